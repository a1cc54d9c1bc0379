import * as z from 'zod';

const sentence = z.object({ zh: z.string(), en: z.string() });

/** The part of a run that a terminal shows. */
export const runSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  division: z.string(),
  period: z.string(),
  status: z.string(),
  version: z.int(),
  generation: z.int(),
  asKnownOn: z.string(),
  totals: z.record(z.string(), z.int()),
  results: z.record(z.string(), z.int()),
  progress: z.object({ pages: z.int(), persons: z.int(), pagesTotal: z.int().optional() }),
  stopped: z.object({ code: z.string(), sentence }).optional(),
  allowedActions: z.array(z.string()),
});
export type Run = z.output<typeof runSchema>;

/** Yuan with two decimals; amounts travel as whole fen. */
export const yuan = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** How a county reads them: who, what makes up the sum, the sum, what came back. Any other comes after these by its name. */
const orderOfSums = [
  ['persons', 'payments', 'held'],
  ['regularFen', 'arrearsFen', 'reissuedFen', 'setOffFen', 'paidBackFen'],
  ['tierFen', 'governmentFen', 'personFen', 'subsidyFen'],
  ['payFen', 'overpaidFen'],
  ['paid', 'paidFen', 'failed', 'failedFen', 'untold'],
].flat();

const placeOf = (name: string): number => {
  const place = orderOfSums.indexOf(name);
  return place < 0 ? orderOfSums.length : place;
};

/** `payFen 32600` → `pay 326.00 元`; what is no amount is a number of persons or lines. */
const sumsOf = (sums: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(sums)
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1))
    .map(([name, value]) =>
      name.endsWith('Fen') ? `${name.slice(0, -3)} ${yuan(value)} 元` : `${name} ${value}`,
    );

/** A run in a few lines a person can read. */
export const runLines = (run: Run): readonly string[] => [
  `${run.id} ${run.status} · 第${run.generation}次计算 generation ${run.generation} · 按${run.asKnownOn}所知 as known on ${run.asKnownOn}`,
  `  合计 totals: ${sumsOf(run.totals).join(', ')}`,
  ...(Object.keys(run.results).length === 0 ? [] : [`  结果 results: ${sumsOf(run.results).join(', ')}`]),
  ...(run.stopped
    ? [`  中止 stopped: ${run.stopped.code} ${run.stopped.sentence.zh} ${run.stopped.sentence.en}`]
    : []),
  `  可办 allowed: ${run.allowedActions.join(' ')}`,
];
