import * as z from 'zod';
import { refundOnDeath as refundOf } from '../../domain/benefits/refund-on-death.ts';
import { words } from '../../domain/words.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { accountMonthlyFen, balances, monthsPaid } from './fact-fields.ts';

export const refundOnDeath = calculation({
  rule: 'refund-on-death',
  title: words('死亡退还个人账户', 'Refund of the account on death'),
  description: words(
    'on为死亡之日；申领时余额减去已发个人账户养老金，归受益人或继承人。',
    '`on` is the day of death. What is left of the account goes to the beneficiary or the heirs: the balance at the claim less the account pension of each month paid.',
  ),
  facts: z.strictObject({ balances, accountMonthlyFen, monthsPaid }),
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: { balances: { personal: 1_390_000 }, accountMonthlyFen: 10_000, monthsPaid: 39 },
  },
  result: z.strictObject({ refundFen: fenSchema }),
  explain: (facts, { on, rules }) => {
    const { result, working } = refundOf(facts, rules(on));
    return { result: { refundFen: result }, working };
  },
});
