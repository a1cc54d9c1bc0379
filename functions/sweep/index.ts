import type { Context } from 'aws-lambda';
import { errorFields } from '../../shared/runtime/log-error.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireRunQueue } from '../../shared/runtime/wire-run-queue.ts';
import {
  wireExchange,
  wireNow,
  wireOutbox,
  wireRunStore,
  wireWakeList,
} from '../../shared/runtime/wiring.ts';
import { wakeStalledRuns } from '../../shared/usecases/runs/wake-stalled.ts';
import { sweep, type Swept } from '../../shared/usecases/sweep.ts';

/** Runs and cases have nothing to do with each other: what goes wrong with the ones leaves the others alone. */
const wakeRuns = async (): Promise<number> => {
  try {
    const woken = await wakeStalledRuns({ runs: wireRunStore(), queue: wireRunQueue() }, wireNow()());
    if (woken > 0) log('runs-woken', { count: woken });
    return woken;
  } catch (error) {
    log('runs-not-woken', errorFields(error));
    return 0;
  }
};

/** One round of the clock. Answers with counts, for whoever started it by hand. */
export const handler = async (
  _event: unknown,
  context: Context,
): Promise<Swept & { readonly runsWoken: number }> => {
  const began = Date.now();
  const runsWoken = await wakeRuns();
  const swept = await sweep({
    exchange: wireExchange(),
    outbox: wireOutbox(),
    wakeList: wireWakeList(),
    correlationId: context.awsRequestId,
    millisecondsLeft: () => context.getRemainingTimeInMillis(),
    onFailure: ({ unit, handoverId, error }) =>
      log('sweep-case-failed', { unit, handoverId, ...errorFields(error) }),
    onRefused: (refusal) => log('sweep-step-refused', refusal),
  });
  const woken = Object.values(swept.steps).reduce((sum, count) => sum + count, 0);
  const { sentAgain, refused, failed, leftForLater } = swept;
  const counts = { sentAgain, woken, refused, failed, milliseconds: Date.now() - began };
  log(leftForLater ? 'sweep-ran-out-of-time' : 'sweep-finished', counts);
  return { ...swept, runsWoken };
};
