import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { QueryBook, SavedQueries } from '../ports/saved-queries.ts';
import { mostSavedQueries, savedSchema } from '../domain/saved-query.ts';
import { itemOf, type StoredKind } from './item.ts';
import { readOne, type Store } from './store.ts';
import { attributes, keys, sorts } from './table-layout.ts';

const placeOf = (officer: string) => ({ partition: keys.savedQueries(officer), sort: sorts.savedQueries });

const storedBook: StoredKind<QueryBook> = {
  schema: z.strictObject({
    officer: z.string().min(1),
    version: z.int().min(1),
    queries: z.array(savedSchema).max(mostSavedQueries),
  } satisfies Record<keyof QueryBook, z.ZodType>),
  key: ({ officer }) => placeOf(officer),
};

const conditionOn = (version: number) =>
  version === 0
    ? { ConditionExpression: `attribute_not_exists(${attributes.partition})` }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': { N: String(version) } },
      };

/** One item to an officer, so that the fifty are counted with the write. */
export const createSavedQueries = (store: Store): SavedQueries => ({
  book: async (officer) =>
    (await readOne(store, storedBook, placeOf(officer))) ?? { officer, version: 0, queries: [] },
  write: async ({ version, ...book }) => {
    const Item = itemOf(storedBook, { ...book, version: version + 1 });
    try {
      await store.client.send(new PutItemCommand({ TableName: store.table, Item, ...conditionOn(version) }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
