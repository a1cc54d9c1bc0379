import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { BenefitValue } from '../../policies/benefit-policy.ts';

export type Rounding = BenefitValue<'rounding'>;

/**
 * `numerator / denominator` fen, rounded to the unit of the policy, in whole numbers throughout. Both are whole, the numerator
 * not negative. Throws `fen-not-exact` when the numerator left exact arithmetic.
 */
export const roundedQuotient = (
  numerator: number,
  denominator: number,
  { mode, unitFen }: Pick<Rounding, 'mode' | 'unitFen'>,
): Fen => {
  if (!Number.isSafeInteger(numerator)) throw new RangeError('fen-not-exact');
  const step = denominator * unitFen;
  const rest = numerator % step;
  const downFen = (numerator - rest) / denominator;
  const goesUp = rest > 0 && (mode === 'up' || (mode === 'half-up' && rest * 2 >= step));
  return computedFen(goesUp ? downFen + unitFen : downFen);
};

/** How a part is rounded: to the unit of the policy, or only to whole fen where the total is what is rounded. */
export const roundedPart = (numerator: number, denominator: number, rounding: Rounding): Fen =>
  roundedQuotient(
    numerator,
    denominator,
    rounding.of === 'each-component' ? rounding : { mode: rounding.mode, unitFen: 1 },
  );

/** Shares are in hundredths of a percent: this is the whole. */
export const wholeShare = 10_000;
