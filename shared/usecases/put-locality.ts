import type { Officer } from '../domain/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { covers, type DivisionCode } from '../kernel/division-code.ts';
import { isLocality } from '../localities/is-locality.ts';
import type { Locality } from '../localities/locality.ts';
import { resolveDivision } from '../localities/resolve-division.ts';
import type { Directory } from '../ports/directory.ts';
import { done, type Outcome } from './outcome.ts';

export interface PutLocality {
  readonly officer: Officer;
  readonly code: DivisionCode;
  readonly locality: Locality;
  readonly today: CivilDate;
}

/**
 * Records the particulars of a locality; putting the same again changes nothing. Refused: `not-authorised-for-this-action`,
 * `outside-your-division`, `division-unknown`, `division-retired`, `division-not-a-locality`.
 */
export const putLocality =
  (directory: Pick<Directory, 'divisions' | 'putLocality'>) =>
  async ({ officer, code, locality, today }: PutLocality): Promise<Outcome<Locality>> => {
    if (!officer.roles.includes('supervisor'))
      return { kind: 'refused', refused: 'not-authorised-for-this-action' };
    if (!covers(officer.division, code)) return { kind: 'refused', refused: 'outside-your-division' };
    if (locality.code !== code)
      return { kind: 'invalid', issues: [{ code: 'locality-code-differs', path: ['code'] }] };
    const resolution = await resolveDivision(code, today, (asked) => directory.divisions(asked));
    if (resolution.kind === 'unknown')
      return { kind: 'refused', refused: 'division-unknown', detail: { code } };
    if (resolution.kind !== 'current')
      return { kind: 'refused', refused: 'division-retired', detail: { code } };
    if (!isLocality(resolution.division))
      return { kind: 'refused', refused: 'division-not-a-locality', detail: { code } };
    await directory.putLocality(locality);
    return done(locality);
  };
