import type { SQSEvent } from 'aws-lambda';
import { runMessageSchema } from '../../shared/queue/run-queue.ts';

export const handler = async ({ Records }: SQSEvent): Promise<void> => {
  for (const { body } of Records) runMessageSchema.parse(JSON.parse(body));
};
