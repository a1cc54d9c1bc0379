import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awardedIn, type FirstPayday, firstPaydayOf } from '../../functions/cli/demo/drawing.ts';
import type { Handover } from '../../functions/cli/demo/handover.ts';
import { bankAnswers } from '../../functions/cli/demo/pretend-bank.ts';
import { see } from '../../functions/cli/demo/steps.ts';
import { type Run, runSchema } from '../../functions/cli/runs/run.ts';
import { type CommandResult, exchangeCommand } from '../support/command-line.ts';
import { expectNobodyInLog } from '../support/nobody-in-log.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

let exchange: TestExchange;
let pensioners: readonly [Handover, Handover];
let payday: FirstPayday;
let clerk: string;
let approver: string;
let run: Run;
let file: string;

/** As `recordBankAccount` of the demonstration spells them. */
const accounts = ['6200000000000000001', '6200000000000000002'];

beforeAll(async () => {
  exchange = await startRunningExchange();
  const { world } = exchange;
  const county = world.county();
  const first = world.person({ age: 65, sex: 'female' });
  const woman = await awardedIn(world, { person: first, county, last: 1 });
  const second = world.person({ age: 71, sex: 'male' });
  const man = await awardedIn(world, { person: second, county, last: 2 });
  pensioners = [woman, man];
  payday = await firstPaydayOf(world, man);
  clerk = `clerk-${payday.division}`;
  approver = `approver-${payday.division}`;
  file = join(exchange.dataFolder, 'payments.csv');
}, startMilliseconds);

afterAll(() => exchange.stop());

const payroll = (...parts: readonly string[]): Promise<CommandResult> =>
  exchangeCommand(exchange.dataFolder, 'payroll', ...parts);

const printed = async (...parts: readonly string[]): Promise<Run> => {
  const { exitCode, output, errors } = await payroll(...parts);
  expect({ exitCode, errors: exitCode === 0 ? '' : errors }).toEqual({ exitCode: 0, errors: '' });
  return runSchema.parse(JSON.parse(output));
};

const monthlyFen = ({ pension }: Handover): number => pension.monthlyFen ?? 0;

describe('A payroll from a terminal', () => {
  test('is opened and computed, its totals being the pensions of the roll', async () => {
    run = await printed('run', payday.division, payday.period, '--as', clerk);
    expect(run).toMatchObject({ status: 'computed', period: payday.period });
    const dueFen = monthlyFen(pensioners[0]) + monthlyFen(pensioners[1]);
    expect(run.totals).toMatchObject({ persons: 2, payments: 2, payFen: dueFen });
    expect(dueFen).toBeGreaterThan(0);
  });

  test('is shown in a few lines, and line by line without names and accounts', async () => {
    const short = await payroll('show', run.id, '--as', clerk, '--brief');
    expect(short.output).toMatch(/computed · 第1次计算[^]*payments 2[^]*可办 allowed: .*review/u);
    const lines = await payroll('lines', run.id, '--only', 'new', '--as', clerk);
    expect(lines.output.trim().split('\n')).toHaveLength(2);
    for (const { name } of exchange.people) expect(lines.output).not.toContain(name);
    for (const number of accounts) expect(lines.output).not.toContain(number);
    const none = await payroll('lines', run.id, '--only', 'held', '--as', clerk);
    expect(none).toMatchObject({ exitCode: 0, output: '' });
  });

  test('explains each line by the rule, the document and how sure it is', async () => {
    const lines = await payroll('lines', run.id, '--as', clerk);
    const { lineId } = Object(JSON.parse(lines.output.split('\n')[0] ?? ''));
    const line = await payroll('line', run.id, String(lineId), '--as', 'auditor-nation');
    const { working } = Object(JSON.parse(line.output));
    expect(working).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'basic-pension',
          basis: expect.objectContaining({ certainty: expect.any(String), source: expect.any(String) }),
        }),
      ]),
    );
  });

  test('is approved by another officer than reviewed it, and no file is written before it is issued', async () => {
    const both = `clerk+approver-${payday.division}`;
    await printed('review', run.id, '--as', both);
    const alone = await payroll('approve', run.id, '--as', both);
    expect(alone.errors).toContain('409 second-officer-required');
    const early = await payroll('file', run.id, '--out', file, '--as', approver);
    expect(early.exitCode).toBe(1);
    expect(early.errors).toContain('409 not-possible-in-this-run');
    expect(() => statSync(file)).toThrow(/ENOENT/u);
    await printed('approve', run.id, '--as', approver);
    expect(await printed('issue', run.id, '--as', approver)).toMatchObject({ status: 'issued' });
  });

  test('writes a file that only its owner can read, with every payment once and the sum', async () => {
    const { exitCode, output } = await payroll('file', run.id, '--out', file, '--as', approver);
    expect(exitCode).toBe(0);
    expect(output).toContain('2 笔 payments');
    // The last nine bits of the mode: read and write for the owner, nothing for anybody else.
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    for (const number of accounts) expect(text.split(number)).toHaveLength(2);
    expect(readdirSync(exchange.dataFolder).filter((name) => name.startsWith('.exchange-'))).toEqual([]);
  });

  test('never writes over a file or through a link that lies there, and removes nothing it did not make', async () => {
    const before = readFileSync(file, 'utf8');
    const target = join(exchange.dataFolder, 'of-somebody-else');
    const [linked = '', beside = ''] = ['linked', 'beside'].map((name) => join(exchange.dataFolder, name));
    const links = [linked, `${beside}.instructions`, `${beside}.unfinished`];
    for (const link of links) symlinkSync(target, link);
    for (const out of [file, linked])
      expect((await payroll('file', run.id, '--out', out, '--as', approver)).errors).toMatch(
        /^file-exists: /u,
      );
    expect((await payroll('file', run.id, '--out', beside, '--as', approver)).exitCode).toBe(0);
    expect([readFileSync(file, 'utf8'), existsSync(target)]).toEqual([before, false]);
    for (const link of links) expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('writes the same payments as pain.001, if it is told who pays', async () => {
    const xml = join(exchange.dataFolder, 'payments.xml');
    const wish = ['file', run.id, '--out', xml, '--format', 'pain.001', '--as', approver];
    expect((await payroll(...wish)).errors).toContain('--payer');
    const payer = join(exchange.dataFolder, 'payer.json');
    const agency = {
      name: '某县城乡居民社会养老保险中心',
      accountNumber: '6200999900000000',
      bankName: '某行',
    };
    writeFileSync(payer, JSON.stringify({ ...agency, executionDate: payday.on }));
    expect((await payroll(...wish, '--payer', payer)).exitCode).toBe(0);
    const text = readFileSync(xml, 'utf8');
    expect(text).toContain('<NbOfTxs>2</NbOfTxs>');
    for (const number of accounts) expect(text.split(number)).toHaveLength(2);
  });
});

