import type { WakeList } from '../ports/outbox.ts';
import { readPage } from './page.ts';
import type { Store } from './store.ts';
import { attributes, highest, keys, lowest } from './table-layout.ts';

const pageSize = 100;

/** Case ids by the day on which the clock has something to do with them, the longest waiting first. */
export const createWakeList = (store: Store): WakeList => ({
  wakingBy: async (unit, day, cursor) => {
    const range = { index: 'byWake', partition: unit, from: lowest, to: `${day}${highest}` } as const;
    const page = await readPage(store, { list: 'waking', range, limit: pageSize, cursor });
    return {
      ...page,
      items: page.items.map((item) => (item[attributes.partition]?.S ?? '').slice(keys.handover('').length)),
    };
  },
});
