import { fail, ok, type Result } from '../kernel/result.ts';
import type { Opening, OpeningPlace } from '../ports/ledger.ts';
import { getMany } from './get-many.ts';
import { fromItem, type Item, type ItemKey, type StoredKind } from './item.ts';
import type { Store } from './store.ts';
import { storedPerson } from './stored-person.ts';
import { storedRecord } from './stored-record.ts';
import { attributes, keys, sorts } from './table-layout.ts';

type Key = Required<ItemKey>;

const recordKey = ({ handoverId, sequence }: OpeningPlace): Key => ({
  partition: keys.handover(handoverId),
  sort: sorts.record(sequence),
});
const personKeyKey = (personKey: string): Key => ({
  partition: keys.person(personKey),
  sort: sorts.personKey,
});

const nameOf = ({ partition, sort }: Key): string => `${partition} ${sort}`;

/** What is asked for, each key once however often it is named, and found again by its name. */
const lookUp = async (store: Store, wanted: readonly Key[], found: Map<string, Item>): Promise<void> => {
  const unknown = new Map(wanted.filter((key) => !found.has(nameOf(key))).map((key) => [nameOf(key), key]));
  for (const item of await getMany(store, [...unknown.values()]))
    found.set(`${item[attributes.partition]?.S} ${item[attributes.sort]?.S}`, item);
};

/** A damaged item is the trouble of its own row, not of the others in the batch. */
const parsed = <T>(kind: StoredKind<T>, item: Item | undefined): Result<T | undefined, unknown> => {
  try {
    return ok(item && fromItem(kind, item));
  } catch (error) {
    return fail(error);
  }
};

const openingOf = (place: OpeningPlace, found: ReadonlyMap<string, Item>): Result<Opening, unknown> => {
  const record = parsed(storedRecord, found.get(nameOf(recordKey(place))));
  if (!record.ok) return record;
  if (!record.value) return ok({});
  const { personKey } = record.value;
  const key = parsed(storedPerson.dataKey(personKey), found.get(nameOf(personKeyKey(personKey))));
  if (!key.ok) return key;
  return ok({ record: record.value, ...key.value });
};

/**
 * Records with the wrapped keys that open them, in one request where every place names the person whose key it is; a record
 * that turns out to be sealed under another person's key costs a second one.
 */
export const readOpenings = async (
  store: Store,
  places: readonly OpeningPlace[],
): Promise<readonly Result<Opening, unknown>[]> => {
  const found = new Map<string, Item>();
  const supposed = places.flatMap(({ personKey }) => (personKey === undefined ? [] : [personKey]));
  await lookUp(store, [...places.map(recordKey), ...supposed.map(personKeyKey)], found);
  const owners = places.flatMap((place) => found.get(nameOf(recordKey(place)))?.['personKey']?.S ?? []);
  const others = owners.filter((owner) => !supposed.includes(owner));
  if (others.length > 0) await lookUp(store, others.map(personKeyKey), found);
  return places.map((place) => openingOf(place, found));
};
