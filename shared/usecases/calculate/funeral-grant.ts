import * as z from 'zod';
import { funeralGrantFor } from '../../domain/benefits/funeral-grant.ts';
import { words } from '../../domain/words.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { yearCount } from './fact-fields.ts';

export const funeralGrant = calculation({
  rule: 'funeral-grant',
  title: words('丧葬补助金', 'The funeral grant'),
  description: words('on为死亡之日。', '`on` is the day of death.'),
  facts: z.strictObject({
    contributionYears: yearCount.meta({ description: 'Years of contribution 缴费年限' }),
    falseClaim: z.boolean().default(false).meta({
      description: 'The death or the right to the grant was claimed falsely 虚假申领',
    }),
  }),
  example: { place: '532325', on: '2019-06-10', facts: { contributionYears: 15 } },
  result: z.strictObject({ grantFen: fenSchema }),
  explain: (facts, { on, rules }) => {
    const { result, working } = funeralGrantFor({ ...facts, diedOn: on }, rules);
    return { result: { grantFen: result }, working };
  },
});
