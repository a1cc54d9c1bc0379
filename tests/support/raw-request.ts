import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Answer } from '../../functions/cli/demo/client.ts';
import type { TestExchange } from './running-exchange.ts';

export interface RawRequest {
  /** A sample officer; nobody signs in if absent. */
  readonly as?: string;
  readonly token?: string;
  readonly path?: string;
  /** Exactly these bytes; a value becomes JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const defined = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** One POST as it stands, without any of the client's help; a push unless another path is given. */
export const rawPost = async (
  exchange: TestExchange,
  { as, token, path = '/v1/handovers', body, headers = {} }: RawRequest,
): Promise<Answer> => {
  const bearer = token ?? (as === undefined ? undefined : await exchange.token(as));
  const response = await fetch(new URL(path, exchange.url), {
    method: 'POST',
    headers: defined({
      authorization: bearer === undefined ? undefined : `Bearer ${bearer}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    }),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const content: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: content };
};

const problemSchema = z.looseObject({
  code: z.string(),
  correlationId: z.uuid(),
  sentence: z.object({ zh: z.string(), en: z.string() }),
  fields: z.array(z.looseObject({ path: z.string(), code: z.string() })).optional(),
  allowedActions: z.array(z.string()).optional(),
});

/** What a refusal says; fails the test when it is no problem document. */
export const problemOf = ({ body }: Answer): z.output<typeof problemSchema> => problemSchema.parse(body);
