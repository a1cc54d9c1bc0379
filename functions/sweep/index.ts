import type { Context } from 'aws-lambda';
import { errorFields } from '../../shared/runtime/log-error.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireExchange, wireOutbox, wireWakeList } from '../../shared/runtime/wiring.ts';
import { sweep, type Swept } from '../../shared/usecases/sweep.ts';

/** One round of the clock. Answers with counts, for whoever started it by hand. */
export const handler = async (_event: unknown, context: Context): Promise<Swept> => {
  const began = Date.now();
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
  return swept;
};
