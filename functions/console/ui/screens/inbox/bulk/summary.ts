import type { components } from '#api';
import type { CaseLine } from '../views.ts';

export type Preview = components['schemas']['Preview'];

/** Why a case is left out of what is accepted together. */
export type LeftOut = 'not-acceptable-now' | 'on-hold' | 'to-be-checked';

/** A case that needs a look of its own is not accepted among others. */
export const leftOutOf = ({ phase, onHold, worstFinding }: CaseLine): LeftOut | undefined => {
  if (phase !== 'delivered' && phase !== 'claimed') return 'not-acceptable-now';
  if (onHold) return 'on-hold';
  return worstFinding === 'ask' ? 'to-be-checked' : undefined;
};

/** What the county owes if all are accepted. Sums in fen. */
export interface Summary {
  readonly premiumPersons: number;
  readonly premiumGovernmentFen: number;
  readonly pensionPersons: number;
  readonly pensionMonthlyFen: number;
  readonly arrearsFen: number;
  /** Persons for whom nothing is due as far as is known now. */
  readonly neither: number;
  readonly firstDeadline: string | undefined;
}

export const summaryOf = (previews: readonly Preview[]): Summary => {
  const premiums = previews.flatMap(({ premium }) => (premium?.governmentFen ? [premium.governmentFen] : []));
  const pensions = previews.flatMap(({ pension }) => (pension?.monthly ? [pension] : []));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return {
    premiumPersons: premiums.length,
    premiumGovernmentFen: sum(premiums),
    pensionPersons: pensions.length,
    pensionMonthlyFen: sum(pensions.map(({ monthly }) => monthly?.monthlyFen ?? 0)),
    arrearsFen: sum(pensions.map(({ arrearsFen }) => arrearsFen ?? 0)),
    neither: previews.filter(({ premium, pension }) => !premium?.governmentFen && !pension?.monthly).length,
    firstDeadline: previews
      .flatMap(({ deadlines }) => deadlines.map(({ dueOn }) => dueOn))
      .toSorted()
      .at(0),
  };
};
