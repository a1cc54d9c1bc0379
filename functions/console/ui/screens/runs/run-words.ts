import { codesOf, wordsOfCode } from '../../api/words.ts';
import type { Words } from '../../language/words.ts';

/** The API lists them in the order a county reads them: who, what makes up the sum, the sum, what came back. */
const order = Object.keys(codesOf('totals'));

export const wordsOfTotal = (name: string): Words => wordsOfCode('totals', name);

export const isMoney = (name: string): boolean => name.endsWith('Fen');

const placeOf = (name: string): number => {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
};

/** The names of sums in reading order. */
export const inOrder = (names: readonly string[]): readonly string[] =>
  names.toSorted((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));

/** Why somebody on the roll has no line. */
export const wordsOfSkipped = (code: string): Words => wordsOfCode('skipped', code);

export const statusWords = (status: string): Words => wordsOfCode('Run.status', status);
export const markWords = (mark: string): Words => wordsOfCode('marks', mark);
export const marksInWords = (): readonly (readonly [string, Words])[] => Object.entries(codesOf('marks'));
export const reasonWords = (reason: string): Words => wordsOfCode('ReturnRow.reason', reason);
export const heldWords = (reason: string): Words => wordsOfCode('held', reason);
