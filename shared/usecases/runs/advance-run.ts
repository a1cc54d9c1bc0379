import type { RunStatus } from '../../domain/runs/run.ts';
import type { RunHead } from '../../ports/runs.ts';
import { computeRun } from './compute-run.ts';
import { postRun } from './post-run.ts';
import type { Running } from './running.ts';

export interface Advanced {
  readonly status: RunStatus;
  readonly pages: number;
  /** Time was up, or another worker was met; the worker has been woken again. */
  readonly more: boolean;
}

/** One page takes well below this; what was begun is ended. */
const reserveMilliseconds = 10_000;

const isUnderWay = ({ run }: RunHead): boolean =>
  (run.status === 'computing' && run.stopped === undefined) || run.status === 'posting';

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
    const left = isUnderWay(head) ? await goOn(running, head, timeIsUp) : head;
    const { run } = left ?? head;
    const more = left === undefined || isUnderWay(left);
    if (more) await running.queue.wake(runId);
    return { status: run.status, pages: run.pages, more };
  };
