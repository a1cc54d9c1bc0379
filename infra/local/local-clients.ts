import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';

/** The engines accept any signature; these are never the user's own credentials. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

export interface LocalClients {
  readonly dynamo: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly queues: SQSClient;
  readonly close: () => void;
}

export interface Endpoints {
  readonly dynamodb: string;
  readonly sqs: string;
}

export function createClients(endpoints: Endpoints, region: string): LocalClients {
  const common = { region, credentials: localCredentials };
  const dynamo = new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb });
  const streams = new DynamoDBStreamsClient({ ...common, endpoint: endpoints.dynamodb });
  const queues = new SQSClient({
    ...common,
    endpoint: endpoints.sqs,
    // Every mapping keeps one long poll open; the default of 50 sockets would make deletes wait behind polls.
    requestHandler: { httpAgent: { maxSockets: 512 } },
  });
  // Their own logging prepares a copy of every request and answer for a log that nobody reads.
  for (const { middlewareStack } of [dynamo, streams, queues]) middlewareStack.remove('loggerMiddleware');
  const close = () => {
    dynamo.destroy();
    streams.destroy();
    queues.destroy();
  };
  return { dynamo, streams, queues, close };
}
