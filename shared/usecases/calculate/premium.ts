import * as z from 'zod';
import { premiumNotDueCodes } from '../../domain/benefits/facts.ts';
import { premiumFor } from '../../domain/benefits/premium.ts';
import { certificationCategorySchema } from '../../domain/handover/terms.ts';
import { words } from '../../domain/words.ts';
import { civilYearSchema } from '../../kernel/civil-year.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { certified, day, pensionAgeOn, sumFen, year } from './fact-fields.ts';

export const premium = calculation({
  rule: 'premium',
  title: words('政府代缴', 'The government-paid premium of a year'),
  description: words(
    'on为列入代缴名单之日；分别列出档次、政府代缴、个人缴费和补贴。',
    '`on` is the day on which the premium is put on the list. Answers with the tier, the parts of the government and the person, and the subsidy; or why nothing is due.',
  ),
  facts: z.strictObject({
    year: year.meta({ description: 'The year paid for 缴费年度' }),
    certified,
    pensionAgeOn,
    diedOn: day.exactOptional().meta({ description: 'Day of death 死亡日期' }),
    electedTierFen: sumFen.exactOptional().meta({
      description: 'Tier that the person chose; the lowest open to them if left out 自选档次（分）',
    }),
  }),
  example: {
    place: '511703',
    on: '2020-06-10',
    facts: {
      year: 2020,
      certified: [{ group: 'registered-poor', from: '2015-01-01' }],
      pensionAgeOn: '2040-01-01',
    },
  },
  result: z.union([
    z.strictObject({
      year: civilYearSchema,
      group: certificationCategorySchema,
      tierFen: fenSchema,
      governmentFen: fenSchema,
      personFen: fenSchema,
      subsidyFen: fenSchema,
    }),
    z.strictObject({ notDue: z.enum(premiumNotDueCodes) }),
  ]),
  explain: ({ year: paidFor, ...facts }, { place, on, rules }) =>
    premiumFor({ ...facts, place, payOn: on }, paidFor, rules),
});
