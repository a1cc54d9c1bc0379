import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyItem } from '../../shared/ledger/item.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { type Store, readItem } from '../../shared/ledger/store.ts';
import { keys, sorts } from '../../shared/ledger/table-layout.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { commitOf, deliveredEvent, followedBy, pushCommit, pushedCase, rowFor } from './sample-cases.ts';

let engines: Engines;
let store: Store;
let ledger: Ledger;

beforeAll(async () => {
  engines = await startEngines();
  store = await createLedgerTable(engines.dynamo);
  ledger = createLedger(store);
});
afterAll(() => engines.stop());

const secret = '李秀英 533522196107120002';

/** Sets one field behind the ledger's back. */
const spoil = async (key: { id: string; sort: string }, path: string, value: unknown) => {
  const names = Object.fromEntries(path.split('.').map((name, index) => [`#n${index}`, name]));
  await store.client.send(
    new UpdateItemCommand({
      TableName: store.table,
      Key: keyItem(keys.handover(key.id), key.sort),
      UpdateExpression: `SET ${Object.keys(names).join('.')} = :value`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: marshall({ ':value': value }),
    }),
  );
};

const twoEvents = async () => {
  const pushed = pushedCase();
  await ledger.commit(pushCommit(pushed));
  const delivered = followedBy(pushed, deliveredEvent);
  await ledger.commit(commitOf(delivered, { outbox: [rowFor(delivered)] }));
  return delivered.head.state.id;
};

const failureOf = async (reading: Promise<unknown>): Promise<string> => {
  try {
    await reading;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'nothing was wrong';
};

describe('an item that somebody damaged', () => {
  it.each([
    ['an unknown phase', 'state.phase', secret, 'state.phase'],
    ['a field nobody knows', 'state.extra', secret, 'state'],
    ['a name where a year stands', 'state.premiums', { [secret]: 'paid' }, 'state.premiums.?'],
    [
      'a number where a document stands',
      'state.documents',
      { '533522196107120002': '' },
      'state.documents.?',
    ],
    ['a date that does not exist', 'summary.dueOn', '2026-02-30', 'summary.dueOn'],
    ['a number as text', 'state.version', '2', 'state.version'],
    ['a version that is not the version of the state', 'version', 7, 'version'],
  ])('a case with %s is not handed on; key and field are named', async (_title, path, value, field) => {
    const id = await twoEvents();
    await spoil({ id, sort: sorts.head }, path, value);
    const message = await failureOf(ledger.load(id));
    expect(message).toContain(`ledger-item-damaged: HANDOVER#${id} HEAD at ${field}`);
    expect(message).not.toContain('李秀英');
  });

  it.each([
    ['data its kind does not know', 'data.findings', secret, 'data.findings'],
    ['an unknown kind', 'type', 'vanished', 'type'],
    ['a version of a later release', 'version', 99, 'type'],
    ['another case’s number', 'handoverId', 'another-case', 'pk'],
    ['another place in the trail', 'sequence', 5, 'sk'],
  ])('an event with %s is not handed on', async (_title, path, value, field) => {
    const id = await twoEvents();
    await spoil({ id, sort: sorts.event(2) }, path, value);
    const message = await failureOf(ledger.trail(id));
    expect(message).toContain(`ledger-item-damaged: HANDOVER#${id} EVENT#000002 at ${field}`);
    expect(message).not.toContain('李秀英');
  });

  it('a trail from which an event was taken is not handed on', async () => {
    const id = await twoEvents();
    const first = await readItem(store, keys.handover(id), sorts.event(2));
    await store.client.send(
      new PutItemCommand({
        TableName: store.table,
        Item: { ...first, sk: { S: sorts.event(4) }, sequence: { N: '4' } },
      }),
    );
    expect(await failureOf(ledger.trail(id))).toContain(
      'EVENT#000004 at sequence: an event before it is missing',
    );
  });

  it.each([
    ['message', sorts.outbox(2, '530921'), 'status', (id: string) => ledger.outbox(id)],
    ['sealed record', sorts.record(1), 'sealed', (id: string) => ledger.record(id, 1)],
  ])('a damaged %s is not handed on', async (_title, sort, field, reading) => {
    const id = await twoEvents();
    await spoil({ id, sort }, field, 0);
    expect(await failureOf(reading(id))).toContain(`ledger-item-damaged: HANDOVER#${id} ${sort} at ${field}`);
  });

  it('a person entry of an unknown kind is not handed on', async () => {
    const Item = marshall({ pk: keys.person('somebody'), sk: 'SURPRISE', note: secret });
    await store.client.send(new PutItemCommand({ TableName: store.table, Item }));
    expect(await failureOf(ledger.person('somebody'))).toContain(
      'ledger-item-damaged: PERSON#somebody SURPRISE at sk',
    );
  });

  it('a list that holds a damaged case is not handed on', async () => {
    const id = await twoEvents();
    await spoil({ id, sort: sorts.head }, 'summary.masked.name', 0);
    const listing = ledger.cases({ side: 'destination', prefix: '530921', limit: 100 });
    expect(await failureOf(listing)).toContain('ledger-item-damaged');
  });
});
