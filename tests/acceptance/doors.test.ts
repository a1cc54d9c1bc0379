import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Handover } from '../../functions/cli/demo/handover.ts';
import { see } from '../../functions/cli/demo/steps.ts';
import { caseAt, clerk, origin } from '../support/case-at.ts';
import { type LedgerState, ledgerState, settledLedger } from '../support/ledger-items.ts';
import { problemOf, rawPost, type RawRequest } from '../support/raw-request.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;
let handover: Handover;
let atRest: LedgerState;

beforeAll(async () => {
  exchange = await startRunningExchange();
  handover = await caseAt(exchange.world, 'delivered');
  atRest = await settledLedger(exchange);
}, startMilliseconds);

afterAll(() => exchange.stop());

const claims = { aud: 'enrolment-exchange', officer: clerk, roles: ['clerk'], division: '530921' };
const issuerKey = z.looseObject({ kid: z.string(), kty: z.string() });

/** A token with the issuer's own key and these claims; the key is another's with `forged`. */
const tokenOf = async (changed: JWTPayload, forged = false): Promise<string> => {
  const stored = issuerKey.parse(
    JSON.parse(readFileSync(join(exchange.dataFolder, 'issuer-key.json'), 'utf8')),
  );
  const key = forged ? (await generateKeyPair('RS256')).privateKey : await importJWK(stored, 'RS256');
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ iss: exchange.issuer, iat: now, nbf: now, exp: now + 600, ...claims, ...changed })
    .setProtectedHeader({ alg: 'RS256', kid: stored.kid })
    .sign(key);
};

const claimPath = () => `/v1/handovers/${handover.id}/actions/claim`;

const nothingWritten = async () => expect(await ledgerState(exchange)).toEqual(atRest);

describe('Whoever has no good token stays outside', () => {
  const past = Math.floor(Date.now() / 1_000) - 600;
  const tokens: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['without a token', async () => undefined],
    ['with something that is no token', async () => 'not-a-token'],
    ['with a token signed by somebody else', () => tokenOf({}, true)],
    ['with an expired token', () => tokenOf({ iat: past - 600, nbf: past - 600, exp: past })],
    ['with a token for another service', () => tokenOf({ aud: 'another-service' })],
    ['with a token of another issuer', () => tokenOf({ iss: 'https://issuer.example' })],
  ];
  test.each(tokens)('%s', async (_what, token) => {
    const presented = await token();
    const request = presented === undefined ? {} : { token: presented };
    const answer = await rawPost(exchange, { ...request, path: claimPath(), body: {} });
    expect(answer.status).toBe(401);
    await nothingWritten();
  });

  test('and with a good token but a role that nobody knows it is told so', async () => {
    const token = await tokenOf({ roles: ['emperor'] });
    const answer = await rawPost(exchange, { token, path: claimPath(), body: {} });
    expect([answer.status, problemOf(answer).code]).toEqual([401, 'token-claims-unusable']);
    await nothingWritten();
  });
});

describe('Another locality’s case is not there', () => {
  const strangers = ['clerk-430624', 'pusher-500112', 'supervisor-43', 'auditor-11', 'approver-530922'];
  test.each(strangers)('%s', async (stranger) => {
    const officer = exchange.client.as(stranger);
    const { id } = handover;
    const answers = [
      await officer.get(`/v1/handovers/${id}`),
      await officer.get(`/v1/handovers/${id}/trail`),
      await officer.post(`/v1/handovers/${id}/actions/reveal`, { purpose: 'other' }),
    ];
    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual(
      answers.map(() => [404, 'not-found']),
    );
    await nothingWritten();
  });
});

const refusedStep = async (action: string, request: RawRequest) => {
  const path = `/v1/handovers/${handover.id}/actions/${action}`;
  const answer = await rawPost(exchange, { as: clerk, body: {}, ...request, path });
  await nothingWritten();
  return { status: answer.status, problem: problemOf(answer) };
};

describe('A step that is not possible leaves the case as it was', () => {
  test('decided on an old version: 412', async () => {
    const headers = { 'if-match': `"${handover.version - 1}"` };
    const { status, problem } = await refusedStep('claim', { headers });
    expect([status, problem.code]).toEqual([412, 'version-stale']);
  });

  test('an If-Match that is no version: 400', async () => {
    const { status, problem } = await refusedStep('claim', { headers: { 'if-match': 'W/"2"' } });
    expect([status, problem.code]).toEqual([400, 'if-match-malformed']);
  });

  test('not in this phase: 409 with what is possible instead', async () => {
    const payload = { body: { claimedOn: '2026-01-05' } };
    const { status, problem } = await refusedStep('claim-pension', payload);
    expect([status, problem.code]).toEqual([409, 'not-possible-in-this-phase']);
    expect(problem.allowedActions).toEqual((await see(exchange.world, clerk, handover.id)).allowedActions);
  });

  test('not by this role: 403', async () => {
    const { status, problem } = await refusedStep('withdraw', { body: { reason: 'other' } });
    expect([status, problem.code]).toEqual([403, 'not-authorised-for-this-action']);
  });

  test('by the origin what the destination does: 403', async () => {
    const { status, problem } = await refusedStep('accept', { as: origin });
    expect([status, problem.code]).toEqual([403, 'not-authorised-for-this-action']);
  });

  test('a step that the exchange takes itself: unknown to officers', async () => {
    const { status, problem } = await refusedStep('record-delivery', { body: { findings: [] } });
    expect([status, problem.code]).toEqual([404, 'action-unknown']);
  });

  test('a step that nobody knows: 404', async () => {
    const { status, problem } = await refusedStep('celebrate', {});
    expect([status, problem.code]).toEqual([404, 'action-unknown']);
  });

  test('a payload with a field too many: 422', async () => {
    const { status, problem } = await refusedStep('return', { body: { code: 'identity-mismatch', x: 1 } });
    expect([status, problem.code]).toEqual([422, 'fields-invalid']);
  });

  test('a case that is not there: 404', async () => {
    const path = '/v1/handovers/019a0000-0000-7000-8000-000000000001/actions/claim';
    const answer = await rawPost(exchange, { as: clerk, path, body: {} });
    expect([answer.status, problemOf(answer).code]).toEqual([404, 'not-found']);
  });
});

test('With the version it was decided on a step is taken, and its number is in the answer', async () => {
  const headers = { 'if-match': `"${handover.version}"` };
  const answer = await rawPost(exchange, { as: clerk, path: claimPath(), body: {}, headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('etag')).toBe(`"${handover.version + 1}"`);
});
