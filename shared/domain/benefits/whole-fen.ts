import type { Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { roundedQuotient } from './rounding.ts';

/**
 * `numerator / denominator` rounded to whole fen in the direction of the place. Premiums and accounts are kept to the fen: the coarser
 * unit that some places have is for what is paid each month.
 */
export const wholeFen = (numerator: number, denominator: number, rules: BenefitRules): Fen =>
  roundedQuotient(numerator, denominator, { mode: rules.rounding.value.mode, unitFen: 1 });
