import { expect, test } from 'vitest';
import { itemOf } from '../../shared/ledger/item.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import { storedRecord } from '../../shared/ledger/stored-record.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { caseIdOf, personKeyOf, residents, settleIn } from '../support/run-county.ts';
import type { RunOffice } from '../support/run-office.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(4, async (county) => {
  ({ world, office } = county);
  await settleIn(world, residents(1));
});

const name = 'resident 0';
const [first, second] = [personKeyOf(name), 'f'.repeat(64)];
const nextMonth = () => world.clock.moveDays(30);
const failed = { outcome: 'failed', reason: 'account-closed' } as const;

/** The number of the person is put right: the case lies under another key, and the record that says so beside the others. */
const renumber = async (personKey: string): Promise<void> => {
  const head = await world.ledger.load(caseIdOf(name));
  const [record] = await world.ledger.records(caseIdOf(name));
  if (!head || !record) throw new Error('the case is gone');
  const sequence = 900 + (personKey === first ? 1 : 0);
  const corrected = { ...head, personKey, state: { ...head.state, recordSequence: 2 } };
  await putMany(world.store, [itemOf(storedRecord, { ...record, sequence, personKey }), headItem(corrected)]);
};

const onlyLine = async (id: string) => {
  const [line] = await office.lines(id);
  if (!line) throw new Error('nobody is paid');
  return line;
};

test('a month that was paid under a number that was corrected and corrected back is not paid again', async () => {
  await office.month('2025-06');
  await renumber(second);
  nextMonth();
  await office.month('2025-07');
  await renumber(first);
  nextMonth();
  const august = await office.compute('2025-08');
  expect(august.totals).toMatchObject({ regularFen: 16_300, arrearsFen: 0 });
  expect(await office.stored(august.id)).toMatchObject([{ personKey: first, formerPersonKey: second }]);
  expect(await office.verify(august.id)).toEqual([]);
});

test('a payment that came back late is owed also where the number was corrected in between', async () => {
  const june = await office.month('2025-06', () => 'no-answer');
  await renumber(second);
  nextMonth();
  await office.month('2025-07');
  const line = await onlyLine(june.id);
  const { results } = await office.answer(june.id, [office.rowOf(line, failed)]);
  expect(results).toMatchObject([{ accepted: true }]);
  nextMonth();
  const august = await office.compute('2025-08');
  expect(august.totals).toMatchObject({ regularFen: 16_300, reissuedFen: line.amountFen });
  expect(await office.verify('payroll-530921-2025-07')).toEqual([]);
});
