import { readOne, type Store } from './store.ts';
import { storedFeedHead } from './stored-feed.ts';
import { keys, sorts } from './table-layout.ts';

/** The next free position of a unit's feed; 1 while it is empty. */
export const nextPosition = async (store: Store, unit: string): Promise<number> => {
  const head = await readOne(store, storedFeedHead, { partition: keys.feed(unit), sort: sorts.feedHead });
  return head?.next ?? 1;
};
