import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../../shared/http/answer.ts';
import type { HttpHandler } from '../../../shared/http/create-http-handler.ts';
import { type ProblemDocument, problemSchema } from '../../../shared/http/problem-document.ts';

export interface Asked {
  readonly routeKey: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** An object is sent as JSON, a string as it stands. */
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

/** A well-formed request of somebody who is signed in; `undefined` among the headers leaves one out. */
export const ask = (handler: HttpHandler, asked: Asked): Promise<HttpAnswer> => {
  const usual = {
    authorization: 'Bearer token',
    ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(asked.routeKey.startsWith('POST') ? { 'idempotency-key': randomUUID() } : {}),
  };
  const body = typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body);
  return handler({
    routeKey: asked.routeKey,
    pathParameters: { ...asked.params },
    rawQueryString: asked.query ?? '',
    headers: { ...usual, ...asked.headers },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: asked.isBase64Encoded ?? false,
  });
};

/** The problem document of an answer; fails unless it is one and agrees with the status. */
export const problemIn = (answer: HttpAnswer): ProblemDocument => {
  if (answer.headers['content-type'] !== 'application/problem+json')
    throw new Error(`not a problem: ${answer.statusCode} ${answer.body}`);
  const document = problemSchema.parse(JSON.parse(answer.body));
  if (document.status !== answer.statusCode) throw new Error('the status stands there twice, differently');
  return document;
};

export const codeOf = async (answer: HttpAnswer | Promise<HttpAnswer>): Promise<string> =>
  problemIn(await answer).code;

export const valueIn = (answer: HttpAnswer): unknown => {
  if (answer.statusCode >= 300) throw new Error(`refused: ${answer.statusCode} ${answer.body}`);
  return JSON.parse(answer.body);
};

/** Somebody's claims, as a verified token has them. */
export const claims =
  (
    division: string,
    roles: readonly string[] = ['supervisor'],
    officer = 'officer-1',
  ): (() => () => Promise<unknown>) =>
  () =>
  () =>
    Promise.resolve({ officer, roles, division });
