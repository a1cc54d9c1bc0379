import * as z from 'zod';
import { endingStandings, type NotComputedCode, notComputedCodes } from '../domain/handover/ending.ts';
import type { Preview } from '../domain/handover/index.ts';
import { type Words, words } from '../domain/words.ts';
import { terminationReasonSchema } from '../domain/handover/proposals.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { fenSchema } from '../kernel/fen.ts';
import { showWorking, workingViewSchema } from './working-view.ts';

const working = z.array(workingViewSchema);

const notComputedWords = {
  'not-enrolled-here': words('尚未在本地参保', 'Not enrolled here'),
  'account-not-stated': words('请先登记个人账户', 'State the account first'),
  'award-entered-by-hand': words(
    '待遇为人工核定，请人工计算',
    'The award was entered by hand: work it out by hand',
  ),
  'overpayment-not-established': words('请先认定多发金额', 'Establish the overpayment first'),
  'recovery-not-told-apart': words(
    '追回金额未区分来源，请人工计算',
    'What was recovered is not told apart: work it out by hand',
  ),
  'employee-months-not-known': words(
    '职工养老缴费月数未知',
    'The months in the employee scheme are not known',
  ),
  'reason-without-rule': words('该终止原因没有计算规则', 'No rule for this reason'),
  'no-rules-on-that-day': words('当日没有生效的规则', 'No rules on that day'),
} as const satisfies Record<NotComputedCode, Words>;

/** What is due when the case ends, with the working of each sum. */
export const endingSchema = z
  .strictObject({
    reason: terminationReasonSchema,
    standing: z
      .enum(endingStandings)
      .meta({ description: 'Death reported, termination proposed, or approved 进展' }),
    lostOn: civilDateSchema.meta({
      description: 'Day of death or of losing the right; once approved, the end of that month 丧失资格日期',
    }),
    lastMonth: civilMonthSchema.meta({ description: 'Last month with a pension 最后发放月' }),
    monthsDue: z.int().optional().meta({ description: 'Months for which the pension was due 应发月数' }),
    funeralGrant: z.strictObject({ amountFen: fenSchema, working }).optional(),
    accountRefund: z.strictObject({ amountFen: fenSchema, working }).optional(),
    dualReceipt: z
      .strictObject({ refundFen: fenSchema, setOffFen: fenSchema, owedFen: fenSchema, working })
      .optional(),
    notComputed: z.array(z.enum(notComputedCodes).meta({ 'x-words': notComputedWords })).meta({
      description:
        'Why a sum cannot be named yet: state the account, establish the overpayment … 未能计算的原因',
    }),
  })
  .meta({ id: 'Ending', description: 'What follows a death or another end 终止后的待遇' });
export type EndingView = z.output<typeof endingSchema>;

/** The support before pension age, of the month that runs. */
export const earlySupportSchema = z.strictObject({
  month: civilMonthSchema,
  amountFen: fenSchema,
  working,
});

type Sum = NonNullable<NonNullable<Preview['ending']>['funeralGrant']>;
const sumOf = ({ result, working: lines }: Sum) => ({ amountFen: result, working: showWorking(lines) });

export const showEarlySupport = ({
  month,
  ...sum
}: NonNullable<Preview['earlySupport']>): z.output<typeof earlySupportSchema> => ({ month, ...sumOf(sum) });

export const showEnding = ({
  funeralGrant,
  accountRefund,
  dualReceipt,
  notComputed,
  ...end
}: NonNullable<Preview['ending']>): EndingView => ({
  ...end,
  ...(funeralGrant ? { funeralGrant: sumOf(funeralGrant) } : {}),
  ...(accountRefund ? { accountRefund: sumOf(accountRefund) } : {}),
  ...(dualReceipt
    ? { dualReceipt: { ...dualReceipt.result, working: showWorking(dualReceipt.working) } }
    : {}),
  notComputed: [...notComputed],
});
