import * as z from 'zod';
import { cursorInvalid } from '../ports/failures.ts';
import type { Page } from '../ports/ledger.ts';
import type { Item } from './item.ts';
import { positionOf, type Range, readSlice, type Store } from './store.ts';

const cursorText = z.base64url().min(1).max(2_000);

/** `list` names the list and the shelf it stands on, so that a cursor of one is none of another. */
export const cursorOf = (list: string, position: string): string =>
  Buffer.from(`${list}\n${position}`, 'utf8').toString('base64url');

export interface Cursor {
  readonly list: string;
  readonly position: string;
}

/** Throws `cursor-invalid` for anything that `cursorOf` does not write. */
export const readCursor = (cursor: string): Cursor => {
  const parsed = cursorText.safeParse(cursor);
  if (!parsed.success) throw cursorInvalid();
  const [list, position, ...rest] = Buffer.from(parsed.data, 'base64url').toString('utf8').split('\n');
  if (list === undefined || position === undefined || rest.length > 0) throw cursorInvalid();
  return { list, position };
};

/**
 * The position, if it lies in the range. The partition never comes from a cursor and a position outside is refused: whatever
 * a caller writes into one, it reads its own list.
 */
export const positionIn = (range: Range, position: string): string => {
  const inside = /^[!-~]+$/u.test(position) && position >= range.from && position <= range.to;
  if (!inside) throw cursorInvalid();
  return position;
};

const startAfter = (list: string, range: Range, cursor: string): string => {
  const read = readCursor(cursor);
  if (read.list !== list) throw cursorInvalid();
  return after(positionIn(range, read.position));
};

/** Sort values have no blanks, so this is the first value after the position and before any other row. */
export const after = (position: string): string => `${position} `;

/** Rows after the cursor. One row more than asked is read, so that the last page has no cursor. */
export const readPage = async (
  store: Store,
  asked: {
    readonly list: string;
    readonly range: Range;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<Item>> => {
  const { list, range, limit, cursor } = asked;
  const rest = cursor === undefined ? range : { ...range, from: startAfter(list, range, cursor) };
  const { items, more } = await readSlice(store, rest, limit + 1);
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return last && (more || items.length > limit)
    ? { items: page, cursor: cursorOf(list, positionOf(range, last)) }
    : { items: page };
};
