import * as z from 'zod';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { workingViewSchema } from '../working-view.ts';
import { day } from './fact-fields.ts';

/** What is asked of any rule; the facts have the form of the rule. */
export const calculationQuestionSchema = z.strictObject({
  place: divisionCodeSchema.meta({
    description: 'Whose rules: six digits of GB/T 2260 适用规则的区划',
    example: '530921',
  }),
  on: day.meta({ description: 'The day that counts for the rule 计算日期' }),
  knownOn: civilDateSchema.exactOptional().meta({
    description: 'By the rules as they were known on this day 当时所知',
  }),
  facts: z.unknown(),
});

const files = z
  .record(z.string(), z.string())
  .meta({ description: 'Policy file used → SHA-256 of what it says 所用政策文件摘要' });

/** What any rule answers: sums in fen, each with the step and the document it stands on. Nothing of it is kept. */
export const calculationViewSchema = z.strictObject({
  rule: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  place: divisionCodeSchema,
  on: civilDateSchema,
  knownOn: civilDateSchema.exactOptional(),
  result: z.unknown().meta({ description: 'In the form of the rule; money in fen 结果' }),
  working: z.array(workingViewSchema),
  files,
});
export type CalculationView = z.output<typeof calculationViewSchema>;
