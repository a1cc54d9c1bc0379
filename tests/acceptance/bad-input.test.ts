import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pushOf, pusherOf } from '../../functions/cli/demo/parts.ts';
import { push } from '../../functions/cli/demo/steps.ts';
import { places } from '../../functions/cli/sample/localities.ts';
import type { SyntheticPerson } from '../../functions/cli/sample/people.ts';
import { checkDigit } from '../../shared/kernel/citizen-id.ts';
import { ledgerState, type LedgerState, settledLedger } from '../support/ledger-items.ts';
import { expectNobodyInLog } from '../support/nobody-in-log.ts';
import { problemOf, rawPost, type RawRequest } from '../support/raw-request.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';
import { verified } from '../support/verified.ts';

const officer = pusherOf(places.mingguang);
let exchange: TestExchange;
let atRest: LedgerState;
let person: SyntheticPerson;

type Body = ReturnType<typeof pushOf>;

beforeAll(async () => {
  exchange = await startRunningExchange();
  const somebody = exchange.world.person({ age: 50, sex: 'female' });
  await push(exchange.world, officer, pushOf(somebody, places.mingguang, places.fengqing));
  atRest = await settledLedger(exchange);
}, startMilliseconds);

afterAll(() => exchange.stop());

beforeEach(() => {
  person = exchange.world.person({ age: 50, sex: 'male' });
});

const good = (): Body => pushOf(person, places.mingguang, places.fengqing);
const withPerson = (change: object): object => ({ ...good(), person: { ...good().person, ...change } });
const without = (field: keyof Body): object =>
  Object.fromEntries(Object.entries(good()).filter(([name]) => name !== field));
const numbered = (seventeen: string): object =>
  withPerson({ citizenId: `${seventeen}${checkDigit(seventeen)}`, bornOn: undefined, sex: undefined });

/** The request is answered so, and neither the tables nor the log know anything of it. */
const refused = async (request: RawRequest, status: number, code: string) => {
  const answer = await rawPost(exchange, { as: officer, ...request });
  const problem = problemOf(answer);
  expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
  expect(problem.sentence.zh).toMatch(/\p{Script=Han}/u);
  expect(await ledgerState(exchange)).toEqual(atRest);
  return problem;
};

const wrongFields: readonly (readonly [string, () => object, string, string])[] = [
  [
    'a wrong check digit',
    () =>
      withPerson({
        citizenId: `${person.citizenId.slice(0, 17)}${person.citizenId.endsWith('1') ? '2' : '1'}`,
      }),
    '/person/citizenId',
    'citizen-id-wrong-check-digit',
  ],
  [
    'an impossible birth date in the number',
    () => numbered(`${places.fengqing}19700230999`),
    '/person/citizenId',
    'citizen-id-impossible-date',
  ],
  [
    'a birth in the future',
    () => numbered(`${places.fengqing}29990101999`),
    '/person/citizenId',
    'citizen-id-born-in-future',
  ],
  [
    'a number with letters',
    () => withPerson({ citizenId: '53092119700A01999X' }),
    '/person/citizenId',
    'citizen-id-not-digits',
  ],
  [
    'a number too short',
    () => withPerson({ citizenId: '5309211970' }),
    '/person/citizenId',
    'citizen-id-wrong-length',
  ],
  [
    'a day that does not exist',
    () => ({ ...good(), certifiedFrom: '2024-02-30' }),
    '/certifiedFrom',
    'civil-date-impossible',
  ],
  [
    'a date in another form',
    () => ({ ...good(), certifiedFrom: '2024/2/1' }),
    '/certifiedFrom',
    'civil-date-wrong-format',
  ],
  [
    'a code that is none',
    () => ({ ...good(), hukouLocality: '53092' }),
    '/hukouLocality',
    'division-code-wrong-format',
  ],
  ['a category that is none', () => ({ ...good(), category: 'rich' }), '/category', 'field-invalid-value'],
  ['a missing field', () => without('responsible'), '/responsible', 'field-invalid-type'],
  ['an extra field', () => ({ ...good(), householdIncome: 1 }), '', 'field-unrecognized-keys'],
  [
    'an extra field in the person',
    () => withPerson({ causeOfPoverty: '病' }),
    '/person',
    'field-unrecognized-keys',
  ],
  ['a number where a text belongs', () => withPerson({ name: 5 }), '/person/name', 'field-invalid-type'],
  ['a list where an object belongs', () => ({ ...good(), person: [] }), '/person', 'field-invalid-type'],
  ['a name without end', () => withPerson({ name: '李'.repeat(50_000) }), '/person/name', 'text-too-long'],
  ['an empty name', () => withPerson({ name: '\u3000' }), '/person/name', 'text-empty'],
  ['a NUL in the name', () => withPerson({ name: '李\u0000秀英' }), '/person/name', 'text-control-character'],
  [
    'a character that turns the writing',
    () => withPerson({ name: '李\u202E秀英' }),
    '/person/name',
    'text-bidi-character',
  ],
];

