import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { settledSpanSchema } from '../../shared/domain/benefits/payroll-sum.ts';
import { differingTotals } from '../../shared/domain/runs/totals.ts';
import { lineFrom, lineItem } from '../../shared/ledger/stored-run-line.ts';
import { totalsOfLines } from '../../shared/usecases/runs/compute-page.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { accountRecorded, awaitsFirstPayment, bankAccount, settleIn } from '../support/run-county.ts';
import { runningIn, type RunOffice, runOffice } from '../support/run-office.ts';
import { approver, clerk, valueOf } from '../support/run-parts.ts';
import { awarded, drawing } from '../domain/handover/stories.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(1, (county) => {
  ({ world, office } = county);
});

const id = 'payroll-530921-2025-06';

test('a payroll is computed, reviewed, approved by another officer, issued, answered and told to the cases', async () => {
  await settleIn(world, [
    { name: 'first', moves: awaitsFirstPayment },
    { name: 'without account', moves: awarded },
  ]);
  const computed = await office.compute('2025-06');
  expect(computed).toMatchObject({
    id,
    status: 'computed',
    totals: { persons: 2, payments: 1, held: 1, regularFen: 16_300, arrearsFen: 48_900, payFen: 65_200 },
    progress: { pages: 1, persons: 2, pagesTotal: 1 },
    allowedActions: ['recompute', 'review'],
  });
  expect(Object.keys(computed.policies)).not.toHaveLength(0);
  expect(await office.issue(id)).toMatchObject({
    status: 'issued',
    reviewedBy: 'clerk-feng',
    approvedBy: 'approver-feng',
  });
  const line = (await office.lines(id)).find(({ amountFen }) => amountFen > 0);
  if (!line) throw new Error('nobody is paid');
  const page = valueOf(await office.instructions(id));
  expect(page).toEqual({
    items: [{ lineId: line.lineId, amountFen: 65_200, name: '李秀英', ...bankAccount }],
    withheld: [],
  });
  const { outstanding, results } = await office.answer(id, [office.rowOf(line)]);
  expect({ outstanding, results }).toEqual({
    outstanding: 0,
    results: [{ lineId: line.lineId, accepted: true }],
  });
  expect(await office.post(id)).toMatchObject({ status: 'closed', results: { paid: 1, paidFen: 65_200 } });
  expect(await office.caseOf('first')).toMatchObject({ phase: 'discharged', pension: { status: 'paying' } });
  expect(await office.caseOf('without account')).toMatchObject({ phase: 'taking-over' });
  expect((await office.trail(id)).map(({ type }) => type)).toEqual([
    'opened',
    'page-computed',
    'reviewed',
    'approved',
    'issued',
    'instructions-read',
    'returns-recorded',
    'posting-begun',
    'page-posted',
  ]);
  expect(await office.verify(id)).toEqual([]);
});

test('every line says for whom it is only by a masked name, and how its sum was found', async () => {
  await settleIn(world, [{ name: 'first', moves: awaitsFirstPayment }]);
  await office.compute('2025-06');
  const [line] = await office.lines(id);
  expect(line).toMatchObject({ person: { name: '李**' }, marks: ['arrears', 'new'] });
  const { working } = await office.line(id, line?.lineId ?? '');
  expect(working?.map(({ rule }) => rule)).toContain('arrears');
  expect(working?.every(({ basis }) => basis.file.length > 0)).toBe(true);
});

test('the totals of 50 persons over three pages are the sums of the lines, to the fen', async () => {
  office = runOffice(world, runningIn(world, 20));
  await settleIn(
    world,
    Array.from({ length: 50 }, (_, index) => ({
      name: `resident ${index}`,
      moves: index % 3 === 0 ? awarded : awaitsFirstPayment,
    })),
  );
  const run = await office.compute('2025-06');
  expect(run.progress).toEqual({ pages: 3, persons: 50, pagesTotal: 3 });
  const head = await office.running.runs.load(id);
  if (!head) throw new Error('the run is gone');
  const lines = await office.stored(id);
  expect(lines).toHaveLength(50);
  expect(differingTotals(totalsOfLines(head.run, lines), run.totals)).toEqual([]);
  expect(run.totals['payFen']).toBe(
    lines.reduce((sum, { content }) => sum + ('payFen' in content ? content.payFen : 0), 0),
  );
  expect(new Set(lines.map(({ lineId }) => lineId)).size).toBe(50);
});

