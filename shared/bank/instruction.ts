import { forms } from './csv/forms.ts';
import { textProblemOf } from './text-form.ts';

/** One payment: what the bank is told, and nothing more. */
export interface PaymentInstruction {
  /** Deterministic and not personal, 1 to 35 characters; the bank's answer names it (EndToEndId of ISO 20022). */
  readonly reference: string;
  readonly amountFen: number;
  readonly holder: string;
  readonly accountNumber: string;
  readonly bankName: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

/** What the run says about all its payments together; it stands in front of them and is checked at their end. */
export interface PaymentOrder {
  readonly runId: string;
  readonly division: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** A moment in UTC with milliseconds. */
  readonly createdAt: string;
  readonly count: number;
  readonly totalFen: number;
}

/** Which field cannot go to a bank, and why. */
export interface InstructionProblem {
  readonly field: keyof PaymentInstruction;
  /** `reference-malformed`, `amount-not-positive`, `account-malformed`, `month-malformed`, or a `text-…` code of the names. */
  readonly code: string;
}

const largestFen = 999_999_999_999_999;

/** The first reason why an instruction cannot be written into any payment file, or nothing; a run holds such a line back. */
export const instructionProblemOf = (instruction: PaymentInstruction): InstructionProblem | undefined => {
  const { reference, amountFen, holder, accountNumber, bankName, month } = instruction;
  if (!forms.reference.fits(reference)) return { field: 'reference', code: 'reference-malformed' };
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > largestFen)
    return { field: 'amountFen', code: 'amount-not-positive' };
  const ofHolder = textProblemOf(holder);
  if (ofHolder !== undefined) return { field: 'holder', code: ofHolder };
  if (!forms.account.fits(accountNumber)) return { field: 'accountNumber', code: 'account-malformed' };
  const ofBank = textProblemOf(bankName);
  if (ofBank !== undefined) return { field: 'bankName', code: ofBank };
  return forms.month.fits(month) ? undefined : { field: 'month', code: 'month-malformed' };
};

/** The first reason why the figures of a run cannot head a payment file, or nothing. */
export const orderProblemOf = (order: PaymentOrder): string | undefined => {
  if (!forms.reference.fits(order.runId)) return 'run-id-malformed';
  if (!forms.division.fits(order.division)) return 'division-malformed';
  if (!forms.month.fits(order.month)) return 'month-malformed';
  if (!forms.instant.fits(order.createdAt)) return 'created-at-malformed';
  const { count, totalFen } = order;
  const sound = [count, totalFen].every((number) => Number.isSafeInteger(number) && number >= 0);
  return sound && totalFen <= largestFen ? undefined : 'totals-malformed';
};

/** What payments are for: the code of ISO 20022 (pension payment) and the words on the person's statement. */
export const pensionPurpose = { code: 'PENS', text: '城乡居民基本养老金' } as const;
