import * as z from 'zod';
import { words } from '../../../words.ts';
import { all, reachedPensionAge } from '../../conditions.ts';
import type { Handover } from '../../state.ts';
import { event, type Refusal, refuse, step } from '../../step.ts';

export const pensionAgeReached = event({
  type: 'pension-age-reached',
  title: words('已年满60周岁', 'pension age reached'),
  news: 'destination',
  data: z.strictObject({}),
  evolve: ({ closedFrom: _closedFrom, ...state }) => ({
    ...state,
    phase: 'taking-over',
    premiumDue: false,
    pension: { ...state.pension, status: 'due' },
  }),
});

/** Contributing here, or on the way to it: a person who waits or is insured elsewhere does not become a pensioner here. */
export const awaitsPensionAge = ({ phase, pension, enrolment }: Handover): Refusal | undefined => {
  if (phase !== 'taking-over' && phase !== 'discharged')
    return refuse('not-possible-in-this-phase', { phase });
  if (pension.status !== 'not-due') return refuse('pension-already-due', { status: pension.status });
  const kind = enrolment.outcome?.kind;
  return kind === undefined || kind === 'enrolled' ? undefined : refuse('not-enrolled');
};

/** From premium to pension in the same case: one person reaches 60, one pension is paid (动态清零). A listed year stays listed. */
export const reachPensionAge = step({
  action: 'reach-pension-age',
  title: words('达龄', 'reach pension age'),
  description: 'Turn the case of a person who reaches 60 from the premium to the pension claim.',
  by: { system: 'sweep' },
  payload: z.strictObject({}),
  example: {},
  impossible: all(awaitsPensionAge, (_state, given) =>
    reachedPensionAge(given) ? undefined : refuse('pension-age-not-reached'),
  ),
  decide: () => [pensionAgeReached.of({}, { stops: ['listPremium'] })],
});
