import type { DivisionCode } from '../kernel/division-code.ts';
import type { Page } from './ledger.ts';

/** One thing to be verified, as it lies in the store. */
export type Inspected =
  | { readonly kind: 'case'; readonly handoverId: string }
  | { readonly kind: 'open-case'; readonly personKey: string; readonly handoverId: string }
  | {
      readonly kind: 'roll';
      readonly personKey: string;
      readonly handoverId: string;
      readonly division: DivisionCode;
    };

/** Walks over the whole store once, page by page; what is written meanwhile may or may not be met. */
export interface Inspection {
  next(cursor?: string): Promise<Page<Inspected>>;
}
