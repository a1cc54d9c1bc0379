import { entityTag, json } from '../../shared/http/answer.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { getRunLine as line } from '../../shared/http/operations/get-run-line.ts';
import { listInstructions as instructing } from '../../shared/http/operations/list-instructions.ts';
import { listRunLines as lines } from '../../shared/http/operations/list-run-lines.ts';
import { recordReturns as returning } from '../../shared/http/operations/record-returns.ts';
import { verifyRun as verifying } from '../../shared/http/operations/verify-run.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import { instructions } from '../../shared/usecases/runs/instructions.ts';
import { recordReturns } from '../../shared/usecases/runs/record-returns.ts';
import { runLine, runLines } from '../../shared/usecases/runs/run-lines.ts';
import { verifyRun } from '../../shared/usecases/runs/verify-run.ts';
import type { Running } from '../../shared/usecases/runs/running.ts';

/** Other parts of the API call the cursor of the next page `next`, and so does this. */
const withNext = ({ cursor, ...page }: { readonly cursor?: string | undefined }) =>
  json(200, cursor === undefined ? page : { ...page, next: cursor });

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** The persons of a run: their lines, what goes out for them, what comes back, and whether it all still holds. */
export const lineImplementations = (running: () => Running): readonly Implementation[] => [
  implement(lines, async ({ params: { id }, query: { only, cursor }, officer }) => {
    const asked = { id, officer, ...from(cursor), ...(only === undefined ? {} : { only }) };
    return pageAnswer(valueOf(await runLines(running())(asked)));
  }),
  implement(line, async ({ params: { id, lineId }, officer }) =>
    json(200, valueOf(await runLine(running())({ id, lineId, officer }))),
  ),
  implement(instructing, async ({ params: { id }, query: { cursor }, officer, request }) =>
    withNext(valueOf(await instructions(running())({ id, officer, request, ...from(cursor) }))),
  ),
  implement(returning, async ({ params: { id }, body, officer, request }) => {
    const recorded = valueOf(await recordReturns(running())({ id, payload: body, officer, request }));
    return json(200, recorded, { etag: entityTag(recorded.run.version) });
  }),
  implement(verifying, async ({ params: { id }, body: { cursor }, officer }) =>
    withNext(valueOf(await verifyRun(running())({ id, officer, ...from(cursor) }))),
  ),
];
