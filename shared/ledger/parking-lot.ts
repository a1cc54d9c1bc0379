import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { instantSchema } from '../kernel/instant.ts';
import type { ParkedMessage, ParkingLot } from '../ports/outbox.ts';
import { fromItem, itemOf, keyItem, type StoredKind } from './item.ts';
import { readPage } from './page.ts';
import { readOne, type Store } from './store.ts';
import { outboxReferenceSchema } from './stored-outbox.ts';
import { highest, keys, sorts } from './table-layout.ts';

const pageSize = 100;

const storedParked: StoredKind<ParkedMessage> = {
  schema: z.strictObject({
    id: z.string().min(1),
    unit: z.string().min(1),
    because: z.string(),
    parkedAt: instantSchema,
    sealedBody: z.string(),
    reference: outboxReferenceSchema.exactOptional(),
  } satisfies Record<keyof ParkedMessage, z.ZodType>),
  key: ({ unit, id }) => ({ partition: keys.parked(unit), sort: sorts.parked(id) }),
};

/** Messages that could not be understood, by unit and id. Parking the same message again changes nothing. */
export const createParkingLot = (store: Store): ParkingLot => ({
  park: async (message) => {
    const { client, table } = store;
    await client.send(new PutItemCommand({ TableName: table, Item: itemOf(storedParked, message) }));
  },
  list: async (unit, cursor) => {
    const range = { partition: keys.parked(unit), from: sorts.parked(''), to: sorts.parked(highest) };
    const page = await readPage(store, { list: 'parked-messages', range, limit: pageSize, cursor });
    return { ...page, items: page.items.map((item) => fromItem(storedParked, item)) };
  },
  find: (unit, id) => readOne(store, storedParked, { partition: keys.parked(unit), sort: sorts.parked(id) }),
  remove: async (unit, id) => {
    const { client, table } = store;
    await client.send(
      new DeleteItemCommand({ TableName: table, Key: keyItem(keys.parked(unit), sorts.parked(id)) }),
    );
  },
});
