import * as z from 'zod';
import { earlySupportIn } from '../../domain/benefits/early-support.ts';
import { words } from '../../domain/words.ts';
import { civilMonthSchema, firstDay, monthOf } from '../../kernel/civil-month.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { certified, day, pensionAgeOn } from './fact-fields.ts';

export const earlySupport = calculation({
  rule: 'early-support',
  title: words('重度残疾人提前老龄补贴', 'Support of severely disabled persons before pension age'),
  description: words(
    'on所在的月份；按该月首日的规则和身份计算，不应发时为零。',
    'The month that `on` lies in, by the rules and the status of its first day; nought where nothing is due.',
  ),
  facts: z.strictObject({
    certified,
    pensionAgeOn,
    diedOn: day.exactOptional().meta({ description: 'Day of death 死亡日期' }),
  }),
  example: {
    place: '532325',
    on: '2020-08-01',
    facts: {
      certified: [{ group: 'severely-disabled', from: '2010-01-01' }],
      pensionAgeOn: '2023-01-31',
    },
  },
  result: z.strictObject({ month: civilMonthSchema, supportFen: fenSchema }),
  explain: (facts, { on, rules }) => {
    const month = monthOf(on);
    const { result, working } = earlySupportIn(facts, month, rules(firstDay(month)));
    return { result: { month, supportFen: result }, working };
  },
});
