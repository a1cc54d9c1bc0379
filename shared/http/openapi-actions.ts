import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { words } from '../domain/words.ts';
import { officerSteps, type OfficerStep } from './actions.ts';
import { describe, successOf, type ProblemResponses } from './openapi-operation.ts';
import { actOnHandover } from './operations/act-on-handover.ts';
import { handoverParameters } from './shapes.ts';

const actionPath = '/v1/handovers/{id}/actions/{action}';

/** `answer-inquiry` → `actAnswerInquiry`. */
export const operationIdOfAction = (action: string): string =>
  `act${action.replaceAll(/(?:^|-)(\w)/gu, (_match, letter: string) => letter.toUpperCase())}`;

const sideText = ({ step }: OfficerStep): string => {
  const side = 'side' in step.by ? step.by.side : 'either';
  if (side === 'origin') return '认定地办理 For the certifying side.';
  return side === 'destination' ? '户籍地办理 For the hukou side.' : '双方均可办理 For either side.';
};

/** What every action answers, written once. */
const acted = { ...successOf(actOnHandover), id: 'acted' };

const describeAction = (officerStep: OfficerStep, problems: ProblemResponses) => {
  const { step, roles } = officerStep;
  const described = describe(
    {
      ...actOnHandover,
      summary: step.title,
      description: words(sideText(officerStep), step.description),
      roles,
      request: {
        ...actOnHandover.request,
        params: handoverParameters,
        body: step.payload,
        bodyExample: step.example,
      },
    },
    problems,
  );
  return {
    ...described,
    operationId: operationIdOfAction(step.action),
    responses: { ...described.responses, 200: acted },
  };
};

/** One path for each action, so that each shows its own payload; they are one route with a parameter. */
export const actionPaths = (problems: ProblemResponses): ZodOpenApiPathsObject =>
  Object.fromEntries(
    officerSteps.map((officerStep) => [
      actionPath.replace('{action}', officerStep.step.action),
      { post: describeAction(officerStep, problems) },
    ]),
  );
