import { actionNames } from '../../shared/http/actions.ts';
import { entityTag, json } from '../../shared/http/answer.ts';
import { HttpProblem } from '../../shared/http/http-problem.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { doneOf, replayedHeader, valueOf } from '../../shared/http/outcome-value.ts';
import { actOnHandover as act } from '../../shared/http/operations/act-on-handover.ts';
import { comparePerson as comparison } from '../../shared/http/operations/compare-person.ts';
import { getHandover as get } from '../../shared/http/operations/get-handover.ts';
import { getTrail as trail } from '../../shared/http/operations/get-trail.ts';
import { actOnHandover } from '../../shared/usecases/act-on-handover.ts';
import { comparePerson } from '../../shared/usecases/compare-person.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { getHandover } from '../../shared/usecases/get-handover.ts';
import { getTrail } from '../../shared/usecases/get-trail.ts';

const known: ReadonlySet<string> = new Set(actionNames);

/** One case: reading it, its trail, and every step on it. */
export const caseImplementations = (exchange: () => Exchange): readonly Implementation[] => [
  implement(get, async ({ params, officer }) => {
    const handover = valueOf(await getHandover(exchange())({ id: params.id, officer }));
    return json(200, handover, { etag: entityTag(handover.version) });
  }),
  implement(trail, async ({ params, officer }) =>
    json(200, valueOf(await getTrail(exchange())({ id: params.id, officer }))),
  ),
  implement(comparison, async ({ params, officer }) =>
    json(200, valueOf(await comparePerson(exchange())({ id: params.id, officer }))),
  ),
  implement(act, async ({ params: { id, action }, body, officer, request }) => {
    if (!known.has(action)) throw new HttpProblem('action-unknown', { facts: { actions: actionNames } });
    const done = doneOf(await actOnHandover(exchange())({ id, action, payload: body, officer, request }));
    return json(200, done.value, { etag: entityTag(done.value.handover.version), ...replayedHeader(done) });
  }),
];
