import * as z from 'zod';
import { yuan } from './runs/run.ts';

export const wordsSchema = z.object({ zh: z.string(), en: z.string() });

export const workingSchema = z.array(
  z.object({
    title: wordsSchema,
    unit: z.string().optional(),
    result: z.union([z.string(), z.number(), z.boolean()]),
    basis: z.object({ file: z.string(), certainty: z.string() }),
  }),
);
type Working = z.output<typeof workingSchema>;

/** One line a step: what it is, what came out, the document it stands on and how sure that is. */
export const workingLines = (lines: Working): readonly string[] =>
  lines.map(({ title, unit, result, basis: { file, certainty } }) => {
    const shown = unit === 'fen' && typeof result === 'number' ? `${yuan(result)} 元` : String(result);
    return `    ${title.zh} ${title.en}: ${shown} · ${file} ${certainty}`;
  });

/** Sums by their name, or all that stands below a name. */
const holdsFen = (name: string): boolean => name.endsWith('Fen') || name === 'balances';

const inBrackets = (value: unknown, isFen: boolean): string =>
  typeof value === 'object' && value !== null ? `(${readable(value, isFen)})` : readable(value, isFen);

const entriesOf = (value: object, isFen: boolean): readonly string[] =>
  Object.entries(value).map(([name, part]: [string, unknown]) => {
    const title = name.endsWith('Fen') ? name.slice(0, -3) : name;
    return `${title} ${inBrackets(part, isFen || holdsFen(name))}`;
  });

/** A value as a person reads it: sums in yuan by the name they have, lists and parts in a row. */
export const readable = (value: unknown, isFen = false): string => {
  if (value === null || value === undefined) return '无 none';
  if (typeof value === 'number') return isFen ? `${yuan(value)} 元` : String(value);
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const parts = Array.isArray(value) ? value.map((one) => inBrackets(one, isFen)) : entriesOf(value, isFen);
  return parts.length === 0 ? '无 none' : parts.join(', ');
};
