import * as z from 'zod';
import { earlySupportLines, earlySupportSchema, endingLines, endingSchema } from './brief-ending.ts';
import { policySentence } from './brief-policy.ts';
import { wordsSchema as words, workingLines, workingSchema as working } from './brief-working.ts';
import { yuan } from './runs/run.ts';

const previewSchema = z.object({
  place: z.string(),
  on: z.string(),
  eligibility: z.object({ code: z.string() }),
  premium: z
    .object({
      year: z.int(),
      notDue: z.string().optional(),
      governmentFen: z.int().optional(),
      personFen: z.int().optional(),
      subsidyFen: z.int().optional(),
      working,
    })
    .optional(),
  pension: z
    .object({
      notDue: z.string().optional(),
      firstMonth: z.string().optional(),
      monthly: z.object({ monthlyFen: z.int() }).optional(),
      arrearsFen: z.int().optional(),
      working,
    })
    .optional(),
  earlySupport: earlySupportSchema.optional(),
  ending: endingSchema.optional(),
  deadlines: z.array(z.object({ title: words, dueOn: z.string() })),
});
type Preview = z.output<typeof previewSchema>;

const premiumLines = ({ premium }: Preview): readonly string[] => {
  if (!premium) return [];
  const { year, notDue, governmentFen = 0, personFen = 0, subsidyFen = 0 } = premium;
  const sums = `政府 government ${yuan(governmentFen)} 元, 个人 person ${yuan(personFen)} 元, 补贴 subsidy ${yuan(subsidyFen)} 元`;
  return [
    `  代缴 premium ${year}: ${notDue ?? sums}`,
    ...(notDue === undefined ? workingLines(premium.working) : []),
  ];
};

const pensionLines = ({ pension }: Preview): readonly string[] => {
  if (!pension) return [];
  const { notDue, firstMonth = '', monthly, arrearsFen = 0 } = pension;
  const sums = `${firstMonth}起 from ${firstMonth}, 每月 monthly ${yuan(monthly?.monthlyFen ?? 0)} 元, 补发 arrears ${yuan(arrearsFen)} 元`;
  return [
    `  养老金 pension: ${notDue ?? sums}`,
    ...(notDue === undefined ? workingLines(pension.working) : []),
  ];
};

const deadlineLines = ({ deadlines }: Preview): readonly string[] =>
  deadlines.map(({ title, dueOn }) => `  期限 due ${dueOn}: ${title.zh} ${title.en}`);

const rulesSchema = z.object({
  division: z.string(),
  on: z.string(),
  basicPension: z.object({
    title: words,
    totalFen: z.int(),
    parts: z.array(
      z.object({ level: z.string(), amountFen: z.int(), file: z.string(), certainty: z.string() }),
    ),
  }),
  matters: z.array(
    z.object({
      matter: z.string(),
      title: words,
      value: z.unknown(),
      file: z.string(),
      certainty: z.string(),
    }),
  ),
});

const rulesLines = ({ division, on, basicPension, matters }: z.output<typeof rulesSchema>) => [
  `${division} ${on} ${basicPension.title.zh} ${basicPension.title.en} ${yuan(basicPension.totalFen)} 元`,
  ...basicPension.parts.map(
    ({ level, amountFen, file, certainty }) => `  ${level} ${yuan(amountFen)} 元 · ${file} ${certainty}`,
  ),
  ...matters.map(
    ({ matter, title, value, file, certainty }) =>
      `  ${title.zh} ${title.en}: ${policySentence(matter, value)} · ${file} ${certainty}`,
  ),
];

/** A preview or the rules of a place in a few lines; nothing when the answer is neither. */
export const briefBenefits = (answer: unknown): readonly string[] | undefined => {
  const preview = previewSchema.safeParse(answer);
  if (preview.success) {
    const { place, on, eligibility } = preview.data;
    const sections = [
      premiumLines,
      pensionLines,
      ({ earlySupport }: Preview) => earlySupportLines(earlySupport),
      ({ ending }: Preview) => endingLines(ending),
      deadlineLines,
    ].flatMap((lines) => lines(preview.data));
    return [`${place} ${on} ${eligibility.code}`, ...sections];
  }
  const rules = rulesSchema.safeParse(answer);
  return rules.success ? rulesLines(rules.data) : undefined;
};
