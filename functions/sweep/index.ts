import type { Context } from 'aws-lambda';
import { errorFields } from '../../shared/runtime/log-error.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireRunQueue } from '../../shared/runtime/wire-run-queue.ts';
import {
  wireExchange,
  wireFeed,
  wireNow,
  wireOutbox,
  wireRunStore,
  wireTallies,
  wireWakeList,
} from '../../shared/runtime/wiring.ts';
import { countEvents } from '../../shared/usecases/clearance/count-events.ts';
import { wakeStalledRuns } from '../../shared/usecases/runs/wake-stalled.ts';
import { sweep, type Swept } from '../../shared/usecases/sweep.ts';

/** Runs and cases have nothing to do with each other: what goes wrong with the ones leaves the others alone. */
const wakeRuns = async (millisecondsLeft: () => number): Promise<number> => {
  try {
    const running = { runs: wireRunStore(), queue: wireRunQueue() };
    const woken = await wakeStalledRuns(running, { now: wireNow()(), millisecondsLeft });
    if (woken > 0) log('runs-woken', { count: woken });
    return woken;
  } catch (error) {
    log('runs-not-woken', errorFields(error));
    return 0;
  }
};

/** Figures follow last: of what is not counted now the answer says that it is not. */
const countForClearance = async (millisecondsLeft: () => number): Promise<number> => {
  const began = Date.now();
  try {
    const parts = { tallies: wireTallies(), feed: wireFeed(), now: wireNow()() };
    const onFailure = ({ unit, error }: { readonly unit: string; readonly error: unknown }) =>
      log('events-not-counted', { unit, ...errorFields(error) });
    const { events, failed, leftForLater } = await countEvents({ ...parts, millisecondsLeft, onFailure });
    const counts = { count: events, failed, milliseconds: Date.now() - began };
    if (leftForLater) log('counting-ran-out-of-time', counts);
    else if (events > 0) log('events-counted', counts);
    return events;
  } catch (error) {
    log('events-not-counted', errorFields(error));
    return 0;
  }
};

/** Cases come first, but never take the time that the list of the runs needs, nor both that of the figures. */
const runsMilliseconds = 10_000;
const figuresMilliseconds = 10_000;

const sweepCases = (correlationId: string, millisecondsLeft: () => number): Promise<Swept> =>
  sweep({
    exchange: wireExchange(),
    outbox: wireOutbox(),
    wakeList: wireWakeList(),
    correlationId,
    millisecondsLeft: () => millisecondsLeft() - runsMilliseconds - figuresMilliseconds,
    onFailure: ({ unit, handoverId, error }) =>
      log('sweep-case-failed', { unit, handoverId, ...errorFields(error) }),
    onRefused: (refusal) => log('sweep-step-refused', refusal),
  });

const logSwept = ({ steps, sentAgain, refused, failed, leftForLater }: Swept, milliseconds: number): void => {
  const woken = Object.values(steps).reduce((sum, count) => sum + count, 0);
  const counts = { sentAgain, woken, refused, failed, milliseconds };
  log(leftForLater ? 'sweep-ran-out-of-time' : 'sweep-finished', counts);
};

/** One round of the clock. Answers with counts, for whoever started it by hand. */
export const handler = async (
  _event: unknown,
  context: Context,
): Promise<Swept & { readonly runsWoken: number; readonly eventsCounted: number }> => {
  const began = Date.now();
  const millisecondsLeft = () => context.getRemainingTimeInMillis();
  // A round of the cases that ends in an outage ends as a failure, but only after the others had their turn.
  const [cases] = await Promise.allSettled([sweepCases(context.awsRequestId, millisecondsLeft)]);
  const runsWoken = await wakeRuns(() => millisecondsLeft() - figuresMilliseconds);
  const eventsCounted = await countForClearance(millisecondsLeft);
  if (cases.status === 'rejected') throw cases.reason;
  logSwept(cases.value, Date.now() - began);
  return { ...cases.value, runsWoken, eventsCounted };
};
