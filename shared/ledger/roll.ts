import type { Roll } from '../ports/roll.ts';
import { getMany } from './get-many.ts';
import { readPage } from './page.ts';
import type { Store } from './store.ts';
import { headFrom } from './stored-head.ts';
import { attributes, highest, keys, lowest, places, sorts } from './table-layout.ts';

/** The roll over the sparse index of the heads, and the heads themselves. */
export const createRoll = (store: Store): Roll => ({
  onRoll: async ({ county, shelf, limit, cursor }) => {
    const partition = places.rollPartition(county, shelf);
    const range = { index: 'byRoll', partition, from: lowest, to: highest } as const;
    const page = await readPage(store, { list: `roll-${partition}`, range, limit, cursor });
    return {
      ...page,
      items: page.items.map((item) => (item[attributes.partition]?.S ?? '').slice(keys.handover('').length)),
    };
  },
  heads: async (ids) => {
    const wanted = [...new Set(ids)].map((id) => ({ partition: keys.handover(id), sort: sorts.head }));
    const items = await getMany(store, wanted);
    const byId = new Map(items.map(headFrom).map((head) => [head.state.id, head] as const));
    return ids.flatMap((id) => byId.get(id) ?? []);
  },
});
