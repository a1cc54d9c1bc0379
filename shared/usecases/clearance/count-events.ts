import { countTogether } from '../../domain/clearance/step.ts';
import type { Instant } from '../../kernel/instant.ts';
import { codedError, isOutage } from '../../ports/failures.ts';
import type { Feed, FeedEntry } from '../../ports/feed.ts';
import type { Tallies, TallyStanding } from '../../ports/tallies.ts';
import { unitsFrom } from '../units-from.ts';

export interface Counting {
  readonly tallies: Pick<Tallies, 'standings' | 'count'>;
  readonly feed: Pick<Feed, 'read'>;
  readonly now: Instant;
  /** Milliseconds left before it has to end; the rest is counted the next time. */
  readonly millisecondsLeft: () => number;
  /** Told of each unit that could not be counted on; the others are, whatever is wrong with it. */
  readonly onFailure: (failure: { readonly unit: string; readonly error: unknown }) => void;
}

export interface EventsCounted {
  readonly events: number;
  readonly failed: number;
  /** Time was up, or the cloud away, before everything was counted. */
  readonly leftForLater: boolean;
}

const reserveMilliseconds = 5_000;
const entriesPerRead = 100;
/** So many units on end that meet an outage mean that the cloud is away. */
const mostOutagesOnEnd = 3;

type Behind = Pick<TallyStanding, 'unit' | 'position' | 'feedPosition'>;

/** Counts some events that follow each other; returns how many, none when somebody else was faster. */
const countSome = async (
  { tallies }: Counting,
  { unit, position }: Behind,
  entries: readonly FeedEntry[],
): Promise<number> => {
  const { events, changes } = countTogether(unit, entries);
  const last = entries[events - 1];
  if (!last) return 0;
  const step = { unit, after: position, through: last.position, lastEventAt: last.event.at, changes };
  return (await tallies.count(step)) === 'counted' ? events : 0;
};

/** Reads the feed of a unit that lags on once and counts what was read. The unit as it stands then, at the end of its feed if others count it. */
const countOn = async (counting: Counting, behind: Behind): Promise<Behind> => {
  let { position } = behind;
  let entries = await counting.feed.read(behind.unit, position, entriesPerRead);
  if (entries.length === 0)
    throw codedError(
      'ledger-item-damaged',
      `the feed of ${behind.unit} ends at ${position}, before its head says`,
    );
  while (entries.length > 0) {
    const events = await countSome(counting, { ...behind, position }, entries);
    if (events === 0) return { ...behind, position, feedPosition: position };
    position += events;
    entries = entries.slice(events);
  }
  return { ...behind, position };
};

const lags = ({ position, feedPosition }: Behind): boolean => position < feedPosition;

/** Units that lag, one after the other, each as often as its turn comes, until time is up or the cloud seems away. */
const countRound = async (
  counting: Counting,
  waiting: readonly Behind[],
): Promise<EventsCounted & { readonly unfinished: readonly Behind[] }> => {
  const unfinished: Behind[] = [];
  let [events, failed, outages] = [0, 0, 0];
  for (const behind of waiting) {
    if (counting.millisecondsLeft() < reserveMilliseconds || outages >= mostOutagesOnEnd)
      return { events, failed, leftForLater: true, unfinished: [] };
    try {
      const next = await countOn(counting, behind);
      unfinished.push(next);
      events += next.position - behind.position;
      outages = 0;
    } catch (error) {
      failed += 1;
      outages = isOutage(error) ? outages + 1 : 0;
      counting.onFailure({ unit: behind.unit, error });
    }
  }
  return { events, failed, leftForLater: false, unfinished: unfinished.filter(lags) };
};

/**
 * Brings the tallies of every unit up to its feed, each event once whoever counts: a step adds and moves the position in one
 * write. The units take turns; where every feed is counted already it costs one request. Throws when that one fails.
 */
export const countEvents = async (counting: Counting): Promise<EventsCounted> => {
  let [events, failed] = [0, 0];
  let waiting: readonly Behind[] = (await counting.tallies.standings(unitsFrom(counting.now))).filter(lags);
  while (waiting.length > 0) {
    const round = await countRound(counting, waiting);
    events += round.events;
    failed += round.failed;
    if (round.leftForLater) return { events, failed, leftForLater: true };
    waiting = round.unfinished;
  }
  return { events, failed, leftForLater: false };
};
