import type { Context, SQSEvent } from 'aws-lambda';
import { runMessageSchema } from '../../shared/queue/run-queue.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireRunning } from '../../shared/runtime/wire-runs.ts';
import { advanceRun } from '../../shared/usecases/runs/advance-run.ts';
import type { Running } from '../../shared/usecases/runs/running.ts';

/** After this long another county's run gets its turn. The use case keeps ten seconds of what it is given to end in good order. */
const turnMilliseconds = 30_000;

/** Goes on with the run that a message names. A failure throws, and the message comes again. */
export const createHandler =
  (running: () => Running) =>
  async ({ Records }: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    for (const { body } of Records) {
      const { runId } = runMessageSchema.parse(JSON.parse(body));
      const began = Date.now();
      const millisecondsLeft = () =>
        Math.min(context.getRemainingTimeInMillis(), turnMilliseconds - (Date.now() - began));
      const advanced = await advanceRun(running())(runId, millisecondsLeft);
      const milliseconds = Date.now() - began;
      log('run-advanced', { runId, status: advanced?.status, pages: advanced?.pages, milliseconds });
    }
  };

export const handler = createHandler(wireRunning);