describe('A push with wrong content names the field, and nothing is written', () => {
  test.each(wrongFields)('%s', async (_what, body, path, code) => {
    const { fields } = await refused({ body: body() }, 422, 'fields-invalid');
    expect(fields?.map((field) => ({ path: field.path, code: field.code }))).toContainEqual({ path, code });
  });
});

const againstRules: readonly (readonly [string, () => object, string])[] = [
  ['to a code that never was', () => ({ ...good(), hukouLocality: '999999' }), 'division-unknown'],
  [
    'to a retired code before the directory knows it',
    () => ({ ...good(), hukouLocality: '533522' }),
    'division-unknown',
  ],
  ['to a province', () => ({ ...good(), hukouLocality: '530000' }), 'division-not-a-locality'],
  [
    'to the certifying county itself',
    () => ({ ...good(), hukouLocality: places.mingguang }),
    'hukou-inside-certifying-locality',
  ],
  [
    'of a certification that has not begun',
    () => ({ ...good(), certifiedFrom: '2999-01-01' }),
    'certification-not-yet-valid',
  ],
  [
    'of a certification that has ended',
    () => ({ ...good(), certifiedUntil: '2020-01-01' }),
    'certification-expired',
  ],
];

describe('A push against the rules is refused by name, and nothing is written', () => {
  test.each(againstRules)('%s', async (_what, body, code) => {
    await refused({ body: body() }, 422, code);
  });

  test('for a county that is not the caller’s', () =>
    refused({ body: pushOf(person, places.yubei, places.fengqing) }, 403, 'outside-your-division'));

  test('by somebody who is no pusher', () =>
    refused({ as: `clerk-${places.mingguang}`, body: good() }, 403, 'role-not-allowed'));
});

describe('A request that is no request is refused, and nothing is written', () => {
  test('a body over the limit', () =>
    refused({ body: withPerson({ name: '李'.repeat(100_000) }) }, 413, 'body-too-large'));
  test('a name of a million characters', () =>
    refused({ body: withPerson({ name: 'a'.repeat(1_048_576) }) }, 413, 'body-too-large'));
  test('half of a JSON document', () =>
    refused({ body: JSON.stringify(good()).slice(0, -9) }, 400, 'body-not-json'));
  test('half of a character', async () => {
    const text = JSON.stringify(good()).replace(person.name, '\\ud842');
    const problem = await refused({ body: text }, 422, 'fields-invalid');
    expect(problem.fields?.map(({ code }) => code)).toEqual(['text-unpaired-surrogate']);
  });
  test('no body', () => refused({}, 400, 'body-missing'));
  test('a form instead of JSON', () =>
    refused({ body: good(), headers: { 'content-type': 'text/plain' } }, 415, 'content-type-not-json'));
  test('no Idempotency-Key', () =>
    refused({ body: good(), headers: { 'idempotency-key': undefined } }, 400, 'idempotency-key-missing'));
  test('an Idempotency-Key with a blank', () =>
    refused({ body: good(), headers: { 'idempotency-key': 'a b' } }, 400, 'idempotency-key-malformed'));
});

test('After all of it the ledger is sound, and the log names nobody', async () => {
  expect((await verified(exchange.client)).faults).toEqual([]);
  expect(exchange.people.length).toBeGreaterThan(wrongFields.length);
  expectNobodyInLog(exchange);
});
