import type { Officer } from '../domain/actor.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { covers, type DivisionCode } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import { isLocality } from '../localities/is-locality.ts';
import type { Locality } from '../localities/locality.ts';
import { resolveDivision } from '../localities/resolve-division.ts';
import type { Directory } from '../ports/directory.ts';
import { done, type Outcome } from './outcome.ts';

export interface PutLocality {
  readonly officer: Officer;
  readonly code: DivisionCode;
  readonly locality: Locality;
  readonly now: Instant;
}

/** The moment of this change if it suspends the locality or lets it operate again; otherwise that of the last such change. */
const standingSince = async (
  directory: Pick<Directory, 'recorded'>,
  { code, suspended }: Locality,
  now: Instant,
): Promise<Instant | undefined> => {
  const [before] = await directory.recorded([code]);
  return suspended === (before?.locality.suspended ?? false) ? before?.standingSince : now;
};

/**
 * Records the particulars of a locality; putting the same again changes nothing. Refused: `not-authorised-for-this-action`,
 * `outside-your-division`, `division-unknown`, `division-retired`, `division-not-a-locality`.
 */
export const putLocality =
  (directory: Pick<Directory, 'divisions' | 'putLocality' | 'recorded'>) =>
  async ({ officer, code, locality, now }: PutLocality): Promise<Outcome<Locality>> => {
    if (!officer.roles.includes('supervisor'))
      return { kind: 'refused', refused: 'not-authorised-for-this-action' };
    if (!covers(officer.division, code)) return { kind: 'refused', refused: 'outside-your-division' };
    if (locality.code !== code)
      return { kind: 'invalid', issues: [{ code: 'locality-code-differs', path: ['code'] }] };
    const resolution = await resolveDivision(code, civilDateAt(now), (asked) => directory.divisions(asked));
    if (resolution.kind === 'unknown')
      return { kind: 'refused', refused: 'division-unknown', detail: { code } };
    if (resolution.kind !== 'current')
      return { kind: 'refused', refused: 'division-retired', detail: { code } };
    if (!isLocality(resolution.division))
      return { kind: 'refused', refused: 'division-not-a-locality', detail: { code } };
    await directory.putLocality(locality, await standingSince(directory, locality, now));
    return done(locality);
  };
