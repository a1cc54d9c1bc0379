import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Endpoints, localCredentials } from '../../infra/local/local-clients.ts';
import type { KeyWrapping } from '../../shared/ports/keys.ts';
import { testRegion } from './engines.ts';

/** One call that our code makes of the cloud, before it goes out. */
export interface CloudCall {
  readonly service: 'dynamodb' | 'sqs' | 'keys';
  readonly operation: string;
  /** The request as JSON text; empty for the key service. */
  readonly body: string;
}

/** What becomes of a call: nothing special, or one of the ways in which clouds fail. */
export type Injection =
  | 'none'
  /** The connection breaks before the service saw anything. */
  | 'lost-before'
  /** The service did it; the answer never arrives. */
  | 'lost-after'
  /** The service answers this instead of doing anything. */
  | { readonly status: number; readonly answer: Readonly<Record<string, unknown>> };

/** Decides about each call in the order in which they are made. */
export type Tap = (call: CloudCall) => Injection;

const lost = (): Error => Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' });

type Handler = Pick<DynamoDBClient['config']['requestHandler'], 'handle'>;
type Request = Parameters<Handler['handle']>[0];
type Answered = Awaited<ReturnType<Handler['handle']>>;

const operationOf = ({ headers }: Request): string => headers['x-amz-target']?.split('.').at(-1) ?? 'unknown';

const answered = (status: number, answer: object): Answered => ({
  response: {
    statusCode: status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: new TextEncoder().encode(JSON.stringify(answer)),
  },
});

const textOf = ({ body }: Request): string =>
  body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? '');

const tapped =
  (inner: Handler, service: CloudCall['service'], { tap, rewrite }: FaultyOptions): Handler['handle'] =>
  async (request, options) => {
    const body = textOf(request);
    const injection = tap({ service, operation: operationOf(request), body });
    if (injection === 'lost-before') throw lost();
    if (typeof injection === 'object') return answered(injection.status, injection.answer);
    if (rewrite) {
      request.body = rewrite(body);
      request.headers['content-length'] = String(Buffer.byteLength(request.body, 'utf8'));
    }
    const answer = await inner.handle(request, options);
    if (injection === 'lost-after') throw lost();
    return answer;
  };

export interface FaultyOptions {
  readonly tap: Tap;
  /** How often the SDK itself tries; 1 lets every failure reach our code. */
  readonly maxAttempts: number;
  /** Changes the text of each request on its way out. */
  readonly rewrite?: (body: string) => string;
}

/** The clients that our code gets: each call, also each repetition by the SDK, passes the tap. */
export const faultyClients = (endpoints: Endpoints, options: FaultyOptions) => {
  const common = { region: testRegion, credentials: localCredentials, maxAttempts: options.maxAttempts };
  const dynamo = new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb });
  const queues = new SQSClient({ ...common, endpoint: endpoints.sqs });
  const { requestHandler: dynamoHandler } = dynamo.config;
  const { requestHandler: queueHandler } = queues.config;
  return {
    dynamo: new DynamoDBClient({
      ...common,
      endpoint: endpoints.dynamodb,
      requestHandler: { handle: tapped(dynamoHandler, 'dynamodb', options) },
    }),
    queues: new SQSClient({
      ...common,
      endpoint: endpoints.sqs,
      requestHandler: { handle: tapped(queueHandler, 'sqs', options) },
    }),
    close: () => {
      dynamo.destroy();
      queues.destroy();
    },
  };
};

/** The key service behind the same tap. */
export const faultyKeys = (wrapping: KeyWrapping, tap: Tap): KeyWrapping => {
  const call = async <T>(operation: string, make: () => Promise<T>): Promise<T> => {
    const injection = tap({ service: 'keys', operation, body: '' });
    if (injection !== 'none' && injection !== 'lost-after') throw lost();
    const made = await make();
    if (injection === 'lost-after') throw lost();
    return made;
  };
  return {
    generate: () => call('generate', () => wrapping.generate()),
    unwrap: (wrapped) => call('unwrap', () => wrapping.unwrap(wrapped)),
  };
};
