import { type Instant, plusSeconds } from '../../kernel/instant.ts';
import type { RunHead, UnfinishedRun } from '../../ports/runs.ts';
import type { Running } from './running.ts';

/** The message of a new run may have got lost; a waiting one costs nothing but a second message. */
const secondsUntilUnheard = 90;
/** A worker writes a page every few seconds: who wrote nothing for this long was killed, or waits for its turn. */
const secondsUntilStalled = 300;
/** A run that waits among thousands, or that no worker gets on with, is woken less and less often. */
const leastSecondsBetween = 900;
const mostSecondsBetween = 3_600;

const secondsFrom = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 1_000;

const mayBeWoken = ({ wokenAt }: UnfinishedRun, now: Instant): boolean =>
  wokenAt === undefined || secondsFrom(wokenAt, now) >= leastSecondsBetween;

/** Each time that nothing came of it, as long again is waited as the run has stood still. */
const isStalled = ({ run: { changedAt, pages } }: RunHead, wokenAt: Instant | undefined, now: Instant) => {
  const standsFor = secondsFrom(changedAt, now);
  if (wokenAt === undefined || wokenAt <= changedAt)
    return standsFor >= (pages === 0 ? secondsUntilUnheard : secondsUntilStalled);
  const stoodFor = Math.min(secondsFrom(changedAt, wokenAt), mostSecondsBetween);
  return wokenAt <= plusSeconds(now, -Math.max(stoodFor, leastSecondsBetween));
};

export interface Waking {
  readonly now: Instant;
  /** Milliseconds left before it has to end; the rest is looked at the next time. */
  readonly millisecondsLeft: () => number;
}

const reserveMilliseconds = 5_000;

/** Wakes the worker for every run that should be moving and is not. Returns how many. */
export const wakeStalledRuns = async (
  { runs, queue }: Pick<Running, 'runs' | 'queue'>,
  { now, millisecondsLeft }: Waking,
): Promise<number> => {
  const timeIsUp = () => millisecondsLeft() < reserveMilliseconds;
  let woken = 0;
  let cursor: string | undefined;
  do {
    if (timeIsUp()) return woken;
    const page = await runs.unfinished(cursor);
    const waiting = page.items.filter((one) => mayBeWoken(one, now));
    const wokenAt = new Map(waiting.map((one) => [one.runId, one.wokenAt] as const));
    const heads = waiting.length > 0 ? await runs.heads([...wokenAt.keys()]) : [];
    for (const head of heads.filter((one) => isStalled(one, wokenAt.get(one.run.id), now))) {
      if (timeIsUp()) return woken;
      await queue.wake(head.run.id);
      await runs.markWoken(head.run.id, now);
      woken += 1;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return woken;
};
