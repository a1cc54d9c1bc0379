import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { type Words, words } from '../domain/words.ts';
import { type ActionDescription, describedStep, officerSteps, type OfficerStep } from './actions.ts';
import { describe, successOf, type ProblemResponses } from './openapi-operation.ts';
import { actOnHandover } from './operations/act-on-handover.ts';
import { handoverParameters } from './shapes.ts';

const actionPath = '/v1/handovers/{id}/actions/{action}';

/** `answer-inquiry` → `actAnswerInquiry`. */
export const operationIdOfAction = (action: string): string =>
  `act${action.replaceAll(/(?:^|-)(\w)/gu, (_match, letter: string) => letter.toUpperCase())}`;

const sideTexts: Readonly<Record<ActionDescription['side'], Words>> = {
  origin: words('认定地办理。', 'For the certifying side.'),
  destination: words('户籍地办理。', 'For the hukou side.'),
  either: words('双方均可办理。', 'For either side.'),
};

const descriptionOf = ({ side, description: { zh, en } }: ActionDescription): Words =>
  words(`${sideTexts[side].zh}${zh}`, `${sideTexts[side].en} ${en}`);

/** What every action answers, written once. */
const acted = { ...successOf(actOnHandover), id: 'acted' };

const describeAction = (officerStep: OfficerStep, problems: ProblemResponses) => {
  const { step, roles } = officerStep;
  const action = describedStep(step);
  const described = describe(
    {
      ...actOnHandover,
      summary: step.title,
      description: descriptionOf(action),
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
    'x-action': action,
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
