import type * as z from 'zod';
import type { Officer } from '../../shared/domain/actor.ts';
import { json } from '../../shared/http/answer.ts';
import { HttpProblem } from '../../shared/http/http-problem.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { countHandovers as counts } from '../../shared/http/operations/count-handovers.ts';
import { listHandovers as list } from '../../shared/http/operations/list-handovers.ts';
import { readEvents as events } from '../../shared/http/operations/read-events.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import type { Page } from '../../shared/ports/ledger.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { countHandovers } from '../../shared/usecases/count-handovers.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { findByCaseNumber } from '../../shared/usecases/find-by-case-number.ts';
import { findByPerson } from '../../shared/usecases/find-by-person.ts';
import { type ListCommand, listHandovers } from '../../shared/usecases/list-handovers.ts';
import type { Outcome } from '../../shared/usecases/outcome.ts';
import { readEvents } from '../../shared/usecases/read-events.ts';
import type { ListedCase } from '../../shared/usecases/standing.ts';

type ListQuery = z.output<typeof list.request.query>;
type Listed = Promise<Outcome<Page<ListedCase>>>;

const wrong = (name: string, code: string): HttpProblem =>
  new HttpProblem('parameters-invalid', { fields: [{ code, path: [name] }] });

const nobody = 'none';

const commandOf = (query: ListQuery): Omit<ListCommand, 'officer' | 'side'> => {
  const { locality, state, due, escalated, standing, nextToAct, claimedBy, cursor } = query;
  return {
    limit: query.limit,
    ...(locality === undefined ? {} : { prefix: locality }),
    ...(state === undefined ? {} : { phases: state }),
    ...(due === undefined ? {} : { dueBy: due }),
    ...(escalated === undefined ? {} : { escalated }),
    ...(standing === undefined ? {} : { standing }),
    ...(nextToAct === undefined ? {} : { nextToAct }),
    ...(claimedBy === undefined ? {} : { desk: claimedBy === nobody ? {} : { officer: claimedBy } }),
    ...(query.proposals === undefined ? {} : { proposalsOpen: true }),
    ...(query.hold === undefined ? {} : { onHold: true }),
    ...(cursor === undefined ? {} : { cursor }),
  };
};

const narrowedBy = ({ limit: _limit, ...query }: ListQuery): readonly string[] =>
  Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [name]));

/** A number names one case, a side a list; a number that narrows a list would hide a case that is there. */
const listed = (exchange: Exchange, officer: Officer, query: ListQuery): Listed => {
  const { side, caseNumber } = query;
  if (caseNumber !== undefined) {
    if (narrowedBy(query).length > 1) throw wrong('caseNumber', 'case-number-not-alone');
    return findByCaseNumber(exchange)({ officer, caseNumber });
  }
  if (side === undefined) throw wrong('side', 'side-or-case-number-needed');
  return listHandovers(exchange)({ ...commandOf(query), officer, side });
};

interface PersonAsked {
  readonly officer: Officer;
  readonly citizenId: string;
  readonly query: ListQuery;
}

const ofPerson = (exchange: Exchange, { officer, citizenId, query }: PersonAsked): Listed => {
  const other = narrowedBy(query).find((name) => name !== 'side');
  if (other !== undefined) throw wrong(other, 'person-not-alone');
  return findByPerson(exchange)({ officer, citizenId, ...(query.side ? { side: query.side } : {}) });
};

interface ListParts {
  readonly exchange: () => Exchange;
  readonly feed: () => Feed;
  readonly log: Log;
}

/** What a division has on its desk, and what happened to it. */
export const listImplementations = ({ exchange, feed, log }: ListParts): readonly Implementation[] => [
  implement(list, async ({ query, headers, officer, request }) => {
    const citizenId = headers['x-person-citizen-id'];
    if (citizenId === undefined) return pageAnswer(valueOf(await listed(exchange(), officer, query)));
    const found = valueOf(await ofPerson(exchange(), { officer, citizenId, query }));
    log('person-looked-up', { correlationId: request.correlationId, officer: officer.officer });
    return pageAnswer(found);
  }),
  implement(counts, async ({ query: { side, locality }, officer }) => {
    const command = { officer, side, ...(locality === undefined ? {} : { prefix: locality }) };
    return json(200, valueOf(await countHandovers(exchange())(command)));
  }),
  implement(events, async ({ query, officer }) =>
    json(200, valueOf(await readEvents(feed())({ ...query, officer }))),
  ),
];
