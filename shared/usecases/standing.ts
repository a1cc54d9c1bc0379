import { type CivilDate, civilDateAt, plusDays } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import { exhaustive } from '../kernel/exhaustive.ts';
import { dueOn as lastDayOf } from '../kernel/working-calendar.ts';
import type { CaseSummary, DueSpan } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';

/** How a case with a due day stands today. One without has no standing: nothing runs, or what runs is paused. */
export const standings = ['overdue', 'due-soon', 'in-time'] as const;
export type Standing = (typeof standings)[number];

/** A line of a list as it reads today. */
export type ListedCase = CaseSummary & { readonly standing?: Standing };

export interface Standings {
  /** The due days of a standing: of the cases of one hukou locality, whose policy says how soon is soon (`dueSoonWithin`). */
  readonly daysOf: (standing: Standing) => (destination: DivisionCode) => DueSpan;
  readonly of: (summary: Pick<CaseSummary, 'destination' | 'dueOn'>) => Standing | undefined;
  readonly listed: (summary: CaseSummary) => ListedCase;
}

/** Overdue is what was due yesterday or before; soon ends with the last day of the policy's term, that day included. */
export const standingsToday = ({ now, policyFor, calendar }: Exchange): Standings => {
  const today = civilDateAt(now());
  const soonBy = new Map<DivisionCode, CivilDate>();
  const soonAt = (destination: DivisionCode): CivilDate => {
    const known = soonBy.get(destination);
    if (known) return known;
    const soon = lastDayOf(today, policyFor(destination, today).dueSoonWithin.value, calendar);
    soonBy.set(destination, soon);
    return soon;
  };
  const spanOf = (standing: Standing, destination: DivisionCode): DueSpan => {
    switch (standing) {
      case 'overdue':
        return { to: plusDays(today, -1) };
      case 'due-soon':
        return { from: today, to: soonAt(destination) };
      case 'in-time':
        return { from: plusDays(soonAt(destination), 1) };
      default:
        return exhaustive(standing);
    }
  };
  const of: Standings['of'] = ({ destination, dueOn }) => {
    if (dueOn === undefined) return undefined;
    if (dueOn < today) return 'overdue';
    return dueOn <= soonAt(destination) ? 'due-soon' : 'in-time';
  };
  return {
    daysOf: (standing) => (destination) => spanOf(standing, destination),
    of,
    listed: (summary) => {
      const standing = of(summary);
      return standing ? { ...summary, standing } : summary;
    },
  };
};
