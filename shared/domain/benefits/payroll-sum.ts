import * as z from 'zod';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { coded } from '../worded.ts';
import { words } from '../words.ts';

/** Months in a row for which the same sum was ordered to be paid. */
export const settledSpanSchema = z
  .strictObject({ from: civilMonthSchema, through: civilMonthSchema, monthlyFen: fenSchema })
  .readonly();
export type SettledSpan = z.output<typeof settledSpanSchema>;

/** A payment by the month it was for. One that carried nothing but earlier payments again is nought beside them. */
export const returnedPaymentSchema = z
  .strictObject({ month: civilMonthSchema, amountFen: fenSchema })
  .readonly();
export type ReturnedPayment = z.output<typeof returnedPaymentSchema>;

/** What was ordered so far: rising spans without overlap, and the payments that the bank sent back and that are owed again. */
export const payrollHistorySchema = z
  .strictObject({
    settled: z.array(settledSpanSchema).readonly(),
    returned: z.array(returnedPaymentSchema).readonly(),
  })
  .readonly();
export type PayrollHistory = z.output<typeof payrollHistorySchema>;

/** Why nothing is paid this month although the person is on the roll. */
export const heldReasonSchema = coded({
  'bank-account-missing': words('未登记收款账户', 'No bank account'),
  'bank-account-in-doubt': words('收款账户存疑', 'Bank account in doubt'),
  suspended: words('待遇已暂停', 'Suspended'),
  ended: words('待遇已终止', 'Ended'),
  'not-begun': words('未到起始月', 'Not begun yet'),
});
export const heldReasons = heldReasonSchema.options;
export type HeldReason = z.output<typeof heldReasonSchema>;

/** One person's month: `payFen` = regular + arrears + reissued + paid back − set-off. Held months are owed and come as arrears later. */
export const payrollSumSchema = z
  .strictObject({
    month: civilMonthSchema,
    regularFen: fenSchema,
    arrearsFen: fenSchema,
    /** Payments of earlier months that the bank had sent back. */
    reissuedFen: fenSchema,
    /** Which those were: sent back again, each of them is owed again; paid, the case is told of each. Absent where there was none. */
    reissued: z.array(returnedPaymentSchema).readonly().exactOptional(),
    setOffFen: fenSchema,
    /** Recovered earlier and not owed after all. Absent where there was nothing. */
    paidBackFen: fenSchema.min(1).exactOptional(),
    payFen: fenSchema,
    /** Ordered for earlier months beyond what was due by what is known now: to be established by officers, never taken by itself. */
    overpaidFen: fenSchema,
    held: heldReasonSchema.optional(),
    /** What is settled when this payment goes out. */
    history: payrollHistorySchema,
  })
  .readonly();
export type PayrollSum = z.output<typeof payrollSumSchema>;
