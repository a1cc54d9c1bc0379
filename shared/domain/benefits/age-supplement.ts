import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { amountOrShareFen, eachInputs } from './amount-or-share.ts';
import { nothing } from './nothing.ts';
import type { Explained } from './working.ts';

/** Full years of age at the 60th birthday, from which all ages of a pensioner are counted. */
export const pensionAgeYears = 60;

/**
 * Added each month from an age on (高龄加发). Bands do not add up: the highest whose age is reached and whose condition of
 * residence is met counts, so a long resident's band does not take the lower one from others. `ageYears` is the age reached by the
 * end of the month: the band counts from the month of the birthday. Sources name ages and no day; the month after is possible too.
 */
export const ageSupplement = (
  ageYears: number,
  residenceYears: number | undefined,
  rules: BenefitRules,
): Explained<Fen> => {
  const { value: bands, basis } = rules.ageSupplement;
  const band = bands.findLast(
    ({ fromAgeYears, residenceYears: needed = 0 }) =>
      ageYears >= fromAgeYears && (residenceYears ?? 0) >= needed,
  );
  if (band === undefined) return nothing;
  const resultFen = amountOrShareFen(band.adds, 1, rules);
  const inputs = { ageYears, fromAgeYears: band.fromAgeYears, ...eachInputs(band.adds, rules) };
  return { result: resultFen, working: [{ rule: 'age-supplement', inputs, result: resultFen, basis }] };
};
