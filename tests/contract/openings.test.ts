import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '../../shared/ledger/item.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { storedPerson } from '../../shared/ledger/stored-person.ts';
import { storedRecord } from '../../shared/ledger/stored-record.ts';
import { recordCalls } from '../bench/recorded-calls.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';

let engines: Engines;
let store: Store;

beforeAll(async () => {
  engines = await startEngines();
  store = await createLedgerTable(engines.dynamo);
});
afterAll(() => engines.stop());

const put = (item: ReturnType<typeof itemOf>) =>
  store.client.send(new PutItemCommand({ TableName: store.table, Item: item }));

const recordOf = (handoverId: string, personKey: string) => ({
  handoverId,
  sequence: 1,
  personKey,
  sealed: `sealed-of-${handoverId}`,
});

const sealedFor = async (handoverId: string, personKey: string) => {
  await put(itemOf(storedRecord, recordOf(handoverId, personKey)));
  await put(itemOf(storedPerson.dataKey(personKey), { dataKey: `key-of-${personKey}` }));
};

describe('the sealed parts that a batch of messages needs', () => {
  it('come each with the key of its own person, whoever was supposed and however often one is asked for', async () => {
    await sealedFor('case-a', 'person-a');
    await sealedFor('case-b', 'person-b');
    const opened = await createLedger(store).openings([
      { handoverId: 'case-a', sequence: 1, personKey: 'person-a' },
      { handoverId: 'case-b', sequence: 1, personKey: 'person-a' },
      { handoverId: 'case-b', sequence: 1 },
      { handoverId: 'case-a', sequence: 1, personKey: 'person-a' },
    ]);
    const a = { ok: true, value: { record: recordOf('case-a', 'person-a'), dataKey: 'key-of-person-a' } };
    const b = { ok: true, value: { record: recordOf('case-b', 'person-b'), dataKey: 'key-of-person-b' } };
    expect(opened).toEqual([a, b, b, a]);
  });

  it('take one request where the persons are known', async () => {
    await sealedFor('case-c', 'person-c');
    await sealedFor('case-d', 'person-d');
    const calls = recordCalls(store.client);
    await createLedger(store).openings([
      { handoverId: 'case-c', sequence: 1, personKey: 'person-c' },
      { handoverId: 'case-d', sequence: 1, personKey: 'person-d' },
    ]);
    expect(calls.map(({ kind }) => kind)).toEqual(['batch-get']);
  });

  it('are missing one by one: an erased person has no key, a case without a record has neither', async () => {
    await put(itemOf(storedRecord, recordOf('case-e', 'person-erased')));
    await sealedFor('case-f', 'person-f');
    const opened = await createLedger(store).openings([
      { handoverId: 'case-e', sequence: 1, personKey: 'person-erased' },
      { handoverId: 'case-f', sequence: 2, personKey: 'person-f' },
    ]);
    expect(opened).toEqual([
      { ok: true, value: { record: recordOf('case-e', 'person-erased') } },
      { ok: true, value: {} },
    ]);
  });

  it('that are damaged hold up no other', async () => {
    await put({ ...itemOf(storedRecord, recordOf('case-g', 'person-g')), sealed: { N: '1' } });
    await sealedFor('case-h', 'person-h');
    const [damaged, sound] = await createLedger(store).openings([
      { handoverId: 'case-g', sequence: 1, personKey: 'person-g' },
      { handoverId: 'case-h', sequence: 1, personKey: 'person-h' },
    ]);
    expect(damaged).toMatchObject({ ok: false, error: { code: 'ledger-item-damaged' } });
    expect(sound).toMatchObject({ ok: true, value: { dataKey: 'key-of-person-h' } });
  });
});
