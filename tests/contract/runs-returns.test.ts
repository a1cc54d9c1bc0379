import { expect, test } from 'vitest';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { fen } from '../../shared/kernel/fen.ts';
import type { RunLineView } from '../../shared/usecases/runs/run-view.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { accountRecorded, awaitsFirstPayment, caseIdOf, residents, settleIn } from '../support/run-county.ts';
import { runningIn, type RunOffice, runOffice } from '../support/run-office.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(2, (county) => {
  ({ world, office } = county);
});

const june = 'payroll-530921-2025-06';
const july = 'payroll-530921-2025-07';

const issued = async (count: number): Promise<readonly [RunLineView, ...RunLineView[]]> => {
  await settleIn(world, residents(count));
  await office.compute('2025-06');
  await office.issue(june);
  const [first, ...rest] = await office.lines(june);
  if (!first) throw new Error('nobody is paid');
  return [first, ...rest];
};

const failed = { outcome: 'failed', reason: 'account-closed' } as const;
const nextMonth = () => world.clock.moveDays(30);
const nameOf = ({ handoverId }: RunLineView, names: readonly string[]) =>
  names.find((name) => caseIdOf(name) === handoverId) ?? '';
const sumOf = (rows: readonly RunLineView[]) => rows.reduce((sum, { amountFen }) => sum + amountFen, 0);

test('a row that names no payment of this run is unknown; the rest of the file is taken', async () => {
  const [line] = await issued(1);
  const invented = line.lineId.replace(/^./u, (first) => (first === '0' ? '1' : '0'));
  const { results, outstanding } = await office.answer(june, [
    { ...office.rowOf(line), lineId: 'no reference of ours' },
    { ...office.rowOf(line), lineId: invented },
    { ...office.rowOf(line), lineId: line.lineId.replace(/-00001-/u, '-00002-') },
    office.rowOf(line),
  ]);
  expect(results.map(({ accepted, code }) => [accepted, code])).toEqual([
    [false, 'row-unknown'],
    [false, 'row-unknown'],
    [false, 'row-unknown'],
    [true, undefined],
  ]);
  expect(outstanding).toBe(0);
});

test('the same file again changes nothing, and the same row twice in one file counts once', async () => {
  const [line] = await issued(1);
  const row = office.rowOf(line);
  const first = await office.answer(june, [row, row]);
  expect(first.results.map(({ accepted, code }) => [accepted, code])).toEqual([
    [true, undefined],
    [true, 'row-duplicate'],
  ]);
  const again = await office.answer(june, [row]);
  expect(again.results).toMatchObject([{ accepted: true, code: 'row-duplicate' }]);
  expect(again.run.results).toEqual({ paid: 1, paidFen: line.amountFen });
  expect(again.run.version).toBe(first.run.version);
});

test('an answer that contradicts the one before is refused, and the one before stands', async () => {
  const [line] = await issued(1);
  await office.answer(june, [office.rowOf(line)]);
  const { results, run } = await office.answer(june, [office.rowOf(line, failed)]);
  expect(results).toMatchObject([{ accepted: false, code: 'row-contradicts' }]);
  expect(run.results).toEqual({ paid: 1, paidFen: line.amountFen });
});

test('an amount that differs is kept beside the line and nothing follows from it until the right one comes', async () => {
  const [line] = await issued(1);
  const wrong = office.rowOf(line, { amountFen: fen(line.amountFen - 1) });
  const first = await office.answer(june, [wrong, wrong]);
  expect(first.results.map(({ code }) => code)).toEqual(['amount-differs', 'amount-differs']);
  expect(first).toMatchObject({ outstanding: 1, run: { results: { differing: 1 } } });
  expect(await office.lines(june, 'missing')).toMatchObject([
    { difference: { amountFen: line.amountFen - 1 } },
  ]);
  const second = await office.answer(june, [office.rowOf(line)]);
  expect(second).toMatchObject({ outstanding: 0, run: { results: { differing: 0, paid: 1 } } });
  expect((await office.lines(june))[0]?.difference).toBeUndefined();
  expect(await office.verify(june)).toEqual([]);
});

test('the right amount after a wrong one in the same file is taken', async () => {
  const [line] = await issued(1);
  const { run, results } = await office.answer(june, [
    office.rowOf(line, { amountFen: fen(1) }),
    office.rowOf(line),
  ]);
  expect(results.map(({ accepted }) => accepted)).toEqual([false, true]);
  expect(run.results).toMatchObject({ differing: 0, paid: 1, paidFen: line.amountFen });
  expect(await office.verify(june)).toEqual([]);
});

