import { expect, test } from 'vitest';
import { lineContentSchema } from '../../shared/domain/runs/line.ts';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import { lineItem } from '../../shared/ledger/stored-run-line.ts';
import { decidedRun } from '../../shared/usecases/runs/write-run.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { caseIdOf, residents, settleIn } from '../support/run-county.ts';
import type { RunOffice } from '../support/run-office.ts';
import { clerk, valueOf } from '../support/run-parts.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(3, (county) => {
  ({ world, office } = county);
});

const id = 'payroll-530921-2025-06';
const linxiang = divisionCodeSchema.parse('530902');

test('a person whom another run has paid for the month gets no second line, whoever else is on the page', async () => {
  await settleIn(world, residents(3));
  await office.compute('2025-06');
  const [line] = await office.stored(id);
  if (!line) throw new Error('nobody is paid');
  const other = 'payroll-530902-2025-07';
  const basis = { asKnownOn: civilDateSchema.parse('2025-07-01'), policies: {} };
  const data = { kind: 'payroll', division: linxiang, period: '2025-07', ...basis } as const;
  const by = { runId: other, actor: clerk, now: world.exchange.now(), correlationId: 'other' };
  const opened = decidedRun(undefined, [{ type: 'opened', data }], by);
  expect(await office.running.runs.commit(opened)).toEqual({ kind: 'committed' });
  const content = lineContentSchema.parse({ ...line.content, month: '2025-07' });
  await putMany(world.store, [lineItem({ ...line, runId: other, content })]);
  await office.issue(id);
  await office.post(id);
  world.clock.moveDays(30);
  const july = await office.compute('2025-07');
  expect(july.skipped).toEqual({ 'paid-by-another-run': 1 });
  expect(july.totals).toMatchObject({ persons: 2 });
  expect(await office.verify(july.id)).toEqual([]);
});

test('a line of a computation that another county has done anew since stands in nobody\u2019s way', async () => {
  await settleIn(world, residents(1));
  await office.compute('2025-06');
  const [line] = await office.stored(id);
  if (!line) throw new Error('nobody is paid');
  const other = 'payroll-530902-2025-06';
  const basis = { asKnownOn: civilDateSchema.parse('2025-06-01'), policies: {} };
  const data = { kind: 'payroll', division: linxiang, period: '2025-06', ...basis } as const;
  const by = { runId: other, actor: clerk, now: world.exchange.now(), correlationId: 'other' };
  const twice = [
    { type: 'opened', data },
    { type: 'recomputed', data: { reason: '重新计算', ...basis } },
  ] as const;
  expect(await office.running.runs.commit(decidedRun(undefined, twice, by))).toEqual({ kind: 'committed' });
  await putMany(world.store, [lineItem({ ...line, runId: other, generation: 1 })]);
  valueOf(await office.act(id, 'recompute', clerk, { reason: '核对' }));
  const again = await office.finish(id);
  expect(again).toMatchObject({ skipped: {}, totals: { persons: 1, payFen: 65_200 } });
  expect(await office.stored(id)).toMatchObject([{ runId: id, generation: 2 }]);
});

test('what was paid under a number that was corrected since is not paid again', async () => {
  await settleIn(world, residents(1));
  await office.month('2025-06');
  const [resident] = residents(1);
  const head = await world.ledger.load(caseIdOf(resident?.name ?? ''));
  if (!head) throw new Error('the case is gone');
  const corrected = { ...head, personKey: 'f'.repeat(64), state: { ...head.state, recordSequence: 2 } };
  await putMany(world.store, [headItem(corrected)]);
  world.clock.moveDays(30);
  const july = await office.compute('2025-07');
  expect(july.totals).toMatchObject({ persons: 1, regularFen: 16_300, arrearsFen: 0 });
  expect(await office.stored('payroll-530921-2025-07')).toMatchObject([
    { personKey: 'f'.repeat(64), formerPersonKey: head.personKey, isNew: false },
  ]);
  expect(await office.verify('payroll-530921-2025-07')).toEqual([]);
});
