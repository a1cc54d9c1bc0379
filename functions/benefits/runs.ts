import { entityTag, json, type HttpAnswer } from '../../shared/http/answer.ts';
import { HttpProblem } from '../../shared/http/http-problem.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { doneOf, replayedHeader, valueOf } from '../../shared/http/outcome-value.ts';
import { actOnRun as act } from '../../shared/http/operations/act-on-run.ts';
import { getRun as get } from '../../shared/http/operations/get-run.ts';
import { getRunTrail as trail } from '../../shared/http/operations/get-run-trail.ts';
import { listRuns as list } from '../../shared/http/operations/list-runs.ts';
import { openRun as open } from '../../shared/http/operations/open-run.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import { isRunAction, runActionNames } from '../../shared/http/run-actions.ts';
import type { Outcome } from '../../shared/usecases/outcome.ts';
import { actOnRun } from '../../shared/usecases/runs/act-on-run.ts';
import { getRun, listRuns, runTrail } from '../../shared/usecases/runs/get-run.ts';
import { openRun } from '../../shared/usecases/runs/open-run.ts';
import type { RunView } from '../../shared/usecases/runs/run-view.ts';
import type { Running } from '../../shared/usecases/runs/running.ts';

const runAnswer = (status: 200 | 202, outcome: Outcome<RunView>): HttpAnswer => {
  const done = doneOf(outcome);
  return json(status, done.value, {
    ...(status === 202 ? { location: `/v1/runs/${done.value.id}` } : {}),
    etag: entityTag(done.value.version),
    ...replayedHeader(done),
  });
};

/** A run as a whole: opening it, its steps, its trail. */
export const runImplementations = (running: () => Running): readonly Implementation[] => [
  implement(open, async ({ body, officer, request }) =>
    runAnswer(202, await openRun(running())({ payload: body, officer, request })),
  ),
  implement(list, async ({ query: { division, kind, cursor }, officer }) =>
    pageAnswer(
      valueOf(
        await listRuns(running())({
          officer,
          ...(division === undefined ? {} : { prefix: division }),
          ...(kind === undefined ? {} : { kind }),
          ...(cursor === undefined ? {} : { cursor }),
        }),
      ),
    ),
  ),
  implement(get, async ({ params: { id }, officer }) =>
    runAnswer(200, await getRun(running())({ id, officer })),
  ),
  implement(act, async ({ params: { id, action }, body, officer, request }) => {
    if (!isRunAction(action)) throw new HttpProblem('action-unknown', { facts: { actions: runActionNames } });
    return runAnswer(200, await actOnRun(running())({ id, action, payload: body, officer, request }));
  }),
  implement(trail, async ({ params: { id }, query: { cursor }, officer }) =>
    pageAnswer(
      valueOf(await runTrail(running())({ id, officer, ...(cursor === undefined ? {} : { cursor }) })),
    ),
  ),
];
