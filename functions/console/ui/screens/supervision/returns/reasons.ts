import { returnsOf, type ClearanceRow } from '../model.ts';
import { returnCodesIn } from '../pairs/file.ts';

export interface Sender {
  /** A county, or a province-level unit where only those are known. */
  readonly place: string;
  readonly count: number;
}

export interface Reason {
  readonly code: string;
  readonly count: number;
  /** Of all returns, 0 to 1. */
  readonly share: number;
  /** Who had sent what came back, most first. */
  readonly senders: readonly Sender[];
}

/** Of a pair the certifying county; of a unit counted as the certifying side the unit itself. */
const senderOf = ({ origin, division }: ClearanceRow): string | undefined => origin ?? division;

const sendersOf = (rows: readonly ClearanceRow[], code: string): readonly Sender[] => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [place, count = 0] = [senderOf(row), row.returned[code]];
    if (place !== undefined && count > 0) counts.set(place, (counts.get(place) ?? 0) + count);
  }
  return [...counts]
    .map(([place, count]) => ({ place, count }))
    .toSorted((one, other) => other.count - one.count || (one.place < other.place ? -1 : 1));
};

/** Why cases were sent back, most often first. */
export const reasonsIn = (rows: readonly ClearanceRow[]): readonly Reason[] => {
  const all = rows.reduce((sum, row) => sum + returnsOf(row), 0);
  return returnCodesIn(rows)
    .map((code) => {
      const count = rows.reduce((sum, { returned }) => sum + (returned[code] ?? 0), 0);
      return { code, count, share: all === 0 ? 0 : count / all, senders: sendersOf(rows, code) };
    })
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
};
