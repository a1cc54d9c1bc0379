import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { runViewSchema } from '../../usecases/runs/run-view.ts';
import { exampleRun } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { runProblems } from '../run-problems.ts';
import { noHeaders, noParameters, runParameters } from '../shapes.ts';

/** The body is the payload of the action; the use case parses it, after authority and possibility. */
export const actOnRun = operation({
  operationId: 'actOnRun',
  tag: 'runs',
  summary: words('办理批次', 'Take one step on a run'),
  description: words(
    '办理一个事项。可用If-Match声明所依据的版本。409时allowedActions列出当前可办事项。',
    'Takes one step. If-Match may name the version the decision was made on. On 409 `allowedActions` lists what is possible now.',
  ),
  roles: ['clerk', 'approver'],
  request: {
    params: runParameters.extend({ action: z.string().regex(/^[a-z-]{1,60}$/u) }),
    query: noParameters,
    headers: noHeaders,
    body: z.unknown(),
  },
  response: {
    status: 200,
    description: words('办理后的批次', 'The run after the step'),
    schema: runViewSchema,
    example: {
      ...exampleRun,
      status: 'reviewed',
      version: 3,
      reviewedBy: 'FQ-0102',
      allowedActions: ['recompute'],
    },
    headers: ['etag', 'idempotent-replayed'],
  },
  problems: ['not-found', 'action-unknown', ...runProblems],
  takesVersion: true,
});
