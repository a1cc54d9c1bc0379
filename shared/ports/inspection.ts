import type { DivisionCode } from '../kernel/division-code.ts';
import type { Page } from './ledger.ts';

/** One thing to be verified, as it lies in the store. */
export type Inspected =
  | { readonly kind: 'case'; readonly handoverId: string }
  /** A key that cannot be read; the case is the one it names, as far as it does. */
  | { readonly kind: 'damaged'; readonly handoverId: string }
  | { readonly kind: 'open-case'; readonly personKey: string; readonly handoverId: string }
  | {
      readonly kind: 'roll';
      readonly personKey: string;
      readonly handoverId: string;
      readonly division: DivisionCode;
    };

/** Walks over the whole store once, page by page; what is written meanwhile may or may not be met. A damaged item stops no walk. */
export interface Inspection {
  next(cursor?: string): Promise<Page<Inspected>>;
  /** Sequences of the events of a case that entered the feeds. */
  fed(handoverId: string): Promise<ReadonlySet<number>>;
}
