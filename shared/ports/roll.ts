import type { RollShelf } from '../domain/handover/index.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { Head, Page } from './ledger.ts';

/** One page of a county's roll. */
export interface RollQuery {
  /** The hukou county, not a prefix: a run is one county's. */
  readonly county: DivisionCode;
  readonly shelf: RollShelf;
  /** At most so many ids. */
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * A county's roll as a run walks it. The list comes from an index a moment later and in the order of the ids, which never
 * change: who is entered or leaves meanwhile is met or not, nobody else is met twice or missed. The cases are read consistently.
 */
export interface Roll {
  /** Ids of cases. Throws `cursor-invalid` for a cursor of another list. */
  onRoll(query: RollQuery): Promise<Page<string>>;
  /** The cases in the order asked for, without those that are not there; `ledger-busy` when the table will not give them. */
  heads(ids: readonly string[]): Promise<readonly Head[]>;
}
