import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';

/** What a message to the worker says: which run. What is to be done stands in the ledger. */
export const runMessageSchema = z.strictObject({ runId: z.string() });

export interface RunQueueOptions {
  readonly client: SQSClient;
  readonly url: string;
}

/** Wakes the worker of the runs. A second message does no harm: the worker finds in the ledger what is left. */
export const createRunQueue = ({ client, url }: RunQueueOptions) => ({
  wake: async (runId: string): Promise<void> => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: JSON.stringify({ runId } satisfies z.output<typeof runMessageSchema>),
      }),
    );
  },
});
