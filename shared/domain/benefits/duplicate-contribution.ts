import { type CivilMonth, civilMonthSchema, monthsBetween } from '../../kernel/civil-month.ts';
import type { CivilYear } from '../../kernel/civil-year.ts';
import { addFen, type Fen } from '../../kernel/fen.ts';
import type { BenefitRules } from '../../policies/benefit-rules.ts';
import { type AccountBalances, type AccountPart, balanceOf } from './account.ts';
import { law } from './law.ts';
import type { Explained, WorkingLine } from './working.ts';
import { wholeFen } from './whole-fen.ts';

/** What was credited here for one calendar year. */
export interface YearPaid {
  readonly year: CivilYear;
  readonly paid: AccountBalances;
}

/** Months in a row paid to the employee scheme, first and last included. */
export interface MonthSpan {
  readonly from: CivilMonth;
  readonly through: CivilMonth;
}

/** What the article gives back; a place can leave out more of it, never add the government's part. */
const givenBack: readonly AccountPart[] = ['personal', 'collective'];
const monthsOfYear = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** Months of the year that some span covers; a month in two spans is one month. */
const overlappingMonths = (year: CivilYear, spans: readonly MonthSpan[]): number =>
  monthsOfYear
    .map((month) => civilMonthSchema.parse(`${year}-${month}`))
    .filter((month) =>
      spans.some(
        ({ from, through }) => monthsBetween(from, month) >= 0 && monthsBetween(month, through) >= 0,
      ),
    ).length;

/**
 * What is given back when the same time was paid to the employee scheme too (人社部发〔2014〕17号 Art. 7): own contribution and collective subsidy
 * of the overlapping months, a premium of a year counting a twelfth for each. Interest and government money stay.
 */
export const refundOfDuplicates = (
  years: readonly YearPaid[],
  employee: readonly MonthSpan[],
  rules: BenefitRules,
): Explained<Fen> => {
  const { excludes } = rules.refundOnDuplicateContribution.value;
  const parts = givenBack.filter((part) => !excludes.includes(part));
  const { basis } = rules.refundOnDuplicateContribution;
  const refunds = years.map(({ year, paid }) => {
    const months = overlappingMonths(year, employee);
    const paidFen = balanceOf(paid, parts);
    return { year, months, paidFen, refundFen: wholeFen(paidFen * months, 12, rules) };
  });
  const refundFen = addFen(...refunds.map((one) => one.refundFen));
  const lines = refunds.map(({ year, months, paidFen, refundFen: ofYearFen }): WorkingLine => ({
    rule: 'account-refund',
    inputs: { year, overlappingMonths: months, paidFen, parts: parts.join(', ') },
    result: ofYearFen,
    basis,
  }));
  const inputs = {
    years: years.length,
    overlappingMonths: refunds.reduce((sum, one) => sum + one.months, 0),
  };
  return {
    result: refundFen,
    working: [
      ...lines,
      { rule: 'account-refund', inputs, result: refundFen, basis: law.duplicateContribution },
    ],
  };
};
