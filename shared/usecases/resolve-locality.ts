import type { CivilDate } from '../kernel/civil-date.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { isLocality } from '../localities/is-locality.ts';
import { unitOf } from '../localities/province-units.ts';
import { resolveDivision } from '../localities/resolve-division.ts';
import type { Exchange } from './exchange.ts';
import type { Refusal } from '../domain/handover/index.ts';

export interface ResolvedLocality {
  readonly code: DivisionCode;
  /** The retired code that was asked for. */
  readonly givenCode?: DivisionCode;
}

/**
 * The locality that answers today for a code somebody wrote down. Refused: `division-unknown`, `division-ambiguous` (several
 * successors: the candidates are named), `division-not-a-locality` (a province or a prefecture with counties).
 */
export const resolveLocality = async (
  exchange: Exchange,
  code: DivisionCode,
  on: CivilDate,
): Promise<Result<ResolvedLocality, Refusal>> => {
  const resolution = await resolveDivision(code, on, (asked) => exchange.directory.divisions(asked));
  if (resolution.kind === 'unknown') return fail({ refused: 'division-unknown', detail: { code } });
  if (resolution.kind === 'ambiguous') {
    const candidates = resolution.candidates.map(({ division }) => division.code);
    return fail({ refused: 'division-ambiguous', detail: { code, candidates } });
  }
  const { division } = resolution;
  if (!isLocality(division) || unitOf(division.code) === undefined)
    return fail({ refused: 'division-not-a-locality', detail: { code } });
  return ok(division.code === code ? { code } : { code: division.code, givenCode: code });
};

/** For codes inside an action: a retired one is refused and its successor named, so that the officer decides. */
export const refuseUnlessCurrent = async (
  exchange: Exchange,
  codes: readonly DivisionCode[],
  on: CivilDate,
): Promise<Refusal | undefined> => {
  for (const code of codes) {
    const resolved = await resolveLocality(exchange, code, on);
    if (!resolved.ok) return resolved.error;
    if (resolved.value.givenCode)
      return { refused: 'division-retired', detail: { code, successor: resolved.value.code } };
  }
  return undefined;
};
