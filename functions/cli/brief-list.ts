import * as z from 'zod';
import { runLines, runSchema } from './runs/run.ts';

const caseSchema = z.object({
  id: z.string(),
  caseNumber: z.string(),
  phase: z.string(),
  origin: z.string(),
  destination: z.string(),
  masked: z.object({ name: z.string() }),
  dueOn: z.string().optional(),
  escalatedTo: z.string().optional(),
});

const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().optional() });
const casesSchema = pageOf(caseSchema);
const runsSchema = pageOf(runSchema);

const caseLine = ({ id, caseNumber, phase, masked, ...one }: z.output<typeof caseSchema>): string =>
  [
    `${id} ${caseNumber} ${masked.name} ${phase}`,
    `${one.origin}→${one.destination}`,
    ...(one.dueOn ? [`期限 due ${one.dueOn}`] : []),
    ...(one.escalatedTo ? [`督办 escalated ${one.escalatedTo}`] : []),
  ].join(' · ');

const whole = (lines: readonly string[], next: string | undefined): readonly string[] => [
  ...(lines.length === 0 ? ['无 none'] : lines),
  ...(next === undefined ? [] : ['… 还有下一页 there is a next page']),
];

/** One line for each case of a list, a few for each run; nothing when the answer is no list of these. */
export const briefList = (answer: unknown): readonly string[] | undefined => {
  const cases = casesSchema.safeParse(answer);
  if (cases.success) return whole(cases.data.items.map(caseLine), cases.data.next);
  const runs = runsSchema.safeParse(answer);
  return runs.success ? whole(runs.data.items.flatMap(runLines), runs.data.next) : undefined;
};
