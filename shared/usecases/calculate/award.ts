import * as z from 'zod';
import { awardFor } from '../../domain/benefits/award.ts';
import { awardNotDueCodes } from '../../domain/benefits/start-month.ts';
import { monthlyPensionSchema, pensionAwardSchema } from '../../domain/handover/benefit-schemas.ts';
import { certificationCategorySchema } from '../../domain/handover/terms.ts';
import { words } from '../../domain/words.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { balances, contributionYears, day, pensionAgeOn, yearCount } from './fact-fields.ts';

export const award = calculation({
  rule: 'award',
  title: words('待遇核定', 'The award of a pension'),
  description: words(
    'on为申领之日；得出起始月、各组成部分、月标准和补发。政策文件未载明的地方加发不计。',
    '`on` is the day of the claim. Answers with the first month, the parts of the pension and what is owed beside the first payment. Additions that no policy file states are left out.',
  ),
  facts: z.strictObject({
    pensionAgeOn,
    enrolledOn: day.meta({ description: 'Day of enrolment here 在本地参保之日' }),
    neverInsured: z.boolean().default(false).meta({
      description: 'Never insured anywhere before the enrolment 此前从未参保',
    }),
    group: certificationCategorySchema.exactOptional().meta({
      description: 'Status held at the claim 申领时的困难身份',
    }),
    balances,
    years: contributionYears,
    residenceYears: yearCount.exactOptional().meta({
      description: 'Full years of residence here, where a local rule asks for them 在本地居住年数',
    }),
  }),
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: {
      pensionAgeOn: '2026-03-05',
      enrolledOn: '2012-01-01',
      balances: { personal: 1_000_000, 'matching-subsidy': 390_000 },
      years: { paid: 15, backPaid: 0, consecutive: 15 },
    },
  },
  result: z.union([
    z.strictObject({
      award: pensionAwardSchema,
      payableFrom: civilMonthSchema,
      monthly: monthlyPensionSchema,
      arrearsMonths: z.int(),
      arrearsFen: fenSchema,
    }),
    z.strictObject({ notDue: z.enum(awardNotDueCodes) }),
  ]),
  explain: ({ balances: stated, years, ...facts }, { place, on, rules }) =>
    awardFor({ ...facts, place, claimedOn: on, account: { balances: stated, years }, additions: [] }, rules),
});
