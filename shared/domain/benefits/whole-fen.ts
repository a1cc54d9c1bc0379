import { computedFen, type Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { roundedQuotient } from './rounding.ts';

/**
 * `numerator / denominator` rounded to whole fen in the direction of the place. Premiums and accounts are kept to the fen: the coarser
 * unit that some places have is for what is paid each month.
 */
export const wholeFen = (numerator: number, denominator: number, rules: BenefitRules): Fen =>
  roundedQuotient(numerator, denominator, { mode: rules.rounding.value.mode, unitFen: 1 });

/**
 * `amountFen · part / whole`, rounded as above. Two sums of a million yuan multiply beyond what numbers hold exactly: the quotient and
 * the rest are taken in whole numbers of any size, and only the rest is rounded.
 */
export const partInProportion = (
  amountFen: Fen,
  { part, whole }: { readonly part: Fen; readonly whole: Fen },
  rules: BenefitRules,
): Fen => {
  const product = BigInt(amountFen) * BigInt(part);
  const [downFen, rest] = [product / BigInt(whole), product % BigInt(whole)];
  return computedFen(Number(downFen) + wholeFen(Number(rest), whole, rules));
};
