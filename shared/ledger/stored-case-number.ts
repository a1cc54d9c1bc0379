import * as z from 'zod';
import type { ListedHead } from '../ports/ledger.ts';
import { type Item, itemOf, type StoredKind } from './item.ts';
import { readItem, readOne, type Store } from './store.ts';
import { listedHeadFrom } from './stored-head.ts';
import { keys, sorts } from './table-layout.ts';

const schema = z.strictObject({ handoverId: z.string().min(1) });

const placeOf = (caseNumber: string) => ({ partition: keys.caseNumber(caseNumber), sort: sorts.caseNumber });

const storedCaseNumber = (caseNumber: string): StoredKind<z.output<typeof schema>> => ({
  schema,
  key: () => placeOf(caseNumber),
});

/** Written with the first event of a case, on the condition that no other case has the number. */
export const caseNumberItem = ({
  id,
  caseNumber,
}: {
  readonly id: string;
  readonly caseNumber: string;
}): Item => itemOf(storedCaseNumber(caseNumber), { handoverId: id });

export const readNumberedCase = async (store: Store, caseNumber: string): Promise<ListedHead | undefined> => {
  const holder = await readOne(store, storedCaseNumber(caseNumber), placeOf(caseNumber));
  if (!holder) return undefined;
  const item = await readItem(store, keys.handover(holder.handoverId), sorts.head);
  return item ? listedHeadFrom(item) : undefined;
};
