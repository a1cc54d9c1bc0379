import { accountInterest } from './account-interest.ts';
import { award } from './award.ts';
import { backPayment } from './back-payment.ts';
import type { Calculation } from './calculation.ts';
import { dualReceipt } from './dual-receipt.ts';
import { duplicateContribution } from './duplicate-contribution.ts';
import { earlySupport } from './early-support.ts';
import { eligibility } from './eligibility.ts';
import { funeralGrant } from './funeral-grant.ts';
import { mergeEmployeeAccount } from './merge-employee-account.ts';
import { monthlyPension } from './monthly-pension.ts';
import { moveToEmployeeScheme } from './move-to-employee-scheme.ts';
import { premium } from './premium.ts';
import { refundOnDeath } from './refund-on-death.ts';

export { calculate, type CalculationQuestion } from './calculate.ts';
export type { Calculation } from './calculation.ts';

/** Every rule that can be asked, in the order of a person's years in the scheme. A new one is a file here and a line. */
export const calculations: readonly Calculation[] = [
  eligibility,
  premium,
  backPayment,
  accountInterest,
  earlySupport,
  award,
  monthlyPension,
  duplicateContribution,
  mergeEmployeeAccount,
  moveToEmployeeScheme,
  dualReceipt,
  funeralGrant,
  refundOnDeath,
];

export const calculationNamed = (rule: string): Calculation | undefined =>
  calculations.find((one) => one.rule === rule);
