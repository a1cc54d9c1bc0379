import type { CaseSummary } from '../ports/ledger.ts';
import { getMany } from './get-many.ts';
import { fromItem, type Item } from './item.ts';
import type { Store } from './store.ts';
import { listedHeadFrom } from './stored-head.ts';
import { listedCase, summaryIn } from './stored-summary.ts';
import { keys, sorts } from './table-layout.ts';

/** A row of a list index with the line it shows. */
export interface Line {
  readonly item: Item;
  readonly summary: CaseSummary;
}

const headPlace = (id: string) => ({ partition: keys.handover(id), sort: sorts.head });

/** The lines that these cases have today, by case and version. */
const madeAnew = async (
  store: Store,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, CaseSummary>> => {
  const heads = await getMany(store, [...ids].map(headPlace));
  return new Map(
    heads.map((item) => {
      const { summary } = listedHeadFrom(item);
      return [`${summary.id} ${summary.version}`, summary] as const;
    }),
  );
};

/**
 * What the rows of a list show. A row of before the clerk's list lacks what a clerk needs: its line is made anew from the case
 * itself. A case that has moved on meanwhile has left the row, and the line is left out.
 */
export const linesOf = async (store: Store, items: readonly Item[]): Promise<readonly Line[]> => {
  const rows = items.map((item) => {
    const { summary: stored } = fromItem(listedCase, item);
    return { item, stored, summary: summaryIn(stored) };
  });
  const early = new Set(rows.flatMap(({ stored, summary }) => (summary ? [] : [stored.id])));
  const anew = early.size > 0 ? await madeAnew(store, early) : new Map<string, CaseSummary>();
  return rows.flatMap(({ item, stored, summary = anew.get(`${stored.id} ${stored.version}`) }) =>
    summary ? [{ item, summary }] : [],
  );
};
