import * as z from 'zod';
import { monthlyPension as pensionOf } from '../../domain/benefits/monthly-pension.ts';
import { monthlyPensionSchema } from '../../domain/handover/benefit-schemas.ts';
import { words } from '../../domain/words.ts';
import { monthOf } from '../../kernel/civil-month.ts';
import { fen } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { accountMonthlyFen, contributionYears, month, pensionAgeOn, yearCount } from './fact-fields.ts';

export const monthlyPension = calculation({
  rule: 'monthly-pension',
  title: words('某月养老金', 'The pension of one month'),
  description: words(
    'on所在的月份；按该月规则列出基础养老金、年限、高龄和个人账户各部分。',
    'The month that `on` lies in, by its rules: basic pension, supplements and the part of the account, as awarded.',
  ),
  facts: z.strictObject({
    pensionAgeOn,
    firstMonth: month.meta({ description: 'First month of the award 待遇起始月' }),
    accountMonthlyFen,
    years: contributionYears,
    residenceYears: yearCount.exactOptional().meta({
      description: 'Full years of residence here, where a local rule asks for them 在本地居住年数',
    }),
  }),
  example: {
    place: '210102',
    on: '2024-06-01',
    facts: {
      pensionAgeOn: '2020-05-01',
      firstMonth: '2020-06',
      accountMonthlyFen: 10_000,
      years: { paid: 20, backPaid: 0, consecutive: 20 },
    },
  },
  result: monthlyPensionSchema,
  explain: ({ pensionAgeOn: sixtyOn, years, ...awarded }, { on, rules }) =>
    pensionOf(
      { ...awarded, supplementYears: years, additionsFen: fen(0), reductionShare: 0 },
      { pensionAgeOn: sixtyOn },
      monthOf(on),
      rules,
    ),
});
