import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../../../kernel/civil-date.ts';
import { dueOn } from '../../../../kernel/working-calendar.ts';
import { words } from '../../../words.ts';
import type { Handover } from '../../state.ts';
import { event, type Given, refuse, step } from '../../step.ts';
import { awaitedProof } from './proof-due.ts';

export const proofOfLifeReminded = event({
  type: 'proof-of-life-reminded',
  title: words('待遇资格认证提醒', 'proof of life reminded'),
  news: 'destination',
  data: z.strictObject({ dueOn: civilDateSchema }),
  evolve: (state, data, fact) => {
    const { proofOfLife } = state.pension;
    return proofOfLife
      ? {
          ...state,
          pension: {
            ...state.pension,
            proofOfLife: { ...proofOfLife, dueOn: data.dueOn, remindedOn: fact.on },
          },
        }
      : state;
  },
});

/** The first day of a reminder that was not given yet, or nothing. */
export const remindsOn = (state: Handover): CivilDate | undefined => {
  const proof = awaitedProof(state);
  return proof && !proof.remindedOn ? proof.remindOn : undefined;
};

/** Nobody is suspended unwarned: where the day passed before anybody was reminded, the time of the reminder is still given. */
const dueStill = (due: CivilDate, { today, policy, calendar }: Given): CivilDate =>
  today > due ? dueOn(today, policy.remindProofOfLife.value, calendar) : due;

/** The clerk is told once for each due day, so that the person is visited in time (人社厅发〔2018〕54号). */
export const remindProofOfLife = step({
  action: 'remind-proof-of-life',
  title: words('资格认证到期提醒', 'remind of the proof of life'),
  description: words(
    '资格认证到期前，系统提醒经办人员一次。',
    'Tell the clerk once, ahead of time, by when the person has to prove to be alive.',
  ),
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: (state, { today }) => {
    const on = remindsOn(state);
    return on && today >= on ? undefined : refuse('not-due-yet');
  },
  decide: (state, _payload, given) => {
    const { proofOfLife } = state.pension;
    return proofOfLife
      ? [proofOfLifeReminded.of({ dueOn: dueStill(proofOfLife.dueOn, given) })]
      : refuse('not-due-yet');
  },
});
