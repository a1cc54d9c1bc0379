import type { Words } from '../words.ts';
import { afterwardsRefusals } from './afterwards.ts';
import { exchangeRefusals } from './exchange.ts';
import { takeOverRefusals } from './take-over.ts';

/** Who can put a refusal right. */
export type Fixer = 'pusher' | 'clerk' | 'approver' | 'supervisor' | 'operator' | 'caller';

const rows = { ...exchangeRefusals, ...takeOverRefusals, ...afterwardsRefusals };
export type RefusalCode = keyof typeof rows;

export interface RefusalEntry {
  readonly code: RefusalCode;
  /** HTTP status of the problem document. */
  readonly status: number;
  readonly fixableBy: Fixer;
  readonly sentence: Words;
}

const entryOf = (code: RefusalCode): RefusalEntry => {
  const [status, fixableBy, zh, en] = rows[code];
  return { code, status, fixableBy, sentence: { zh, en } };
};

const isCode = (text: string): text is RefusalCode => text in rows;

/** The closed table of refusals: nothing is refused with a code that is not here. */
export const refusalTable: readonly RefusalEntry[] = Object.keys(rows).filter(isCode).map(entryOf);

export const refusalEntry = (code: RefusalCode): RefusalEntry => entryOf(code);
