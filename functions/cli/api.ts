import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { exchangeUrl, tokenFor } from './connection.ts';

const problemSchema = z.object({
  code: z.string(),
  correlationId: z.string().optional(),
  sentence: z.object({ zh: z.string(), en: z.string() }).optional(),
  allowedActions: z.array(z.string()).optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string() }).loose()).optional(),
});
export type Problem = z.output<typeof problemSchema>;

/** The exchange said no, and why. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    const fields = (problem.fields ?? []).map(({ path, code }) => `${path}: ${code}`).join(', ');
    super(
      [`${status} ${problem.code}`, problem.sentence?.zh, problem.sentence?.en, fields]
        .filter(Boolean)
        .join(' · '),
    );
    this.status = status;
    this.problem = problem;
  }
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly as?: string | undefined;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
}

const urlOf = ({ path, query = {} }: Request): URL => {
  const url = new URL(path, exchangeUrl());
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
};

/** One request to the public API; throws ApiProblem with the problem document. */
export const call = async (request: Request): Promise<unknown> => {
  const answer = await fetch(urlOf(request), {
    method: request.method,
    headers: {
      authorization: `Bearer ${await tokenFor(request.as)}`,
      ...(request.method === 'POST' ? { 'idempotency-key': request.idempotencyKey ?? randomUUID() } : {}),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  const text = await answer.text();
  const content: unknown = text === '' ? undefined : JSON.parse(text);
  if (answer.ok) return content;
  const problem = problemSchema.safeParse(content);
  throw new ApiProblem(answer.status, problem.success ? problem.data : { code: 'unreadable-answer' });
};

export const print = (value: unknown): void => console.log(JSON.stringify(value, undefined, 2));
