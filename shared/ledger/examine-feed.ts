import type { ExaminedEntry } from '../ports/feed.ts';
import type { Examined } from '../ports/ledger.ts';
import { readable, remainsOf } from './examine.ts';
import type { Item } from './item.ts';
import { readSlice, type Store } from './store.ts';
import { partiesIn, partiesOf } from './stored-event.ts';
import { entryFrom } from './stored-feed.ts';
import { attributes, highest, keys, prefixes, sorts } from './table-layout.ts';

/** As far as the entry still says which event it tells. */
const eventNamed = (event: Item) => {
  const handoverId = /^[0-9A-Za-z-]{1,64}$/u.exec(event['handoverId']?.S ?? '')?.[0];
  const sequence = Number(event['sequence']?.N ?? Number.NaN);
  return {
    ...(handoverId === undefined ? {} : { handoverId }),
    ...(Number.isSafeInteger(sequence) && sequence > 0 ? { sequence } : {}),
  };
};

const partiesOfEntry = (item: Item) => {
  const { caseNumber, origins, destination, formerDestination } = item;
  const named = Object.entries({ caseNumber, origins, destination, formerDestination });
  const about = Object.fromEntries(named.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const parties = partiesIn({ [attributes.about]: { M: about } });
  return parties ? { parties } : {};
};

const examinedEntry = (item: Item): Examined => {
  const entry = readable(() => entryFrom(item));
  if (!('field' in entry)) return { event: entry.event, parties: partiesOf(entry) };
  const event = item['event']?.M ?? {};
  return { damaged: { ...remainsOf(event, entry.field), ...eventNamed(event) }, ...partiesOfEntry(item) };
};

const positionOf = (item: Item): number =>
  Number(item[attributes.sort]?.S?.slice(prefixes.feedEntry.length) ?? Number.NaN);

/** Entries after a position; where one is missing, what says so. */
export const examineFeed = async (
  store: Store,
  unit: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly ExaminedEntry[]> => {
  const range = {
    partition: keys.feed(unit),
    from: sorts.feedEntry(after + 1),
    to: `${prefixes.feedEntry}${highest}`,
  };
  const found: ExaminedEntry[] = [];
  let from = range.from;
  for (let more = true; more && found.length < limit;) {
    const slice = await readSlice(store, { ...range, from }, limit - found.length);
    for (const item of slice.items) {
      const position = positionOf(item);
      const expected = (found.at(-1)?.position ?? after) + 1;
      if (position > expected)
        found.push({ position: position - 1, examined: { damaged: { field: 'position' } } });
      found.push({ position, examined: examinedEntry(item) });
      from = sorts.feedEntry(position + 1);
    }
    more = slice.more;
  }
  return found.slice(0, limit);
};