test('a line takes less than the kilobyte that two write units pay for, also after fifteen rises', async () => {
  await settleIn(world, [{ name: 'first', moves: awaitsFirstPayment }]);
  await office.month('2025-06');
  const [line] = await office.stored(id);
  if (!line || !('history' in line.content)) throw new Error('no line');
  const settled = Array.from({ length: 15 }, (_, index) =>
    settledSpanSchema.parse({
      from: `${2010 + index}-01`,
      through: `${2010 + index}-12`,
      monthlyFen: 12_345,
    }),
  );
  const content = { ...line.content, history: { settled, returned: [] } };
  const item = lineItem({ ...line, content });
  expect(lineFrom(item)).toEqual({ ...line, content });
  const written = await world.store.client.send(
    new PutItemCommand({ TableName: world.store.table, Item: item, ReturnConsumedCapacity: 'TOTAL' }),
  );
  expect(written.ConsumedCapacity?.CapacityUnits).toBe(1);
});

test('a person who comes onto the roll after the page was written is paid next month, with arrears', async () => {
  await settleIn(world, [{ name: 'first', moves: awaitsFirstPayment }]);
  const { id: june } = await office.compute('2025-06');
  await settleIn(world, [{ name: 'late', moves: awaitsFirstPayment }]);
  await office.issue(june);
  expect((await office.stored(june)).length).toBe(1);
  for (const line of await office.lines(june)) await office.answer(june, [office.rowOf(line)]);
  await office.post(june);
  world.clock.moveDays(30);
  const july = await office.compute('2025-07');
  expect(july.totals).toMatchObject({ persons: 2, regularFen: 32_600, arrearsFen: 65_200 });
});

test('a person already drawing is paid from the first month that no run has paid', async () => {
  await settleIn(world, [{ name: 'drawing', moves: [...drawing, accountRecorded] }]);
  expect((await office.compute('2025-06')).totals).toMatchObject({ persons: 1, regularFen: 16_300 });
});

test('a computation done anew counts as another one and gives the same lines where nothing changed', async () => {
  await settleIn(world, [{ name: 'first', moves: awaitsFirstPayment }]);
  const first = await office.compute('2025-06');
  valueOf(await office.act(id, 'recompute', clerk, { reason: '核对' }));
  const second = await office.finish(id);
  expect(second).toMatchObject({ generation: 2, totals: first.totals, linesDigest: first.linesDigest });
});

test('what changed before the computation is done anew is in the new lines only', async () => {
  await settleIn(world, [{ name: 'first', moves: awarded }]);
  expect((await office.compute('2025-06')).totals).toMatchObject({ payments: 0, held: 1 });
  await office.onCase('first', accountRecorded);
  valueOf(await office.act(id, 'review', clerk));
  valueOf(await office.act(id, 'reject', approver, { reason: '账户已补' }));
  valueOf(await office.act(id, 'recompute', clerk, { reason: '账户已补' }));
  expect((await office.finish(id)).totals).toMatchObject({ payments: 1, held: 0, payFen: 65_200 });
  expect(await office.verify(id)).toEqual([]);
});

test('a county without anybody on its roll has an empty run that can be closed', async () => {
  expect(await office.compute('2025-06')).toMatchObject({ status: 'computed', totals: {} });
  await office.issue(id);
  expect(await office.post(id)).toMatchObject({ status: 'closed' });
  expect(await office.verify(id)).toEqual([]);
});
