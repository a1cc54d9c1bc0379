import { keysOf } from '../../kernel/keys.ts';
import type { Words } from '../words.ts';
import { afterwardsRefusals } from './afterwards.ts';
import { directoryRefusals } from './directory.ts';
import { exchangeRefusals } from './exchange.ts';
import { operationsRefusals } from './operations.ts';
import { runRefusals } from './runs.ts';
import { takeOverRefusals } from './take-over.ts';

/** Who can put a refusal right. */
export type Fixer = 'pusher' | 'clerk' | 'approver' | 'supervisor' | 'operator' | 'caller';

const rows = {
  ...directoryRefusals,
  ...exchangeRefusals,
  ...takeOverRefusals,
  ...afterwardsRefusals,
  ...operationsRefusals,
  ...runRefusals,
};
export type RefusalCode = Extract<keyof typeof rows, string>;

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

/** The closed table of refusals: nothing is refused with a code that is not here. */
export const refusalTable: readonly RefusalEntry[] = keysOf(rows).map(entryOf);

export const refusalEntry = (code: RefusalCode): RefusalEntry => entryOf(code);
