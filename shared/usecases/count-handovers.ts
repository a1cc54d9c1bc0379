import type { Officer, Side } from '../domain/actor.ts';
import { keysOf } from '../kernel/keys.ts';
import type { CaseSummary } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { divisionOfList } from './list-handovers.ts';
import { done, type Outcome } from './outcome.ts';
import { standingsToday } from './standing.ts';

/** What is counted: each is the length of a list with the filter of the same meaning; `undated` is what has no standing. */
const noCounts = {
  overdue: 0,
  dueSoon: 0,
  inTime: 0,
  undated: 0,
  waitingForOther: 0,
  unclaimed: 0,
  mine: 0,
  proposalsOpen: 0,
  onHold: 0,
  total: 0,
};
type CountName = keyof typeof noCounts;
export const countNames = keysOf(noCounts);

export type CaseCounts = Readonly<Record<CountName, number>> & {
  /** False: there are more cases than were counted, and the counts are those of the first of them. */
  readonly complete: boolean;
};

export interface CountCommand {
  readonly officer: Officer;
  readonly side: Side;
  /** Narrower than the officer's own division; that division if absent. */
  readonly prefix?: string;
}

const casesAtOnce = 1_000;
const mostCases = 20_000;

const standingNames = { overdue: 'overdue', 'due-soon': 'dueSoon', 'in-time': 'inTime' } as const;

type Counting = (summary: CaseSummary) => readonly CountName[];

const countingFor = (exchange: Exchange, { officer, side }: CountCommand): Counting => {
  const standings = standingsToday(exchange);
  return (summary) => {
    const standing = standings.of(summary);
    const { nextToAct, claimedBy, proposals, onHold } = summary;
    return [
      'total',
      standing ? standingNames[standing] : 'undated',
      ...(nextToAct !== undefined && nextToAct !== side ? (['waitingForOther'] as const) : []),
      ...(claimedBy === undefined ? (['unclaimed'] as const) : []),
      ...(claimedBy === officer.officer ? (['mine'] as const) : []),
      ...(proposals ? (['proposalsOpen'] as const) : []),
      ...(onHold ? (['onHold'] as const) : []),
    ];
  };
};

/**
 * How many cases of a division are open, by what a desk asks about them. Walks the list by county and stops after 20,000 cases:
 * what lies on one desk is fewer. Refused: `outside-your-division`, and `division-needed` for the nation.
 */
export const countHandovers =
  (exchange: Exchange) =>
  async (command: CountCommand): Promise<Outcome<CaseCounts>> => {
    const division = divisionOfList(command.officer, command.prefix);
    if ('refused' in division) return division;
    const countsIn = countingFor(exchange, command);
    const counts = { ...noCounts };
    let cursor: string | undefined;
    do {
      const page = await exchange.ledger.cases({
        ...division,
        side: command.side,
        openOnly: true,
        limit: casesAtOnce,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const name of page.items.flatMap(countsIn)) counts[name] += 1;
      cursor = page.cursor;
    } while (cursor !== undefined && counts.total < mostCases);
    return done({ ...counts, complete: cursor === undefined });
  };
