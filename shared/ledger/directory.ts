import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { divisionSchema, type Division } from '../localities/division.ts';
import { localitySchema, type Locality } from '../localities/locality.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { Directory, RecordedLocality } from '../ports/directory.ts';
import { getMany } from './get-many.ts';
import { fromItem, type Item, itemOf, type StoredKind } from './item.ts';
import { putMany } from './put-many.ts';
import { readAll, readOne, type Store } from './store.ts';
import { attributes, highest, keys, lowest, sorts } from './table-layout.ts';

const storedDivision: StoredKind<Division> = {
  schema: divisionSchema,
  key: ({ code, from }) => ({ partition: keys.division(code), sort: sorts.divisionFrom(from) }),
};

const storedLocality: StoredKind<Locality> = {
  schema: localitySchema,
  key: ({ code }) => ({ partition: keys.locality(code), sort: sorts.locality }),
};

const recordedFrom = (item: Item): RecordedLocality => {
  const since = instantSchema.safeParse(item[attributes.standingSince]?.S);
  return {
    locality: fromItem(storedLocality, item),
    ...(since.success ? { standingSince: since.data } : {}),
  };
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
  putLocality: async (locality, standingSince) => {
    const { client, table } = store;
    const Item = itemOf(storedLocality, locality, { [attributes.standingSince]: standingSince });
    await client.send(new PutItemCommand({ TableName: table, Item }));
  },
  recorded: async (codes) => {
    const places = codes.map((code) => ({ partition: keys.locality(code), sort: sorts.locality }));
    return (await getMany(store, places)).map(recordedFrom);
  },
});
