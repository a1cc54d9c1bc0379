import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandResult, exchangeCommand } from '../support/command-line.ts';
import { problemOf, rawPost } from '../support/raw-request.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;

beforeAll(async () => {
  exchange = await startRunningExchange();
}, startMilliseconds);

afterAll(() => exchange.stop());

const died = {
  place: '530921',
  on: '2024-08-15',
  facts: { balances: { personal: 1_390_000 }, accountMonthlyFen: 10_000, monthsPaid: 39 },
};
const ask = (as: string, rule: string, body: unknown) =>
  rawPost(exchange, { as, path: `/v1/calculations/${rule}`, body });
const command = (...parts: readonly string[]): Promise<CommandResult> =>
  exchangeCommand(exchange.dataFolder, 'calculate', ...parts);

describe('An auditor redoes a rule by hand', () => {
  test('over HTTP: of an account of 13,900 yuan 10,000 are left after 39 months of 100', async () => {
    const { status, body } = await ask('auditor-53', 'refund-on-death', died);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      result: { refundFen: 1_000_000 },
      working: [{ rule: 'account-balance' }, { rule: 'account-refund' }],
      files: expect.any(Object),
    });
  });

  test('from a terminal, with a line for each step and the sum in yuan', async () => {
    const where = ['--place', died.place, '--on', died.on, '--as', 'auditor-53', '--brief'];
    const { exitCode, output } = await command('refund-on-death', JSON.stringify(died.facts), ...where);
    expect(exitCode).toBe(0);
    expect(output).toContain('结果 result: refund 10000.00 元');
    expect(output).toMatch(/账户余额 account balance: 10000\.00 元 · \S+ (?:sourced|weak|general|inferred)/u);
    const file = join(exchange.dataFolder, 'facts.json');
    writeFileSync(file, JSON.stringify(died.facts));
    expect(await command('refund-on-death', file, ...where)).toMatchObject({ exitCode: 0, output });
  });
});

describe('What cannot be worked out', () => {
  test.each([
    ['a rule there is not', 'lottery', died, 404, 'rule-unknown'],
    ['a place there is not', 'refund-on-death', { ...died, place: '999999' }, 422, 'division-unknown'],
    ['a fact left out', 'refund-on-death', { ...died, facts: {} }, 422, 'fields-invalid'],
  ] as const)('%s is named', async (...[, rule, body, status, code]) => {
    const answer = await ask('clerk-530921', rule, body);
    expect([answer.status, problemOf(answer).code]).toEqual([status, code]);
  });

  test('facts that are no JSON are refused at the terminal, and nothing is sent', async () => {
    const { exitCode, errors } = await command(
      'refund-on-death',
      '{"balances"',
      '--place',
      '530921',
      '--on',
      died.on,
    );
    expect(exitCode).toBe(1);
    expect(errors).toContain('JSON');
  });
});
