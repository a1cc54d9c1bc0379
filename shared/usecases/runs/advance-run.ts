import type { RunStatus } from '../../domain/runs/run.ts';
import type { RunHead } from '../../ports/runs.ts';
import { computeRun } from './compute-run.ts';
import { postRun } from './post-run.ts';
import type { Running } from './running.ts';

export interface Advanced {
  readonly status: RunStatus;
  readonly pages: number;
  /** Time was up, or an officer wrote in between; the worker has been woken again. */
  readonly more: boolean;
}

/** One page takes well below this; what was begun is ended. */
const reserveMilliseconds = 10_000;

const isUnderWay = ({ run }: RunHead): boolean =>
  (run.status === 'computing' && run.stopped === undefined) || run.status === 'posting';

/** Of two workers one goes on: whoever met a page that it did not write itself is not needed. An officer's step is no worker. */
const isLeftToAnother = async (
  { runs }: Running,
  present: RunHead,
  lostAt: RunHead['run']['version'],
): Promise<boolean> => {
  if (present.run.version === lostAt) return false;
  const [last] = await runs.trail(present.run.id, present.run.version - 1, 1);
  return last?.actor.kind === 'system';
};

/**
 * Goes on with a run from where its head stands: a worker that was killed, or a second one at the same time, does no harm, because
 * each page is one transaction on the head's version. Wakes the worker again when there is more to do. Nothing for a run that is
 * not there; throws on an outage or a damaged item, and the message comes again.
 */
export const advanceRun =
  (running: Running) =>
  async (runId: string, millisecondsLeft: () => number): Promise<Advanced | undefined> => {
    const head = await running.runs.load(runId);
    if (!head) return undefined;
    const timeIsUp = () => millisecondsLeft() < reserveMilliseconds;
    const goOn = head.run.status === 'posting' ? postRun : computeRun;
    const left = isUnderWay(head) ? await goOn(running, head, timeIsUp) : { head };
    const present = left.lost ? ((await running.runs.load(runId)) ?? left.head) : left.head;
    const { run } = present;
    const isIdle = left.lost && (await isLeftToAnother(running, present, left.head.run.version));
    const more = !isIdle && isUnderWay(present);
    if (more) await running.queue.wake(runId);
    return { status: run.status, pages: run.pages, more };
  };
