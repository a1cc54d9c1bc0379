import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { words } from '../../../words.ts';
import { all, notHeld, reachedPensionAge } from '../../conditions.ts';
import { destinationOf, type Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, type Step, step } from '../../step.ts';
import { isEnrolled, officerOf } from '../take-over/checks.ts';
import { titled } from '../../../worded.ts';

const transfer = z.strictObject({
  to: divisionCodeSchema.meta(titled('转入地', 'Transfer to')),
  responsibleFrom: civilDateSchema.meta(titled('责任起始日期', 'Answers from')),
});

export const relationTransferOpened = event({
  type: 'relation-transfer-opened',
  title: words('已发起关系转移', 'relation transfer opened'),
  news: 'origin',
  data: transfer,
  evolve: (state, data, fact) => ({
    ...state,
    transferTo: data.to,
    transferOpenedBy: officerOf(fact.actor),
  }),
});

/** Insured as a resident elsewhere while the hukou is here: the relation comes in. */
export const comesIn = ({ phase, enrolment: { outcome } }: Handover): boolean =>
  phase === 'concluded' && outcome?.kind === 'covered-elsewhere' && outcome.scheme === 'resident';

/** Money and account follow a person who pays, never one who draws (国发〔2014〕8号; 社会保险经办条例 Art. 12). */
export const neverTransferred = (state: Handover, given: Given): Refusal | undefined => {
  const { outcome } = state.enrolment;
  const drawsElsewhere = outcome?.kind === 'covered-elsewhere' && outcome.drawing;
  if (drawsElsewhere || ['awarded', 'paying', 'suspended'].includes(state.pension.status))
    return refuse('already-drawing-never-transferred');
  const oldPlaceStays = given.policy.responsibleAfterMovePast60.value === 'old';
  return reachedPensionAge(given) && oldPlaceStays ? refuse('old-place-stays-responsible') : undefined;
};

const goesOut: Step['impossible'] = (state, given) => {
  if (state.phase !== 'taking-over' && state.phase !== 'discharged')
    return refuse('not-possible-in-this-phase', { phase: state.phase });
  const enrolled = isEnrolled(state, given);
  if (enrolled) return enrolled;
  return state.hukouMovedTo ? undefined : refuse('hukou-move-not-reported');
};

/**
 * The hukou side opens the transfer of the pension relation (关系转入申请表) and tells the certifying side who is responsible from
 * which day. Out to the new hukou, or in from the place where the person was insured before.
 */
export const openRelationTransfer = step({
  action: 'open-relation-transfer',
  title: words('发起关系转移', 'open a relation transfer'),
  description: words(
    '此人户籍已变时，发起养老保险关系转移，写明转入地和责任起始日期。由另一名人员完成。',
    'Open the transfer of the pension relation to the place of the hukou and say who answers from when.',
  ),
  fourEyes: 'propose',
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: transfer,
  example: { to: '530902', responsibleFrom: '2025-05-01' },
  localities: ({ to }) => [to],
  impossible: all(
    notHeld,
    (state, given) => (comesIn(state) ? undefined : goesOut(state, given)),
    (state) => (state.transferTo ? refuse('transfer-already-open', { to: state.transferTo }) : undefined),
    neverTransferred,
  ),
  decide: (state, payload) => {
    const expected = comesIn(state) ? destinationOf(state) : state.hukouMovedTo;
    return payload.to === expected
      ? [relationTransferOpened.of(payload)]
      : refuse('transfer-not-to-the-hukou', { expected });
  },
});
