import * as z from 'zod';
import { eventKinds } from '../domain/handover/catalogue.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { instantSchema } from '../kernel/instant.ts';
import { hasCode } from '../ports/failures.ts';
import type { DamagedEvent, Examined, Head } from '../ports/ledger.ts';
import { getMany } from './get-many.ts';
import type { Item } from './item.ts';
import type { Store } from './store.ts';
import { eventFrom, partiesIn } from './stored-event.ts';
import { headFrom } from './stored-head.ts';
import { attributes, keys, prefixes, sorts } from './table-layout.ts';

/** The value, or nothing where the item could not be read. Throws what is no damage. */
export const readable = <T>(read: () => T): T | { readonly field: string } => {
  try {
    return read();
  } catch (error) {
    if (!hasCode(error, 'ledger-item-damaged')) throw error;
    return { field: error instanceof Error && 'field' in error ? String(error.field) : '(item)' };
  }
};

const kindNames: ReadonlySet<string> = new Set(eventKinds.map(({ type }) => type));
const digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** Only what has a form that holds nobody's name: a damaged item may hold anything. */
const textIn = <T>(item: Item, name: string, schema: z.ZodType<T>): Readonly<Record<string, T>> => {
  const parsed = schema.safeParse(item[name]?.S);
  return parsed.success ? { [name]: parsed.data } : {};
};

/** What is left of an event at a field of which something is wrong. */
export const remainsOf = (item: Item, field: string): DamagedEvent => ({
  field,
  ...textIn(item, 'at', instantSchema),
  ...textIn(item, 'on', civilDateSchema),
  ...textIn(
    item,
    'type',
    z.string().refine((type) => kindNames.has(type)),
  ),
  ...textIn(item, 'previousHash', digest),
  ...textIn(item, 'hash', digest),
});

/** Case and sequence by the key of the item, which says where it lies whatever the item itself says. */
const placeOf = (item: Item) => {
  const handoverId = item[attributes.partition]?.S?.slice(keys.handover('').length) ?? '';
  const sequence = Number(item[attributes.sort]?.S?.slice(prefixes.event.length));
  return { handoverId, sequence };
};

const partiesBeside = (item: Item) => {
  const parties = partiesIn(item);
  return parties ? { parties } : {};
};

/** The event of an item, or what is left of it. */
export const examinedEvent = (item: Item): Examined => {
  const event = readable(() => eventFrom(item));
  return 'field' in event
    ? { damaged: { ...remainsOf(item, event.field), ...placeOf(item) }, ...partiesBeside(item) }
    : { event, ...partiesBeside(item) };
};

/** Heads by case; a case that is not there, or whose head cannot be read, is left out. */
export const readableHeads = async (
  store: Store,
  handoverIds: readonly string[],
): Promise<ReadonlyMap<string, Head>> => {
  const places = handoverIds.map((id) => ({ partition: keys.handover(id), sort: sorts.head }));
  const heads = (await getMany(store, places)).flatMap((item) => {
    const head = readable(() => headFrom(item));
    return 'field' in head ? [] : [[head.state.id, head] as const];
  });
  return new Map(heads);
};