test('a file over several pages and writes is taken in one request, and totals reconcile with the lines', async () => {
  office = runOffice(world, runningIn(world, 20));
  await issued(50);
  const lines = await office.lines(june);
  const { outstanding, run } = await office.answer(
    june,
    lines.map((line, index) => office.rowOf(line, index % 10 === 0 ? failed : {})),
  );
  expect(outstanding).toBe(0);
  expect(run.results).toEqual({
    paid: 45,
    paidFen: sumOf(lines.filter((_, index) => index % 10 !== 0)),
    failed: 5,
    failedFen: sumOf(lines.filter((_, index) => index % 10 === 0)),
  });
  expect(await office.lines(june, 'failed')).toHaveLength(5);
});

test('what a truncated file left out is shown, stays outstanding, and is taken when it comes', async () => {
  const [first, second] = await issued(2);
  if (!second) throw new Error('two are paid');
  expect(await office.answer(june, [office.rowOf(first)])).toMatchObject({ outstanding: 1 });
  expect((await office.lines(june, 'missing')).map(({ lineId }) => lineId)).toEqual([second.lineId]);
  expect(await office.post(june)).toMatchObject({ status: 'closed' });
  const names = residents(2).map(({ name }) => name);
  expect(await office.caseOf(nameOf(second, names))).toMatchObject({ pension: { status: 'awarded' } });
  const late = await office.answer(june, [office.rowOf(second)]);
  expect(late).toMatchObject({ outstanding: 0, run: { status: 'posting' } });
  expect(await office.finish(june)).toMatchObject({ status: 'closed', results: { paid: 2 } });
  expect(await office.caseOf(nameOf(second, names))).toMatchObject({ pension: { status: 'paying' } });
  expect(await office.verify(june)).toEqual([]);
});

test('a failed payment is told, held while the account is in doubt, and goes out again once it was put right', async () => {
  await settleIn(world, residents(1));
  const [name] = residents(1).map((resident) => resident.name);
  await office.month('2025-06', () => failed);
  expect(await office.caseOf(name ?? '')).toMatchObject({ pension: { unpaidMonths: ['2025-06'] } });
  nextMonth();
  const held = await office.month('2025-07');
  expect(held.totals).toMatchObject({ payments: 0, held: 1, payFen: 0 });
  await office.onCase(name ?? '', accountRecorded);
  nextMonth();
  const august = await office.month('2025-08');
  expect(august.totals).toMatchObject({
    regularFen: 16_300,
    arrearsFen: 16_300,
    reissuedFen: 65_200,
    payFen: 97_800,
  });
  expect(await office.caseOf(name ?? '')).toMatchObject({
    phase: 'discharged',
    pension: { status: 'paying', unpaidMonths: [] },
  });
  for (const month of ['06', '07', '08'])
    expect(await office.verify(`payroll-530921-2025-${month}`)).toEqual([]);
});

test('a failure that is told after the next month was approved comes back in the month after that', async () => {
  await settleIn(world, residents(1));
  await office.month('2025-06', () => 'no-answer');
  nextMonth();
  await office.compute('2025-07');
  const [line] = await office.lines(june);
  if (!line) throw new Error('nobody is paid');
  const early = await office.answer(june, [office.rowOf(line, failed)]);
  expect(early.results).toMatchObject([{ accepted: false, code: 'later-run-being-computed' }]);
  await office.issue(july);
  const [second] = await office.lines(july);
  if (!second) throw new Error('nobody is paid');
  await office.answer(july, [office.rowOf(second)]);
  await office.post(july);
  expect(await office.answer(june, [office.rowOf(line, failed)])).toMatchObject({ outstanding: 0 });
  expect(await office.finish(june)).toMatchObject({ status: 'closed' });
  const [name] = residents(1).map((resident) => resident.name);
  await office.onCase(name ?? '', accountRecorded);
  nextMonth();
  expect((await office.month('2025-08')).totals).toMatchObject({ regularFen: 16_300, reissuedFen: 65_200 });
  for (const month of ['06', '07', '08'])
    expect(await office.verify(`payroll-530921-2025-${month}`)).toEqual([]);
});

test('an answer is expected only once the run was issued, and never for a line of nothing', async () => {
  await settleIn(world, residents(1, awaitsFirstPayment.slice(0, -1)));
  await office.compute('2025-06');
  const [line] = await office.lines(june);
  const row = {
    lineId: line?.lineId ?? '',
    amountFen: fen(0),
    outcome: 'paid' as const,
    on: civilDateSchema.parse('2025-06-12'),
  };
  await expect(office.answer(june, [row])).rejects.toThrow('no-answers-expected');
  await office.issue(june);
  expect((await office.answer(june, [row])).results).toMatchObject([
    { accepted: false, code: 'row-unknown' },
  ]);
});
