import type * as z from 'zod';
import type { Officer } from '../../shared/domain/actor.ts';
import { json } from '../../shared/http/answer.ts';
import { HttpProblem } from '../../shared/http/http-problem.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { listHandovers as list } from '../../shared/http/operations/list-handovers.ts';
import { readEvents as events } from '../../shared/http/operations/read-events.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import type { CaseSummary, Page } from '../../shared/ports/ledger.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { findByCaseNumber } from '../../shared/usecases/find-by-case-number.ts';
import { listHandovers } from '../../shared/usecases/list-handovers.ts';
import type { Outcome } from '../../shared/usecases/outcome.ts';
import { readEvents } from '../../shared/usecases/read-events.ts';

type ListQuery = z.output<typeof list.request.query>;

const wrong = (name: keyof ListQuery, code: string): HttpProblem =>
  new HttpProblem('parameters-invalid', { fields: [{ code, path: [name] }] });

/** A number names one case, a side a list; a number that narrows a list would hide a case that is there. */
const listed = async (
  exchange: Exchange,
  officer: Officer,
  { caseNumber, limit, ...query }: ListQuery,
): Promise<Outcome<Page<CaseSummary>>> => {
  const { side, locality, state, due, escalated, cursor } = query;
  if (caseNumber !== undefined) {
    if (Object.values(query).some((value) => value !== undefined))
      throw wrong('caseNumber', 'case-number-not-alone');
    return findByCaseNumber(exchange)({ officer, caseNumber });
  }
  if (side === undefined) throw wrong('side', 'side-or-case-number-needed');
  return listHandovers(exchange)({
    officer,
    side,
    limit,
    ...(locality === undefined ? {} : { prefix: locality }),
    ...(state === undefined ? {} : { phases: state }),
    ...(due === undefined ? {} : { dueBy: due }),
    ...(escalated === undefined ? {} : { escalated }),
    ...(cursor === undefined ? {} : { cursor }),
  });
};

/** What a division has on its desk, and what happened to it. */
export const listImplementations = (
  exchange: () => Exchange,
  feed: () => Feed,
): readonly Implementation[] => [
  implement(list, async ({ query, officer }) =>
    pageAnswer(valueOf(await listed(exchange(), officer, query))),
  ),
  implement(events, async ({ query, officer }) =>
    json(200, valueOf(await readEvents(feed())({ ...query, officer }))),
  ),
];
