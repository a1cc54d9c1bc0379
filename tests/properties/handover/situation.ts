import type { Given, Handover } from '../../../shared/domain/handover/index.ts';
import { plusDays } from '../../../shared/kernel/civil-date.ts';
import { monthOf, plusMonths } from '../../../shared/kernel/civil-month.ts';

export interface Situation {
  readonly state: Handover;
  readonly given: Given;
  /** Picks among the variants of a payload. */
  readonly variant: number;
}

export const one = <T>(values: readonly [T, ...T[]] | readonly T[], variant: number): T | undefined =>
  values[variant % values.length];
export const yesterday = ({ given }: Situation) => plusDays(given.today, -1);
export const approval = () => ({});
export const firstMonth = ({ state, given }: Situation) =>
  state.pension.firstMonth ?? plusMonths(monthOf(given.person.reachesPensionAgeOn), 1);
