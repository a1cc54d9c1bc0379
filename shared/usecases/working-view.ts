import * as z from 'zod';
import { benefitRules, type WorkingLine } from '../domain/benefits/working.ts';
import { keysOf } from '../kernel/keys.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);

const ruleWords = Object.fromEntries(Object.entries(benefitRules).map(([rule, { title }]) => [rule, title]));

/** One step of a calculation as it is shown: enough to redo it by hand and to open the document it stands on. */
export const workingViewSchema = z
  .strictObject({
    rule: z.enum(keysOf(benefitRules)).meta({ 'x-words': ruleWords }),
    title: z.strictObject({ zh: z.string(), en: z.string() }),
    unit: z.enum(['fen', 'month', 'years', 'text']),
    inputs: z.record(z.string(), value),
    result: value,
    basis: z.strictObject({ file: z.string(), source: z.string(), certainty: z.string() }),
  })
  .meta({ id: 'WorkingLine', description: 'One step of a calculation with its basis 计算过程与依据' });
export type WorkingView = z.output<typeof workingViewSchema>;

export const showWorking = (lines: readonly WorkingLine[]): WorkingView[] =>
  lines.map(({ rule, inputs, result, basis }) => ({
    rule,
    title: { ...benefitRules[rule].title },
    unit: benefitRules[rule].unit,
    inputs: { ...inputs },
    result,
    basis: { ...basis },
  }));
