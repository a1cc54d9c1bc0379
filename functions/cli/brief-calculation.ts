import * as z from 'zod';
import { readable, wordsSchema, workingLines, workingSchema } from './brief-working.ts';

const calculationSchema = z.object({
  rule: z.string(),
  title: wordsSchema,
  place: z.string(),
  on: z.string(),
  knownOn: z.string().optional(),
  result: z.record(z.string(), z.unknown()),
  working: workingSchema,
});

/** A rule that was worked out, in a few lines; nothing when the answer is something else. */
export const briefCalculation = (answer: unknown): readonly string[] | undefined => {
  const calculation = calculationSchema.safeParse(answer);
  if (!calculation.success) return undefined;
  const { rule, title, place, on, knownOn, result, working } = calculation.data;
  const known = knownOn ? ` · 按${knownOn}所知 as known on ${knownOn}` : '';
  return [
    `${rule} ${title.zh} ${title.en} · ${place} ${on}${known}`,
    `  结果 result: ${readable(result)}`,
    ...workingLines(working),
  ];
};
