import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePush } from '../../functions/cli/sample/generate.ts';
import { unitOf } from '../../shared/localities/province-units.ts';
import { push as pushOpening } from '../../shared/domain/handover/steps/exchange/push.ts';
import { type CommandResult, demoCommand } from '../support/command-line.ts';
import { settledLedger } from '../support/ledger-items.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';
import { verified } from '../support/verified.ts';

let exchange: TestExchange;
let file: string;
let first: CommandResult;
const good = 20;
const seed = 4;

beforeAll(async () => {
  exchange = await startRunningExchange();
  const lines = Array.from({ length: good }, (_, index) => JSON.stringify(samplePush(seed, index)));
  lines.splice(3, 0, '{"hukouLocality":');
  lines.splice(7, 0, JSON.stringify({ ...samplePush(seed, 100), hukouLocality: '999999' }));
  file = join(exchange.dataFolder, 'sample.ndjson');
  writeFileSync(file, `${lines.join('\n')}\n`);
  first = await demoCommand(exchange.dataFolder, '--file', file);
}, startMilliseconds);

afterAll(() => exchange.stop());

test('A sample of synthetic people is the same for the same seed, valid, and always between provinces', () => {
  for (let index = 0; index < 2_000; index += 1) {
    const request = samplePush(7, index);
    expect(pushOpening.payload.safeParse(request).success).toBe(true);
    expect(samplePush(7, index)).toEqual(request);
    expect(unitOf(request.hukouLocality)).not.toBe(unitOf(request.certifyingLocality));
    expect(request.person.citizenId.slice(14, 17)).toMatch(/^(?:000|999)$/u);
  }
  const numbers = Array.from({ length: 2_000 }, (_, index) => samplePush(7, index).person.citizenId);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('A wrong line of a file is named with its number and its code, and stops nobody else', () => {
  expect(first.output).toContain('line 4: push: line-not-json');
  expect(first.output).toContain('line 8: push: division-unknown');
  expect(first.output).toMatch(new RegExp(`已接收 accepted\\s+${good}\\n`, 'u'));
  expect(first.output).toContain(`${good} cases and ${good * 2} uniqueness keys verified, 0 faults`);
  expect(first.exitCode).toBe(1);
});

test('The same file again doubles nothing: not one item of the ledger is added or changed', async () => {
  const before = await settledLedger(exchange);
  const again = await demoCommand(exchange.dataFolder, '--file', file);
  expect(again.output).toMatch(new RegExp(`已接收 accepted\\s+${good}\\n`, 'u'));
  expect(await settledLedger(exchange)).toEqual(before);
  expect((await verified(exchange.client)).faults).toEqual([]);
});
