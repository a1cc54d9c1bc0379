import { describe, expect, it } from 'vitest';
import { createHttpHandler } from '../../../shared/http/create-http-handler.ts';
import { implement } from '../../../shared/http/implement.ts';
import { getLocality } from '../../../shared/http/operations/get-locality.ts';
import { valueOf } from '../../../shared/http/outcome-value.ts';
import { problemDocument, problemSchema } from '../../../shared/http/problem-document.ts';
import { problemCodes, problemEntry } from '../../../shared/http/problems.ts';
import { json } from '../../../shared/http/answer.ts';
import { codedError, cursorInvalid } from '../../../shared/ports/failures.ts';
import type { Outcome } from '../../../shared/usecases/outcome.ts';
import { listeningLog } from './listening-log.ts';
import { ask, claims, problemIn } from './request.ts';

/** Answers with whatever the function gives or throws. */
const answering = async (run: () => unknown) => {
  const { log, lines } = listeningLog();
  const handler = createHttpHandler([implement(getLocality, async () => json(200, run()))], {
    verifyToken: claims(''),
    log,
  });
  const answer = await ask(handler, { routeKey: 'GET /v1/localities/{code}', params: { code: '530921' } });
  return { answer, lines };
};

const ofOutcome = async (outcome: Outcome<string>) =>
  problemIn((await answering(() => valueOf(outcome))).answer);

describe('the table of problems', () => {
  it('names each code once', () => {
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
  });

  it.each(problemCodes)('%s has a status, somebody who can put it right, and both sentences', (code) => {
    const { status, sentence } = problemEntry(code);
    expect([400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503]).toContain(status);
    expect(sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(sentence.en).toMatch(/^[A-Z].*\.$/u);
    expect(problemSchema.parse(problemDocument(code, 'x'))).toMatchObject({
      type: `/problems/${code}`,
      detail: `${sentence.zh} ${sentence.en}`,
    });
  });
});

describe('what a use case answers', () => {
  it('becomes the problem of a refusal, with its facts and what is possible instead', async () => {
    const outcome: Outcome<string> = {
      kind: 'refused',
      refused: 'not-possible-in-this-phase',
      detail: { phase: 'claimed' },
      allowedActions: ['accept', 'return'],
    };
    expect(await ofOutcome(outcome)).toMatchObject({
      status: 409,
      code: 'not-possible-in-this-phase',
      facts: { phase: 'claimed' },
      allowedActions: ['accept', 'return'],
    });
  });

  const rows: readonly [Outcome<string>, number, string][] = [
    [{ kind: 'not-found' }, 404, 'not-found'],
    [{ kind: 'stale', version: 7 }, 412, 'version-stale'],
    [{ kind: 'key-reused' }, 422, 'idempotency-key-reused'],
    [{ kind: 'conflict' }, 409, 'busy-try-again'],
    [{ kind: 'refused', refused: 'outside-your-division' }, 403, 'outside-your-division'],
    [{ kind: 'refused', refused: 'certification-expired' }, 422, 'certification-expired'],
    [{ kind: 'invalid', issues: [{ code: 'text-empty', path: ['person', 'name'] }] }, 422, 'fields-invalid'],
  ];
  it.each(rows)('%j is %i %s', async (outcome, status, code) => {
    const problem = await ofOutcome(outcome);
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it('points at the field in the notation of RFC 6901', async () => {
    const outcome: Outcome<string> = {
      kind: 'invalid',
      issues: [{ code: 'field-custom', path: ['a/b', 0, '~'] }],
    };
    expect((await ofOutcome(outcome)).fields?.[0]?.path).toBe('/a~1b/0/~0');
  });

  it('names at most a hundred fields', async () => {
    const issues = Array.from({ length: 500 }, (_, index) => ({ code: 'text-empty', path: [index] }));
    expect((await ofOutcome({ kind: 'invalid', issues })).fields).toHaveLength(100);
  });
});

describe('what is thrown', () => {
  const secret = 'Unexpected value for 李秀英 533522196107120002 in table ledger';

  const thrown = async (error: unknown) =>
    answering(() => {
      throw error;
    });

  const outages: readonly [string, Error][] = [
    ['throttling', Object.assign(new Error(secret), { name: 'ProvisionedThroughputExceededException' })],
    ['a timeout', Object.assign(new Error(secret), { name: 'TimeoutError' })],
    ['a broken connection', Object.assign(new Error(secret), { code: 'ECONNRESET' })],
    ['a fault of the cloud', Object.assign(new Error(secret), { $metadata: { httpStatusCode: 500 } })],
    ['an outage of our own', codedError('keys-away', secret, { retryable: true })],
  ];
  it.each(outages)('%s is 503 with a time to come back, without content', async (_what, error) => {
    const { answer, lines } = await thrown(error);
    expect(problemIn(answer)).toMatchObject({ status: 503, code: 'temporarily-unavailable' });
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body + lines.join('')).not.toMatch(/李秀英|533522|ledger/u);
    expect(lines.map((line) => Object(JSON.parse(line)).code)).toEqual([
      'dependency-unavailable',
      'request-answered',
    ]);
  });

  const bugs: readonly [string, unknown][] = [
    ['a bug', new TypeError(secret)],
    ['a message over several lines', new Error(`${secret}\n    at 李秀英 (/srv/person.ts:1:1)`)],
    ['a text', secret],
    ['nothing', undefined],
    ['a missing permission', Object.assign(new Error(secret), { name: 'AccessDeniedException' })],
  ];
  it.each(bugs)('%s is 500 with the correlation id, without message and stack', async (_what, error) => {
    const { answer, lines } = await thrown(error);
    const problem = problemIn(answer);
    expect(problem).toMatchObject({ status: 500, code: 'internal-error', fixableBy: 'operator' });
    expect(problem.correlationId).toBe(answer.headers['x-correlation-id']);
    expect(answer.body + lines.join('')).not.toMatch(/李秀英|533522|ledger|person\.ts/u);
    expect(answer.body).not.toMatch(/\.ts|stack/u);
    expect(lines[0]).toContain('"code":"request-failed"');
  });

  it('for a cursor of another list is a wrong parameter', async () => {
    const problem = problemIn((await thrown(cursorInvalid())).answer);
    expect(problem).toMatchObject({ status: 400, code: 'parameters-invalid' });
    expect(problem.fields).toMatchObject([{ path: '/cursor', code: 'cursor-malformed' }]);
  });

  it('by a bug leaves the place in the program for the engineer on call', async () => {
    const { lines } = await thrown(new TypeError('x'));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      errorName: 'TypeError',
      frames: expect.stringMatching(/problems\.test\.ts:\d+:\d+/u),
    });
  });
});
