import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Answers to the service's operations, as JSON, by operation. */
export type Answers = Readonly<Record<string, (body: Record<string, unknown>) => unknown>>;

const parse = (body: unknown): Record<string, unknown> => {
  const text =
    typeof body === 'string' ? body : Buffer.from(body instanceof Uint8Array ? body : []).toString('utf8');
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * A real client on a network without distance: serialising, signing and parsing are done as ever, only the way to the service
 * takes no time. So what is measured is CPU of the handler.
 */
export const stubbedClient = (answers: Answers): DynamoDBClient =>
  new DynamoDBClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'stub', secretAccessKey: 'stub' },
    requestHandler: {
      handle: ({ headers, body }: Request) => {
        const operation = headers['x-amz-target']?.split('.')[1] ?? '';
        const answer = JSON.stringify(answers[operation]?.(parse(body)) ?? {});
        return Promise.resolve({
          response: {
            statusCode: 200,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: Readable.from([Buffer.from(answer)]),
          },
        });
      },
    },
  });
