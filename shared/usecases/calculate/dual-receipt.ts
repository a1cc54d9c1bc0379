import * as z from 'zod';
import { dualReceipt as settled } from '../../domain/benefits/dual-receipt.ts';
import { words } from '../../domain/words.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { accountMonthlyFen, balances, monthsPaid, sumFen } from './fact-fields.ts';

export const dualReceipt = calculation({
  rule: 'dual-receipt',
  title: words('重复领取清退', 'Ending a relation that was drawn twice'),
  description: words(
    'on为丧失资格之日；个人账户扣除政府补贴后退还，重复领取的基础养老金先从中抵扣。',
    '`on` is the day the right was lost. The account is refunded without government money; the basic pension received meanwhile is set off against it first, the rest stays owed.',
  ),
  facts: z
    .strictObject({
      balances,
      accountMonthlyFen,
      monthsPaid,
      basicReceivedFen: sumFen.meta({
        description: 'Basic pension received while another pension was drawn 重复领取的基础养老金（分）',
      }),
      repaidFen: sumFen.meta({ description: 'Paid back of it already 已退还（分）' }),
    })
    .refine(({ basicReceivedFen, repaidFen }) => repaidFen <= basicReceivedFen, {
      error: 'repaid-beyond-received',
      path: ['repaidFen'],
    }),
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: {
      balances: { personal: 100_000, 'government-premium': 20_000, 'matching-subsidy': 30_000 },
      accountMonthlyFen: 0,
      monthsPaid: 0,
      basicReceivedFen: 48_900,
      repaidFen: 0,
    },
  },
  result: z.strictObject({ refundFen: fenSchema, setOffFen: fenSchema, owedFen: fenSchema }),
  explain: (facts, { on, rules }) => settled(facts, rules(on)),
});