describe('What the bank sends back', () => {
  const answerFile = async (change: (text: string) => string): Promise<string> => {
    const closed = (number: string) => (number === accounts[1] ? 'AC04' : undefined);
    const answers = await bankAnswers(readFileSync(file, 'utf8'), run, {
      on: payday.on,
      sendsBack: ({ accountNumber }) => closed(accountNumber),
    });
    const path = join(exchange.dataFolder, 'return.csv');
    writeFileSync(path, change(answers));
    return path;
  };

  test('in a file that was cut off is taken as far as it goes, and the rest is named', async () => {
    const cut = await answerFile((text) => text.split('\r\n').slice(0, 3).join('\r\n').concat('\r\n'));
    const { exitCode, output, errors } = await payroll('return', run.id, cut, '--as', clerk);
    expect(exitCode).toBe(1);
    expect(errors).toContain('trailer-missing');
    expect(output).toContain('未回 outstanding 1');
  });

  test('with a row that nobody ordered and one of another amount names both, and takes the others', async () => {
    const wrong = await answerFile((text) => {
      const [header = '', titles = '', first = '', second = '', trailer = ''] = text.split('\r\n');
      const unknown = first.replace(/,[0-9A-F]{20}-/u, `,${'0'.repeat(20)}-`);
      const dearer = second.replace(/,(\d+)\.(\d\d),/u, ',9$1.$2,');
      return [header, titles, unknown, dearer, trailer, ''].join('\r\n');
    });
    const { exitCode, errors } = await payroll('return', run.id, wrong, '--as', clerk);
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/第3行 line 3: row-unknown/u);
    expect(errors).toMatch(/第4行 line 4: amount-differs/u);
    expect(errors).toContain('sum-differs');
  });

  test('in the whole file is recorded, twice without effect, and the totals reconcile', async () => {
    const whole = await answerFile((text) => text);
    const first = await payroll('return', run.id, whole, '--as', clerk);
    expect(first).toMatchObject({ exitCode: 0, errors: '' });
    expect(first.output).toContain('未回 outstanding 0');
    const again = await payroll('return', run.id, whole, '--as', clerk);
    expect(again).toMatchObject({ exitCode: 0, errors: '' });
    expect(again.output).toContain('重复 repeated 2');
    const { results, totals } = await printed('show', run.id, '--as', clerk);
    expect((results['paidFen'] ?? 0) + (results['failedFen'] ?? 0)).toBe(totals['payFen']);
  });
});

describe('After the payroll is closed', () => {
  test('who was paid is discharged, who was not is owed the month', async () => {
    expect(await printed('post', run.id, '--as', clerk)).toMatchObject({ status: 'closed' });
    const [woman, man] = await Promise.all(pensioners.map(({ id }) => see(exchange.world, clerk, id)));
    expect(woman).toMatchObject({ phase: 'discharged', pension: { status: 'paying', unpaidMonths: [] } });
    expect(man).toMatchObject({ phase: 'taking-over', pension: { unpaidMonths: [payday.period] } });
  });

  test('an auditor recomputes every line and finds no fault, and the trail says who did what', async () => {
    const { output, exitCode } = await payroll('verify', run.id, '--as', 'auditor-nation');
    expect({ output, exitCode }).toEqual({ output: '2 lines verified, 0 faults\n', exitCode: 0 });
    const trail = await payroll('trail', run.id, '--as', 'auditor-nation');
    expect(trail.output).toContain(`"officer": "${approver}"`);
    expect(trail.output).toContain('instructions-read');
    const ledger = await exchangeCommand(exchange.dataFolder, 'verify');
    expect(ledger.output).toMatch(/ 0 faults\n$/u);
  });

  test('nobody’s name, number or account is in the log', () => {
    expectNobodyInLog(exchange);
    const log = exchange.logText();
    expect(log).toContain('run-advanced');
    for (const number of accounts) expect(log).not.toContain(number);
  });
});
