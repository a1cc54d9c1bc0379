import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { calculationQuestionSchema, calculationViewSchema } from '../usecases/calculate/calculation-view.ts';
import { type Calculation, calculations } from '../usecases/calculate/index.ts';
import { describe, successOf, type ProblemResponses } from './openapi-operation.ts';
import { calculate } from './operations/calculate.ts';
import { noParameters } from './shapes.ts';

const calculationPath = '/v1/calculations/{rule}';

/** `refund-on-death` → `calculateRefundOnDeath`. */
export const operationIdOfCalculation = (rule: string): string =>
  `calculate${rule.replaceAll(/(?:^|-)(\w)/gu, (_match, letter: string) => letter.toUpperCase())}`;

const answerOf = ({ rule, result }: Calculation) => ({
  ...successOf(calculate),
  content: {
    'application/json': { schema: calculationViewSchema.extend({ rule: z.literal(rule), result }) },
  },
});

const describeCalculation = (one: Calculation, problems: ProblemResponses) => {
  const described = describe(
    {
      ...calculate,
      summary: one.title,
      description: one.description,
      request: {
        ...calculate.request,
        params: noParameters,
        body: calculationQuestionSchema.extend({ facts: one.facts }),
        bodyExample: one.example,
      },
    },
    problems,
  );
  return {
    ...described,
    operationId: operationIdOfCalculation(one.rule),
    responses: { ...described.responses, 200: answerOf(one) },
  };
};

/** One path for each rule, so that each shows its own facts and result; they are one route with a parameter. */
export const calculationPaths = (problems: ProblemResponses): ZodOpenApiPathsObject =>
  Object.fromEntries(
    calculations.map((one) => [
      calculationPath.replace('{rule}', one.rule),
      { post: describeCalculation(one, problems) },
    ]),
  );
