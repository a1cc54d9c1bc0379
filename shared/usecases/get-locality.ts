import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { Division } from '../localities/division.ts';
import { defaultLocality, type Locality } from '../localities/locality.ts';
import { resolveDivision, type Resolution } from '../localities/resolve-division.ts';
import type { Directory } from '../ports/directory.ts';

export interface ResolvedDivision {
  readonly code: DivisionCode;
  readonly on: CivilDate;
  readonly resolution: Resolution;
  /** Particulars of the one division that answers for the code; none for a province or a prefecture with counties. */
  readonly locality?: Locality;
}

const divisionOf = (resolution: Resolution): Division | undefined =>
  resolution.kind === 'current' || resolution.kind === 'succeeded' ? resolution.division : undefined;

/** Which division answers for a code on a day, in the shipped directory with the imported rows over it, and its particulars. */
export const getLocality =
  (directory: Pick<Directory, 'divisions' | 'locality'>) =>
  async (code: DivisionCode, on: CivilDate): Promise<ResolvedDivision> => {
    const resolution = await resolveDivision(code, on, (asked) => directory.divisions(asked));
    const division = divisionOf(resolution);
    const locality = division && ((await directory.locality(division.code)) ?? defaultLocality(division));
    return locality ? { code, on, resolution, locality } : { code, on, resolution };
  };
