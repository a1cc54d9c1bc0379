import * as z from 'zod';
import { accountBalancesSchema, balanceOf } from '../../domain/benefits/account.ts';
import { withInterest } from '../../domain/benefits/account-interest.ts';
import { words } from '../../domain/words.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { balances, year } from './fact-fields.ts';

export const accountInterest = calculation({
  rule: 'account-interest',
  title: words('账户利息', 'Interest of the account'),
  description: words(
    'on为适用规则之日；逐年计息并复利。未公布利率的年份不计息，过程中注明。',
    'The rates as the rules of the day `on` have them, year by year with interest on interest. A year without a published rate bears none, and the working says so.',
  ),
  facts: z
    .strictObject({
      balances,
      from: year.meta({ description: 'First year of interest 计息起始年度' }),
      through: year.meta({ description: 'Last year of interest, included 计息终止年度' }),
    })
    .refine(({ from, through }) => from <= through, { error: 'range-reversed', path: ['through'] }),
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: { balances: { personal: 150_000 }, from: 2024, through: 2025 },
  },
  result: z.strictObject({ balances: accountBalancesSchema, balanceFen: fenSchema }),
  explain: ({ balances: opening, ...years }, { on, rules }) => {
    const { result, working } = withInterest(opening, years, rules(on));
    return { result: { balances: result, balanceFen: balanceOf(result) }, working };
  },
});
