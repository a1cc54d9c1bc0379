import { expect, test } from 'vitest';
import type { RunDraft } from '../../shared/domain/runs/events.ts';
import { lineContentSchema } from '../../shared/domain/runs/line.ts';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import { lineItem } from '../../shared/ledger/stored-run-line.ts';
import { decidedRun } from '../../shared/usecases/runs/write-run.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { residents, settleIn } from '../support/run-county.ts';
import type { RunOffice } from '../support/run-office.ts';
import { approver, clerk, valueOf } from '../support/run-parts.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(5, async (county) => {
  ({ world, office } = county);
  await settleIn(world, residents(1));
});

const june = 'payroll-530921-2025-06';
const linxiang = divisionCodeSchema.parse('530902');
const runOfLinxiang = 'payroll-530902-2025-07';
const decideLinxiang = async (drafts: readonly [RunDraft, ...RunDraft[]], by = clerk): Promise<void> => {
  const { runs } = office.running;
  const now = world.exchange.now();
  const fact = { runId: runOfLinxiang, actor: by, now, correlationId: 'linxiang' };
  expect(await runs.commit(decidedRun(await runs.load(runOfLinxiang), drafts, fact))).toEqual({
    kind: 'committed',
  });
};

/** Linxiang has computed its July with a line of our person, who lived there that month, and approved nothing yet. */
const paidInLinxiang = async (): Promise<void> => {
  const asKnownOn = civilDateSchema.parse('2025-07-01');
  const totals = { persons: 1, payments: 1 };
  await decideLinxiang([
    {
      type: 'opened',
      data: { kind: 'payroll', division: linxiang, period: '2025-07', asKnownOn, policies: {} },
    },
    { type: 'page-computed', data: { generation: 1, page: 1, totals, skipped: {}, digest: '0' } },
  ]);
  const [line] = await office.stored(june);
  if (!line) throw new Error('nobody is paid');
  const { result: _result, told: _told, ...computed } = line;
  const settled = [{ from: '2025-03', through: '2025-07', monthlyFen: 16_300 }];
  const content = { ...line.content, month: '2025-07', history: { settled, returned: [] } };
  const moved = { ...computed, runId: runOfLinxiang, lineId: `${'0'.repeat(20)}-00001-00` };
  await putMany(world.store, [lineItem({ ...moved, content: lineContentSchema.parse(content) })]);
};

const approveLinxiang = async (): Promise<void> => {
  await decideLinxiang([{ type: 'reviewed', data: {} }]);
  await decideLinxiang([{ type: 'approved', data: {} }], approver);
};
const failed = { outcome: 'failed', reason: 'account-closed' } as const;
const sentBack = async () => {
  const [line] = await office.lines(june);
  if (!line) throw new Error('nobody is paid');
  return office.answer(june, [office.rowOf(line, failed)]);
};

test('whoever comes from a county whose payroll is not approved yet waits for it, and is then paid on', async () => {
  await office.month('2025-06');
  await paidInLinxiang();
  world.clock.moveDays(60);
  const { id, skipped, totals } = await office.compute('2025-08');
  expect({ skipped, totals }).toEqual({ skipped: { 'waits-for-another-run': 1 }, totals: {} });
  await approveLinxiang();
  valueOf(await office.act(id, 'recompute', clerk, { reason: '临翔区已审批' }));
  expect((await office.finish(id)).totals).toMatchObject({ regularFen: 16_300, arrearsFen: 0 });
  expect(await office.verify(id)).toEqual([]);
});

test('whoever waited for a payroll that was then computed without them gets the month as arrears', async () => {
  await office.month('2025-06');
  await paidInLinxiang();
  world.clock.moveDays(60);
  const { id } = await office.compute('2025-08');
  const basis = { asKnownOn: civilDateSchema.parse('2025-07-01'), policies: {} };
  await decideLinxiang([{ type: 'recomputed', data: { reason: '重新计算', ...basis } }]);
  valueOf(await office.act(id, 'recompute', clerk, { reason: '临翔区已重算' }));
  expect((await office.finish(id)).totals).toMatchObject({ regularFen: 16_300, arrearsFen: 16_300 });
});

test('a payment that came back after another county went on is owed there, and its run knows', async () => {
  await office.month('2025-06', () => 'no-answer');
  await paidInLinxiang();
  expect((await sentBack()).results).toMatchObject([{ accepted: false, code: 'later-run-being-computed' }]);
  await approveLinxiang();
  expect((await sentBack()).results).toMatchObject([{ accepted: true }]);
  await office.finish(june);
  expect((await office.running.runs.trail(runOfLinxiang, 4, 10)).map(({ type }) => type)).toEqual([
    'late-returns-noted',
  ]);
  world.clock.moveDays(60);
  await office.compute('2025-08');
  expect(await office.stored('payroll-530921-2025-08')).toMatchObject([
    { content: { history: { returned: [{ month: '2025-06', amountFen: 65_200 }] } } },
  ]);
});
