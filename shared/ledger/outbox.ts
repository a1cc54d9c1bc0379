import {
  ConditionalCheckFailedException,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { OutboxReference, Page } from '../ports/ledger.ts';
import type { Outbox } from '../ports/outbox.ts';
import type { Item } from './item.ts';
import { parkUpdate, receiptOfKindUpdate, sendAgainUpdate } from './outbox-changes.ts';
import { readPage } from './page.ts';
import { readItem, type Store } from './store.ts';
import { outboxKey, outboxRowFrom, outboxRowMissing, referenceFrom } from './stored-outbox.ts';
import { highest, lowest, places } from './table-layout.ts';

const pageSize = 100;

/** The row that stood in the way of a change; nothing when it changed. Throws `outbox-row-missing` when there is no such row. */
const inTheWay = async (
  { client }: Store,
  reference: OutboxReference,
  update: UpdateItemCommandInput,
): Promise<Item | undefined> => {
  try {
    await client.send(new UpdateItemCommand(update));
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    if (!error.Item) throw outboxRowMissing(reference);
    return error.Item;
  }
};

/** True: the row changed. False: its status was another one. */
const change = async (store: Store, reference: OutboxReference, update: UpdateItemCommandInput) =>
  (await inTheWay(store, reference, update)) === undefined;

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
  received: async (reference, kind, at) => {
    const row = await inTheWay(store, reference, receiptOfKindUpdate(store.table, reference, { kind, at }));
    if (row && outboxRowFrom(row).kind !== kind) throw outboxRowMissing(reference);
    return row === undefined;
  },
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
