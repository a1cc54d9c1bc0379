import { SQSClient } from '@aws-sdk/client-sqs';
import { createRunQueue } from '../queue/run-queue.ts';
import { setting } from './environment.ts';
import { once } from './once.ts';

/** The queue that wakes the worker of the runs, with little patience: the sweep wakes what nobody woke. */
export const wireRunQueue = once(() =>
  createRunQueue({
    client: new SQSClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 },
    }),
    url: setting('runQueueUrl'),
  }),
);
