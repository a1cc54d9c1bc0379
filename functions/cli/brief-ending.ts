import * as z from 'zod';
import { workingLines, workingSchema } from './brief-working.ts';
import { yuan } from './runs/run.ts';

const sumSchema = z.object({ amountFen: z.int(), working: workingSchema });

export const earlySupportSchema = sumSchema.extend({ month: z.string() });

export const endingSchema = z.object({
  reason: z.string(),
  standing: z.string(),
  lostOn: z.string(),
  lastMonth: z.string(),
  monthsDue: z.int().optional(),
  funeralGrant: sumSchema.optional(),
  accountRefund: sumSchema.optional(),
  dualReceipt: z
    .object({ refundFen: z.int(), setOffFen: z.int(), owedFen: z.int(), working: workingSchema })
    .optional(),
  notComputed: z.array(z.string()),
});

export const earlySupportLines = (
  support: z.output<typeof earlySupportSchema> | undefined,
): readonly string[] =>
  support
    ? [
        `  提前老龄补贴 early support ${support.month}: ${yuan(support.amountFen)} 元`,
        ...workingLines(support.working),
      ]
    : [];

const sumLines = (title: string, sum: z.output<typeof sumSchema> | undefined): readonly string[] =>
  sum ? [`  ${title}: ${yuan(sum.amountFen)} 元`, ...workingLines(sum.working)] : [];

const dualLines = ({ dualReceipt }: z.output<typeof endingSchema>): readonly string[] => {
  if (!dualReceipt) return [];
  const { refundFen, setOffFen, owedFen, working } = dualReceipt;
  const sums = `退还 refund ${yuan(refundFen)} 元, 抵扣 set off ${yuan(setOffFen)} 元, 尚欠 owed ${yuan(owedFen)} 元`;
  return [`  重复领取清退 dual receipt: ${sums}`, ...workingLines(working)];
};

/** What follows a death or another end, and why a sum is not named. */
export const endingLines = (ending: z.output<typeof endingSchema> | undefined): readonly string[] => {
  if (!ending) return [];
  const { reason, standing, lostOn, lastMonth, monthsDue, notComputed } = ending;
  const due = monthsDue === undefined ? '' : `, 应发月数 months due ${monthsDue}`;
  return [
    `  终止 ending: ${reason} ${standing} ${lostOn}, 最后一个月 last month ${lastMonth}${due}`,
    ...sumLines('丧葬补助金 funeral grant', ending.funeralGrant),
    ...sumLines('账户余额退还 account refund', ending.accountRefund),
    ...dualLines(ending),
    ...notComputed.map((code) => `  未计算 not computed: ${code}`),
  ];
};
