import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { sampleToken } from '../connection.ts';

/** Where an exchange is reached: its API, the issuer of its sample tokens, and what only a run on one machine has. */
export interface Addresses {
  readonly url: string;
  readonly issuer: string;
  readonly control: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined when there is none. */
  readonly body: unknown;
}

export interface Conditions {
  /** A fresh one if absent. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

/** One sample officer at the public API. Answers of every status are values; only a dead connection throws. */
export interface OfficerClient {
  readonly name: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, conditions?: Conditions): Promise<Answer>;
}

export interface Client {
  readonly addresses: Addresses;
  as(officer: string): OfficerClient;
}

const tokenLifeMilliseconds = 30 * 60_000;

const problemSchema = z.looseObject({ code: z.string() });

/** The code of a problem document; `status-<n>` for an answer without one. */
export const codeOf = ({ status, body }: Answer): string => {
  const problem = problemSchema.safeParse(body);
  return problem.success ? problem.data.code : `status-${status}`;
};

const attempts = 8;
const firstPauseMilliseconds = 100;

const isTemporary = (answer: Answer): boolean =>
  answer.status === 429 || answer.status >= 500 || codeOf(answer) === 'busy-try-again';

/** Sent again with the same Idempotency-Key, so that a second copy has no effect. */
const patiently = async (send: () => Promise<Answer>): Promise<Answer> => {
  for (let attempt = 1, pause = firstPauseMilliseconds; ; attempt += 1, pause *= 2) {
    const answer = await send().catch((error: unknown) => {
      if (attempt === attempts) throw error;
      return undefined;
    });
    if (answer && (attempt === attempts || !isTemporary(answer))) return answer;
    await delay(pause);
  }
};

const tokenCache = (issuer: string) => {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly since: number }>();
  return (officer: string): Promise<string> => {
    const known = tokens.get(officer);
    if (known && Date.now() - known.since < tokenLifeMilliseconds) return known.token;
    const token = sampleToken(officer, issuer);
    tokens.set(officer, { token, since: Date.now() });
    token.catch(() => tokens.delete(officer));
    return token;
  };
};

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
};

interface Init {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Speaks as sample officers; their tokens are asked for once. */
export const createClient = (addresses: Addresses): Client => {
  const tokenOf = tokenCache(addresses.issuer);
  const send = async (officer: string, path: string, init: Init): Promise<Answer> => {
    const headers = { ...init.headers, authorization: `Bearer ${await tokenOf(officer)}` };
    return answerOf(await fetch(new URL(path, addresses.url), { ...init, headers }));
  };
  return {
    addresses,
    as: (name) => ({
      name,
      get: (path) => patiently(() => send(name, path, {})),
      post: (path, body, { idempotencyKey = randomUUID(), ifMatch } = {}) => {
        const headers = {
          'idempotency-key': idempotencyKey,
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        };
        const content = body === undefined ? {} : { body: JSON.stringify(body) };
        return patiently(() => send(name, path, { method: 'POST', headers, ...content }));
      },
    }),
  };
};
