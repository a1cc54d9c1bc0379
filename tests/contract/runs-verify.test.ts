import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { keyItem } from '../../shared/ledger/item.ts';
import { lineItem } from '../../shared/ledger/stored-run-line.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import { keys, sorts } from '../../shared/ledger/table-layout.ts';
import type { Running } from '../../shared/usecases/runs/index.ts';
import { fengqing } from '../domain/handover/cast.ts';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { residents, settleIn } from '../support/run-county.ts';
import { type RunOffice, runningIn, runOffice } from '../support/run-office.ts';

let world: ExchangeWorld;
let office: RunOffice;

const id = 'payroll-530921-2025-06';
eachInACounty(4, async (county) => {
  ({ world, office } = county);
  await settleIn(world, residents(3));
  await office.month('2025-06');
});

const aLine = async () => {
  const [line] = await office.stored(id);
  if (!line || !('payFen' in line.content)) throw new Error('nobody is paid');
  return { ...line, content: line.content };
};

const setIn = (partition: string, sort: string, path: readonly string[], value: string) =>
  world.store.client.send(
    new UpdateItemCommand({
      TableName: world.store.table,
      Key: keyItem(partition, sort),
      UpdateExpression: `SET ${path.map((name) => `#${name}`).join('.')} = :value`,
      ExpressionAttributeNames: Object.fromEntries(path.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: { ':value': { N: value } },
    }),
  );

test('a run as it was left is found whole, also three years and a rise later', async () => {
  expect(await office.verify(id)).toEqual([]);
  world.clock.moveDays(1_100);
  expect(await office.verify(id)).toEqual([]);
});

test('a line whose sum was altered is named, with the sums of its page that no longer hold', async () => {
  const line = await aLine();
  const content = { ...line.content, payFen: line.content.regularFen };
  await putMany(world.store, [lineItem({ ...line, content })]);
  expect(await office.verify(id)).toEqual([
    { code: 'totals-differ', page: 1, name: 'payFen' },
    { code: 'digest-differs', page: 1 },
    { code: 'line-differs', lineId: line.lineId },
  ]);
});

test('a line that is gone is named by its page and place', async () => {
  const line = await aLine();
  const key = keyItem(keys.payments(line.personKey), sorts.month('2025-06'));
  await world.store.client.send(new DeleteItemCommand({ TableName: world.store.table, Key: key }));
  const codes = (await office.verify(id)).map(({ code, name }) => `${code} ${name ?? ''}`);
  expect(codes).toContain('line-missing place 0');
  expect(codes).toContain('results-differ paid');
});

test('an answer that was altered is named by what no longer adds up', async () => {
  const line = await aLine();
  if (!line.result) throw new Error('no answer');
  await putMany(world.store, [lineItem({ ...line, result: { ...line.result, outcome: 'failed' } })]);
  expect((await office.verify(id)).map(({ name = '' }) => name).toSorted()).toEqual([
    'failed',
    'failedFen',
    'paid',
    'paidFen',
  ]);
});

test('altered totals of the head, a page or an event are told apart', async () => {
  await setIn(keys.run(id), sorts.runHead, ['run', 'totals', 'payFen'], '1');
  expect(await office.verify(id)).toEqual([{ code: 'head-differs-from-events' }]);
  await setIn(keys.run(id), sorts.runPage(1, 1), ['totals', 'payFen'], '1');
  expect((await office.verify(id)).map(({ code }) => code)).toEqual([
    'head-differs-from-events',
    'page-differs',
  ]);
});

test('an event that was altered breaks the chain there', async () => {
  await setIn(keys.run(id), sorts.runEvent(2), ['data', 'totals', 'payFen'], '1');
  expect(await office.verify(id)).toContainEqual({ code: 'chain-broken', name: 'event 2' });
});

const verifiedWith = (more: Partial<Running>) => {
  const { running, woken } = runningIn(world);
  return runOffice(world, { running: { ...running, ...more }, woken }).verify(id);
};

test('a policy file that was changed after it had effect, or that came in later, is named', async () => {
  const { policyFilesFor } = office.running;
  const faults = await verifiedWith({
    policyFilesFor: (place, knownOn) => {
      const files = policyFilesFor(place, knownOn);
      const [first = ''] = Object.keys(files);
      return { ...files, [first]: 'f'.repeat(64), '530921/2020-01-01': 'e'.repeat(64) };
    },
  });
  const [file] = Object.keys(policyFilesFor(fengqing, civilDateSchema.parse('2025-06-12')));
  expect(faults).toEqual([
    { code: 'policy-changed-after-effect', name: file },
    { code: 'policy-changed-after-effect', name: '530921/2020-01-01' },
  ]);
});

test('rules that give another sum than they did are seen in each line', async () => {
  const { exchange } = office.running;
  const raised = civilDateSchema.parse('2026-06-01');
  const faults = await verifiedWith({
    exchange: { ...exchange, benefitRulesFor: (place) => exchange.benefitRulesFor(place, raised, raised) },
  });
  expect(faults.map(({ code }) => code)).toEqual(['line-differs', 'line-differs', 'line-differs']);
});

test('a case whose trail was shortened is named by the line that rests on it', async () => {
  const line = await aLine();
  for (const sequence of [line.version, line.version + 1])
    await world.store.client.send(
      new DeleteItemCommand({
        TableName: world.store.table,
        Key: keyItem(keys.handover(line.handoverId), sorts.event(sequence)),
      }),
    );
  const faults = await office.verify(id);
  expect(faults.map(({ lineId }) => lineId)).toEqual([line.lineId]);
});
