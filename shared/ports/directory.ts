import type { DivisionCode } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Division } from '../localities/division.ts';
import type { Locality } from '../localities/locality.ts';

export interface RecordedLocality {
  readonly locality: Locality;
  /** Absent while it has never been otherwise. */
  readonly standingSince?: Instant;
}

/** What was recorded over the built-in directory: imported divisions and particulars of localities. */
export interface Directory {
  divisions(code: DivisionCode): Promise<readonly Division[]>;
  putDivisions(divisions: readonly Division[]): Promise<void>;
  locality(code: DivisionCode): Promise<Locality | undefined>;
  /** `standingSince`: since when the locality is suspended, or operates again. */
  putLocality(locality: Locality, standingSince?: Instant): Promise<void>;
  /** What was recorded of these localities, at most 200; those of which nothing was are left out. */
  recorded(codes: readonly DivisionCode[]): Promise<readonly RecordedLocality[]>;
}
