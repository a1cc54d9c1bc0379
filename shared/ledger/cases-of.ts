import type { ListedHead } from '../ports/ledger.ts';
import { getMany } from './get-many.ts';
import type { Store } from './store.ts';
import { listedHeadFrom } from './stored-head.ts';
import { keys, sorts } from './table-layout.ts';

/** The cases in the order asked for, without those that are not there. */
export const readCasesOf = async (store: Store, ids: readonly string[]): Promise<readonly ListedHead[]> => {
  const wanted = [...new Set(ids)].map((id) => ({ partition: keys.handover(id), sort: sorts.head }));
  const items = await getMany(store, wanted);
  const byId = new Map(items.map(listedHeadFrom).map((found) => [found.head.state.id, found] as const));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
