import type * as z from 'zod';
import { words } from '../../../words.ts';
import { all, inPhase, notHeld } from '../../conditions.ts';
import { awardSchema } from '../../proposals.ts';
import type { Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, type Step, step } from '../../step.ts';
import { afterDeath, firstPayableMonth } from './checks.ts';
import { noProposal, proposer } from './four-eyes.ts';

export const awardProposed = event({
  type: 'award-proposed',
  title: words('已提出待遇核定', 'award proposed'),
  data: awardSchema,
  evolve: (state, data, fact) => ({
    ...state,
    proposals: { ...state.proposals, award: { ...proposer(fact), ...data } },
  }),
});

export const pensionClaimOpen: Step['impossible'] = (state) =>
  state.pension.status === 'claimed'
    ? undefined
    : refuse('pension-not-claimed', { status: state.pension.status });

/** Paid from the month after the 60th birthday at the earliest, and not after the month of death (国发〔2014〕8号). */
export const awardRefusal = (
  state: Handover,
  { firstMonth }: z.output<typeof awardSchema>,
  given: Given,
): Refusal | undefined => {
  const earliest = firstPayableMonth(given);
  return firstMonth < earliest
    ? refuse('first-month-too-early', { earliest })
    : afterDeath(state, firstMonth);
};

/** The first of two officers computes the pension (社会保险经办条例 Art. 37). */
export const proposeAward = step({
  action: 'propose-award',
  title: words('提出待遇核定', 'propose the award'),
  description: 'Propose the monthly amount in fen and the first month; another officer approves it.',
  by: { side: 'destination', roles: ['clerk'] },
  payload: awardSchema,
  example: { monthlyFen: 12_300, firstMonth: '2024-08' },
  impossible: all(inPhase('taking-over'), notHeld, pensionClaimOpen, noProposal('award')),
  decide: (state, payload, given) => awardRefusal(state, payload, given) ?? [awardProposed.of(payload)],
});
