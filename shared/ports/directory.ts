import type { DivisionCode } from '../kernel/division-code.ts';
import type { Division } from '../localities/division.ts';
import type { Locality } from '../localities/locality.ts';

/** What was recorded over the built-in directory: imported divisions and particulars of localities. */
export interface Directory {
  divisions(code: DivisionCode): Promise<readonly Division[]>;
  putDivisions(divisions: readonly Division[]): Promise<void>;
  locality(code: DivisionCode): Promise<Locality | undefined>;
  putLocality(locality: Locality): Promise<void>;
}
