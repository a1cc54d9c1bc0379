import * as z from 'zod';
import { eligibilityCodes, eligibilityOf } from '../../domain/benefits/eligibility.ts';
import { words } from '../../domain/words.ts';
import { calculation } from './calculation.ts';
import { day, pensionAgeOn } from './fact-fields.ts';

export const eligibility = calculation({
  rule: 'eligibility',
  title: words('参保资格', 'Who may join, and who may draw'),
  description: words(
    'on为判断之日；未填的情形视为没有。',
    '`on` is the day asked about; what is left out is taken as not so.',
  ),
  facts: z.strictObject({
    reachesMinimumAgeOn: day.meta({ description: 'The 16th birthday 年满16周岁之日' }),
    pensionAgeOn,
    diedOn: day.exactOptional().meta({ description: 'Day of death 死亡日期' }),
    hukou: z.enum(['here', 'elsewhere', 'none']).default('here').meta({ description: 'Hukou 户籍' }),
    standing: z
      .enum(['ordinary', 'student', 'soldier', 'prisoner'])
      .default('ordinary')
      .meta({ description: 'What keeps the person from joining for now 暂不纳入的情形' }),
    otherScheme: z
      .enum(['none', 'employee', 'public-institution', 'resident-elsewhere'])
      .default('none')
      .meta({ description: 'Insured in another scheme or place now 在其他制度或外地参保' }),
    drawsElsewhere: z
      .boolean()
      .default(false)
      .meta({ description: 'Draws the pension of another scheme 已领取其他养老待遇' }),
  }),
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: { reachesMinimumAgeOn: '1977-05-01', pensionAgeOn: '2021-05-01' },
  },
  result: z.strictObject({ code: z.enum(eligibilityCodes) }),
  explain: (facts, { on }) => {
    const { result, working } = eligibilityOf(facts, on);
    return { result: { code: result }, working };
  },
});
