import type { DayIndex } from '../ports/feed.ts';
import { examinedEvent } from './examine.ts';
import { readPage } from './page.ts';
import type { Store } from './store.ts';
import { highest, lowest, places } from './table-layout.ts';

/** Events of a civil day, one shard of `dayShards` at a time, in the order of their instants. */
export const createDayIndex = (store: Store): DayIndex => ({
  eventsOfDay: async (day, shard, limit, cursor) => {
    const partition = places.dayPartition(day, shard);
    const range = { index: 'byDay', partition, from: lowest, to: highest } as const;
    const page = await readPage(store, { list: `${day}-${shard}`, range, limit, cursor });
    return { ...page, items: page.items.map(examinedEvent) };
  },
});
