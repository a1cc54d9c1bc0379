import { UpdateItemCommand, type UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { OutboxReference, Page } from '../ports/ledger.ts';
import type { Outbox } from '../ports/outbox.ts';
import { parkUpdate, receiptUpdate, sendAgainUpdate } from './outbox-changes.ts';
import { readPage } from './page.ts';
import { readItem, type Store } from './store.ts';
import { outboxKey, outboxRowFrom, outboxRowMissing, referenceFrom } from './stored-outbox.ts';
import { highest, lowest, places } from './table-layout.ts';

const pageSize = 100;

/** True: the row changed. False: its status was another one. Throws `outbox-row-missing` when there is no such row. */
const change = async (
  { client }: Store,
  reference: OutboxReference,
  update: UpdateItemCommandInput,
): Promise<boolean> => {
  try {
    await client.send(new UpdateItemCommand(update));
    return true;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    if (Reflect.get(error, 'Item') === undefined) throw outboxRowMissing(reference);
    return false;
  }
};

interface Listed {
  readonly list: string;
  readonly partition: string;
  readonly to: string;
  readonly cursor: string | undefined;
}

const references = async (
  store: Store,
  { list, partition, to, cursor }: Listed,
): Promise<Page<OutboxReference>> => {
  const range = { index: 'byPending', partition, from: lowest, to } as const;
  const page = await readPage(store, { list, range, limit: pageSize, cursor });
  return { ...page, items: page.items.map(referenceFrom) };
};

export const createOutbox = (store: Store): Outbox => ({
  row: async (reference) => {
    const { partition, sort } = outboxKey(reference);
    const item = await readItem(store, partition, sort);
    return item ? outboxRowFrom(item) : undefined;
  },
  received: (reference, at) => change(store, reference, receiptUpdate(store.table, reference, at)),
  pending: (unit, dueBy, cursor) =>
    references(store, {
      list: 'pending',
      partition: places.pendingPartition(unit),
      to: `${dueBy}${highest}`,
      cursor,
    }),
  parked: (unit, cursor) =>
    references(store, { list: 'parked', partition: places.parkedPartition(unit), to: highest, cursor }),
  sendAgain: (reference, nextAttemptAt, from) =>
    change(store, reference, sendAgainUpdate(store.table, reference, { nextAttemptAt, from })),
  park: async (reference, because) => {
    await change(store, reference, parkUpdate(store.table, reference, because));
  },
});
