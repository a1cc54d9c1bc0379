import type { ZodOpenApiPathsObject } from 'zod-openapi';
import type { RunAction } from '../usecases/runs/run-view.ts';
import { describe, successOf, type ProblemResponses } from './openapi-operation.ts';
import { actOnRun } from './operations/act-on-run.ts';
import { describedRunAction, runActionNames } from './run-actions.ts';
import { runParameters } from './shapes.ts';

const actionPath = '/v1/runs/{id}/actions/{action}';

/** `recompute` → `runRecompute`. */
export const operationIdOfRunAction = (action: RunAction): string =>
  `run${action.charAt(0).toUpperCase()}${action.slice(1)}`;

/** What every action answers, written once. */
const acted = { ...successOf(actOnRun), id: 'run-acted' };

const describeAction = (action: RunAction, problems: ProblemResponses) => {
  const { title, description, fourEyes, roles, payload, example } = describedRunAction(action);
  const described = describe(
    {
      ...actOnRun,
      summary: title,
      description,
      roles,
      request: { ...actOnRun.request, params: runParameters, body: payload, bodyExample: example },
    },
    problems,
  );
  return {
    ...described,
    operationId: operationIdOfRunAction(action),
    'x-action': { action, title, description, side: 'destination', roles, fourEyes },
    responses: { ...described.responses, 200: acted },
  };
};

/** One path for each action, so that each shows its own payload; they are one route with a parameter. */
export const runActionPaths = (problems: ProblemResponses): ZodOpenApiPathsObject =>
  Object.fromEntries(
    runActionNames.map((action) => [
      actionPath.replace('{action}', action),
      { post: describeAction(action, problems) },
    ]),
  );
