import * as z from 'zod';
import { backPaymentCodes, backPaymentFor } from '../../domain/benefits/back-payment.ts';
import { contributionYearsSchema } from '../../domain/handover/benefit-schemas.ts';
import { words } from '../../domain/words.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { contributionYears, sumFen, yearCount } from './fact-fields.ts';

export const backPayment = calculation({
  rule: 'back-payment',
  title: words('补缴', 'Paying for earlier years'),
  description: words(
    'on为补缴之日；得出应缴、补贴和补缴后的年限。',
    '`on` is the day of the payment. Answers with what it costs, the subsidy and the years afterwards; or why it is refused.',
  ),
  facts: z.strictObject({
    years: contributionYears,
    missedYears: yearCount.min(1).meta({ description: 'Earlier years paid for now 补缴年数' }),
    tierFen: sumFen.meta({ description: 'Tier paid for each of them 补缴档次（分）' }),
  }),
  example: {
    place: '210102',
    on: '2019-06-10',
    facts: { years: { paid: 12, backPaid: 0, consecutive: 12 }, missedYears: 3, tierFen: 20_000 },
  },
  result: z.union([
    z.strictObject({
      paidFen: fenSchema,
      subsidyFen: fenSchema,
      creditedFen: fenSchema,
      years: contributionYearsSchema,
    }),
    z.strictObject({ refused: z.enum(backPaymentCodes) }),
  ]),
  explain: (facts, { on, rules }) => backPaymentFor(facts, rules(on)),
});
