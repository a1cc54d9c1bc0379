import { expect } from 'vitest';
import { type CivilDate, civilDateSchema, daysBetween } from '../../shared/kernel/civil-date.ts';
import { type CivilMonth, civilMonthSchema, plusMonths } from '../../shared/kernel/civil-month.ts';
import { runQueueName } from '../../shared/runtime/names.ts';
import { approver, clerk, type Desk, destination } from './guarded-desk.ts';
import type { GuardedExchange } from './guarded-exchange.ts';
import { personNamed, today } from './guarded-samples.ts';
import { at, list } from './synthesised-template.ts';

/** A death that is known only when the premium is paid already: the case refuses to be told of it. */
const ends = async (
  { act }: Desk,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<void> => {
  await act(clerk, id, 'report-death', { diedOn: on, source: '民政部门殡葬数据比对' });
  await act(clerk, id, 'propose-termination', { reason: 'death', lostOn: on });
  await act(approver, id, 'approve-termination');
};

/** From the opening to the end, everything paid as it was ordered. */
const runFor = async (
  exchange: GuardedExchange,
  { json, post, reaches }: Desk,
  [kind, period]: readonly [kind: string, period: string],
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<void> => {
  exchange.run.pause(runQueueName);
  const opening = { method: 'POST', body: JSON.stringify({ kind, division: destination, period }) };
  const opened = await json(clerk, '/v1/runs', opening);
  expect((await exchange.ask(clerk, '/v1/runs', opening)).status).toBe(409);
  expect(await exchange.run.trigger('sweep')).toMatchObject({ runsWoken: 0 });
  const standing = await json('supervisor-53', '/v1/standing');
  expect(at(standing, 'items', 0, 'runs', 'items', 0, 'id')).toBe(at(opened, 'id'));
  const on = civilDateSchema.parse(String(at(opened, 'openedAt')).slice(0, 10));
  if (kind === 'premium-list') {
    exchange.passDays(daysBetween(today(), on) + 1);
    expect(await exchange.run.trigger('sweep')).toMatchObject({ runsWoken: 1 });
    expect(await exchange.run.trigger('sweep')).toMatchObject({ runsWoken: 0 });
  }
  exchange.run.resume(runQueueName);
  const path = `/v1/runs/${String(at(opened, 'id'))}`;
  await reaches(path, 'computed');
  const step = (officer: string, action: string) => post(officer, `${path}/actions/${action}`);
  await step(clerk, 'review');
  await step(approver, 'approve');
  await step(approver, 'issue');
  const due = list(at(await json(approver, `${path}/instructions`), 'items'));
  const rows = due.map((item) => ({
    lineId: at(item, 'lineId'),
    amountFen: at(item, 'amountFen'),
    outcome: 'paid',
    on,
  }));
  if (rows.length > 0) await post(clerk, `${path}/returns`, { rows });
  await meanwhile();
  await step(clerk, 'post');
  await reaches(path, 'closed');
  const [line] = list(at(await json(clerk, `${path}/lines`), 'items'));
  await json('auditor-53', `${path}/lines/${String(at(line, 'lineId'))}`);
  await json('auditor-53', `${path}/trail`);
  expect(at(await post('auditor-53', `${path}/verification`), 'faults')).toEqual([]);
};

/** The months after: the number is corrected, then the person dies, and each payroll still finds what was paid before. */
const laterMonths = async (
  exchange: GuardedExchange,
  desk: Desk,
  { id, firstMonth }: { readonly id: string; readonly firstMonth: CivilMonth },
): Promise<void> => {
  const { act, json } = desk;
  const inMonth = async (after: number): Promise<CivilDate> => {
    const month = plusMonths(firstMonth, after);
    const on = civilDateSchema.parse(`${month}-01`);
    exchange.passDays(daysBetween(today(), on));
    await runFor(exchange, desk, ['payroll', month]);
    return on;
  };
  const evidence = { id: 'household-register-1', kind: 'household-register', digest: 'a'.repeat(64) };
  await act(clerk, id, 'propose-identity-correction', { person: personNamed(12, 66), evidence });
  await act(approver, id, 'approve-identity-correction');
  await ends(desk, { id, on: await inMonth(1) });
  await inMonth(2);
  expect(at(await json(clerk, `/v1/handovers/${id}`), 'pension', 'settled')).toBe(true);
};

/** A premium list and payrolls of one county, with everything that is read on the way. */
export const runsToTheEnd = async (exchange: GuardedExchange, desk: Desk): Promise<void> => {
  const { json, act, push, enrolled } = desk;
  const contributing = await enrolled(await push(8, { age: 41 }));
  const drawing = await enrolled(await push(9, { age: 66 }));
  await act(clerk, drawing.id, 'claim-pension', { claimedOn: drawing.on });
  const years = { paid: 0, backPaid: 0, consecutive: 0 };
  const account = { balances: {}, years, neverInsured: true, asOf: drawing.on };
  await act(clerk, drawing.id, 'state-account', account);
  await json(clerk, `/v1/handovers/${drawing.id}/preview`);
  await act(clerk, drawing.id, 'propose-award');
  const awarded = await act(approver, drawing.id, 'approve-award');
  const bankAccount = { holder: '王英', number: '6200000000000000001', bank: '某地农村信用合作联社' };
  await act(clerk, drawing.id, 'record-bank-account', { bankAccount });
  const firstMonth = String(at(awarded, 'handover', 'pension', 'firstMonth'));
  exchange.passDays(daysBetween(today(), civilDateSchema.parse(`${firstMonth}-01`)));
  const died = await enrolled(await push(10, { age: 44 }));
  await runFor(exchange, desk, ['premium-list', firstMonth.slice(0, 4)], () => ends(desk, died));
  await runFor(exchange, desk, ['payroll', firstMonth]);
  expect(at(await json(clerk, `/v1/handovers/${contributing.id}`), 'phase')).toBe('discharged');
  expect(at(await json(clerk, `/v1/handovers/${drawing.id}`), 'phase')).toBe('discharged');
  expect(list(at(await json(clerk, '/v1/runs'), 'items'))).toHaveLength(2);
  await laterMonths(exchange, desk, { id: drawing.id, firstMonth: civilMonthSchema.parse(firstMonth) });
  await json('auditor-53', `/v1/policies/${destination}`);
};
