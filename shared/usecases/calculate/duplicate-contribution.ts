import * as z from 'zod';
import { refundOfDuplicates } from '../../domain/benefits/duplicate-contribution.ts';
import { words } from '../../domain/words.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { balances, month, year } from './fact-fields.ts';

const span = z
  .strictObject({ from: month, through: month })
  .refine(({ from, through }) => from <= through, { error: 'range-reversed', path: ['through'] });

export const duplicateContribution = calculation({
  rule: 'duplicate-contribution',
  title: words('重复缴费清退', 'Refund of time paid for twice'),
  description: words(
    'on为办理之日；重复月份的个人缴费和集体补助退还，政府补贴不退。',
    '`on` is the day of settling it. Own contribution and collective subsidy of the months that were also paid to the employee scheme; a premium of a year counts a twelfth for each.',
  ),
  facts: z.strictObject({
    years: z
      .array(z.strictObject({ year, paid: balances }))
      .min(1)
      .max(100)
      .readonly()
      .meta({
        description: 'What was credited here, by year 本制度各年度入账',
      }),
    employeeMonths: z.array(span).max(100).readonly().meta({
      description: 'Months paid to the employee scheme 职工养老保险缴费月份',
    }),
  }),
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: {
      years: [{ year: 2024, paid: { personal: 12_000, 'matching-subsidy': 3_000 } }],
      employeeMonths: [{ from: '2024-07', through: '2025-02' }],
    },
  },
  result: z.strictObject({ refundFen: fenSchema }),
  explain: ({ years, employeeMonths }, { on, rules }) => {
    const { result, working } = refundOfDuplicates(years, employeeMonths, rules(on));
    return { result: { refundFen: result }, working };
  },
});
