import * as z from 'zod';
import type { FieldIssue } from '../usecases/outcome.ts';
import { sentenceOfField } from './field-sentences.ts';
import type { ProblemExtra } from './http-problem.ts';
import { problemCodes, problemEntry, type ProblemCode } from './problems.ts';

export const wordsSchema = z
  .strictObject({ zh: z.string(), en: z.string() })
  .meta({ id: 'Words', description: 'Chinese first, English second 中英文' });

const fixers = ['pusher', 'clerk', 'approver', 'supervisor', 'operator', 'caller'] as const;

/** RFC 9457, with a stable code, the correlation id, who can put it right and the sentence for the screen. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Relative URI: /problems/ and the code' }),
    title: z.string().meta({ description: 'The English sentence' }),
    status: z.int(),
    detail: z.string().meta({ description: 'Both sentences, Chinese first' }),
    code: z.enum(problemCodes),
    correlationId: z
      .string()
      .meta({ description: 'Names this request in logs and trail; also in x-correlation-id' }),
    fixableBy: z.enum(fixers),
    sentence: wordsSchema,
    fields: z
      .array(
        z.strictObject({
          path: z.string().meta({ description: 'JSON Pointer into the body, or / and the parameter name' }),
          code: z.string(),
          sentence: wordsSchema,
        }),
      )
      .optional(),
    allowedActions: z
      .array(z.string())
      .optional()
      .meta({ description: 'On 409: what this caller may do to the case now' }),
    facts: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'Facts for the sentence, such as the phase or the position; nothing personal' }),
  })
  .meta({ id: 'Problem', description: 'Why a request was not carried out 未能办理的原因' });
export type ProblemDocument = z.output<typeof problemSchema>;

const pointerOf = (path: FieldIssue['path']): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const fieldOf = ({ code, path }: FieldIssue) => ({
  path: pointerOf(path),
  code,
  sentence: { ...sentenceOfField(code) },
});

const mostFields = 100;

/** The first thing that is wrong with each field: the next one often follows from it. */
const shownFields = (issues: readonly FieldIssue[]) =>
  [
    ...new Map(
      issues
        .map(fieldOf)
        .toReversed()
        .map((field) => [field.path, field]),
    ).values(),
  ]
    .toReversed()
    .slice(0, mostFields);

export const problemDocument = (
  code: ProblemCode,
  correlationId: string,
  { fields, allowedActions, facts }: ProblemExtra = {},
): ProblemDocument => {
  const { status, fixableBy, sentence } = problemEntry(code);
  return {
    type: `/problems/${code}`,
    title: sentence.en,
    status,
    detail: `${sentence.zh} ${sentence.en}`,
    code,
    correlationId,
    fixableBy,
    sentence: { ...sentence },
    ...(fields ? { fields: shownFields(fields) } : {}),
    ...(allowedActions ? { allowedActions: [...allowedActions] } : {}),
    ...(facts ? { facts: { ...facts } } : {}),
  };
};
