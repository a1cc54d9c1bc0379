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

/** In the order a county reads them: who, what makes up the sum, the sum, what came back. Any other comes after these by its name. */
const sums: ReadonlyMap<string, string> = new Map([
  ['persons', '人数'],
  ['payments', '笔数'],
  ['held', '暂扣'],
  ['regularFen', '正常'],
  ['arrearsFen', '补发'],
  ['reissuedFen', '重发'],
  ['setOffFen', '抵扣'],
  ['paidBackFen', '退还'],
  ['tierFen', '档次'],
  ['governmentFen', '政府代缴'],
  ['personFen', '个人缴费'],
  ['subsidyFen', '缴费补贴'],
  ['payFen', '应发'],
  ['overpaidFen', '多发'],
  ['paid', '成功笔数'],
  ['paidFen', '成功金额'],
  ['failed', '失败笔数'],
  ['failedFen', '失败金额'],
  ['differing', '金额不符'],
  ['untold', '未告知'],
]);
const order = [...sums.keys()];

const placeOf = (name: string): number => {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
};

/** `payFen 32600` → `应发 pay 326.00 元`; what is no amount is a number of persons or lines. */
const sumsOf = (totals: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(totals)
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1))
    .map(([name, value]) => {
      const said = name.endsWith('Fen') ? `${name.slice(0, -3)} ${yuan(value)} 元` : `${name} ${value}`;
      return [sums.get(name), said].filter(Boolean).join(' ');
    });

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
