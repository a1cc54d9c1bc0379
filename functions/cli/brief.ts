import * as z from 'zod';
import { briefBenefits } from './brief-benefits.ts';
import { briefCalculation } from './brief-calculation.ts';
import { briefList } from './brief-list.ts';
import { runLines, runSchema } from './runs/run.ts';

const handoverSchema = z.object({
  id: z.string(),
  caseNumber: z.string(),
  phase: z.string(),
  person: z.object({ name: z.string() }),
  findings: z.array(z.object({ sentence: z.object({ zh: z.string(), en: z.string() }) })),
  allowedActions: z.array(z.string()),
});

const actedSchema = z.object({ handover: handoverSchema });

const trailSchema = z.object({
  items: z.array(
    z.object({
      sequence: z.int(),
      at: z.string(),
      title: z.object({ zh: z.string(), en: z.string() }),
      actor: z.object({ officer: z.string().optional(), name: z.string().optional() }),
      hash: z.string(),
    }),
  ),
});

/** Two lines a person can read: which case, where it stands, what this officer may do now. */
const handoverLines = (handover: z.output<typeof handoverSchema>): readonly string[] => [
  `${handover.id} ${handover.caseNumber} ${handover.person.name} ${handover.phase}`,
  ...handover.findings.map(({ sentence }) => `  校验 finding: ${sentence.zh} ${sentence.en}`),
  `  可办 allowed: ${handover.allowedActions.join(' ')}`,
];

/** The answer in a few lines instead of as a document. */
export const brief = (answer: unknown): string => {
  const run = runSchema.safeParse(answer);
  if (run.success) return runLines(run.data).join('\n');
  const acted = actedSchema.safeParse(answer);
  if (acted.success) return handoverLines(acted.data.handover).join('\n');
  const handover = handoverSchema.safeParse(answer);
  if (handover.success) return handoverLines(handover.data).join('\n');
  const few = briefBenefits(answer) ?? briefCalculation(answer) ?? briefList(answer);
  if (few) return few.join('\n');
  const trail = trailSchema.safeParse(answer);
  // What has no short form is shown as it is.
  if (!trail.success) return JSON.stringify(answer, undefined, 2);
  return trail.data.items
    .map(
      ({ sequence, at, title, actor, hash }) =>
        `${String(sequence).padStart(2)} ${at} ${title.zh} ${title.en} · ${actor.officer ?? actor.name} · ${hash.slice(0, 12)}`,
    )
    .join('\n');
};
