import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { divisionSchema, type Division } from '../localities/division.ts';
import { localitySchema, type Locality } from '../localities/locality.ts';
import type { Directory } from '../ports/directory.ts';
import { fromItem, itemOf, type StoredKind } from './item.ts';
import { putMany } from './put-many.ts';
import { readAll, readOne, type Store } from './store.ts';
import { highest, keys, lowest, sorts } from './table-layout.ts';

const storedDivision: StoredKind<Division> = {
  schema: divisionSchema,
  key: ({ code, from }) => ({ partition: keys.division(code), sort: sorts.divisionFrom(from) }),
};

const storedLocality: StoredKind<Locality> = {
  schema: localitySchema,
  key: ({ code }) => ({ partition: keys.locality(code), sort: sorts.locality }),
};

/** What was recorded over the built-in directory. A row of the same code and first year replaces the one before. */
export const createDirectory = (store: Store): Directory => ({
  divisions: async (code) => {
    const items = await readAll(store, { partition: keys.division(code), from: lowest, to: highest });
    return items.map((item) => fromItem(storedDivision, item));
  },
  putDivisions: (divisions) => {
    const rows = new Map(divisions.map((row) => [`${row.code}#${row.from}`, row]));
    return putMany(
      store,
      [...rows.values()].map((row) => itemOf(storedDivision, row)),
    );
  },
  locality: (code) =>
    readOne(store, storedLocality, { partition: keys.locality(code), sort: sorts.locality }),
  putLocality: async (locality) => {
    const { client, table } = store;
    await client.send(new PutItemCommand({ TableName: table, Item: itemOf(storedLocality, locality) }));
  },
});
