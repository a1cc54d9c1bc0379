import { type Instant, plusSeconds } from '../../kernel/instant.ts';
import type { Running } from './running.ts';

/** A worker writes a page every few seconds: who wrote nothing for this long was killed, or never heard. */
const secondsUntilStalled = 300;

/** Wakes the worker for every run that should be moving and is not. Returns how many. */
export const wakeStalledRuns = async (
  { runs, queue }: Pick<Running, 'runs' | 'queue'>,
  now: Instant,
): Promise<number> => {
  const before = plusSeconds(now, -secondsUntilStalled);
  let woken = 0;
  let cursor: string | undefined;
  do {
    const page = await runs.unfinished(cursor);
    for (const runId of page.items) {
      const head = await runs.load(runId);
      if (!head || head.run.changedAt > before) continue;
      await queue.wake(runId);
      woken += 1;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return woken;
};
