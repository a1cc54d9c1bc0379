import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { IndexKeyStore } from '../ports/keys.ts';
import { itemOf, type StoredKind } from './item.ts';
import { readOne, type Store } from './store.ts';
import { keys, sorts } from './table-layout.ts';
import { absent, conditionOf } from './transaction.ts';

const place = { partition: keys.system, sort: sorts.personIndexKey } as const;

const storedIndexKey: StoredKind<{ readonly wrapped: string }> = {
  schema: z.strictObject({ wrapped: z.string().min(1) }),
  key: () => place,
};

/** The wrapped key of the person index, written once: a second one would hide every person from the first. */
export const createIndexKeyStore = (store: Store): IndexKeyStore => {
  const wrappedIndexKey = async () => (await readOne(store, storedIndexKey, place))?.wrapped;
  return {
    wrappedIndexKey,
    storeIndexKey: async (wrapped) => {
      const { client, table } = store;
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: itemOf(storedIndexKey, { wrapped }),
            ...conditionOf(absent),
          }),
        );
        return wrapped;
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
        return (await wrappedIndexKey()) ?? wrapped;
      }
    },
  };
};
