import type { paths } from '#api';
import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, problemOf } from './problem.ts';

export type ExchangeClient = Client<paths>;

/** A fresh value for one decision of a person; kept for every retry of that decision. */
export const newKey = (): string => crypto.randomUUID();

interface ClientOptions {
  readonly token: () => Promise<string | undefined>;
  /** The sign-in has ended: nobody is signed in any more. */
  readonly signedOut: () => void;
}

/** The API with its types; the token is added to every request, on this origin only. */
export const createExchangeClient = ({ token, signedOut }: ClientOptions): ExchangeClient => {
  const client = createClient<paths>({ baseUrl: location.origin, cache: 'no-store', credentials: 'omit' });
  client.use({
    onRequest: async ({ request }) => {
      const current = await token();
      if (current === undefined) {
        signedOut();
        return new Response(null, { status: 401 });
      }
      request.headers.set('authorization', `Bearer ${current}`);
      return request;
    },
    onResponse: async ({ request, response }) => {
      if (response.status !== 401) return;
      // Not when the answer is to a token that has been renewed since.
      if (request.headers.get('authorization') === `Bearer ${await token()}`) signedOut();
    },
    onError: () => new ApiProblem(0, undefined),
  });
  return client;
};

interface Answered<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a call. @throws ApiProblem where it was refused. */
export const answerOf = async <T>(call: Promise<Answered<T>>): Promise<NonNullable<T>> => {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined || data === null) throw problemOf(response.status, error);
  return data;
};
