import { json } from '../../shared/http/answer.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { listHandovers as list } from '../../shared/http/operations/list-handovers.ts';
import { readEvents as events } from '../../shared/http/operations/read-events.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { listHandovers } from '../../shared/usecases/list-handovers.ts';
import { readEvents } from '../../shared/usecases/read-events.ts';

/** What a division has on its desk, and what happened to it. */
export const listImplementations = (
  exchange: () => Exchange,
  feed: () => Feed,
): readonly Implementation[] => [
  implement(list, async ({ query: { side, locality, state, due, limit, cursor }, officer }) =>
    pageAnswer(
      valueOf(
        await listHandovers(exchange())({
          officer,
          side,
          limit,
          ...(locality === undefined ? {} : { prefix: locality }),
          ...(state === undefined ? {} : { phases: state }),
          ...(due === undefined ? {} : { dueBy: due }),
          ...(cursor === undefined ? {} : { cursor }),
        }),
      ),
    ),
  ),
  implement(events, async ({ query, officer }) =>
    json(200, valueOf(await readEvents(feed())({ ...query, officer }))),
  ),
];
