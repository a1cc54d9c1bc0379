import { json } from '../../shared/http/answer.ts';
import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { implement } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { discardParked as discard } from '../../shared/http/operations/discard-parked.ts';
import { listParked as list } from '../../shared/http/operations/list-parked.ts';
import { redriveParked as redrive } from '../../shared/http/operations/redrive-parked.ts';
import { repairFeeds as repair } from '../../shared/http/operations/repair-feeds.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import type { Outbox, ParkingLot } from '../../shared/ports/outbox.ts';
import type { RunStore } from '../../shared/ports/runs.ts';
import type { SavedQueries } from '../../shared/ports/saved-queries.ts';
import type { StandingReader } from '../../shared/ports/standing.ts';
import { log } from '../../shared/runtime/log.ts';
import {
  wireDirectory,
  wireFeed,
  wireNow,
  wireOutbox,
  wireParkingLot,
  wireRunStore,
  wireSavedQueries,
  wireStandingReader,
} from '../../shared/runtime/wiring.ts';
import { discardParked } from '../../shared/usecases/discard-parked.ts';
import { listParked } from '../../shared/usecases/list-parked.ts';
import { redriveParked } from '../../shared/usecases/redrive-parked.ts';
import { repairFeeds } from '../../shared/usecases/repair-feeds.ts';
import { savedQueryImplementations } from './saved-queries.ts';
import { standingImplementations } from './standing.ts';

export interface OperationsHandlerParts extends HttpParts {
  readonly parking: () => ParkingLot;
  readonly outbox: () => Pick<Outbox, 'sendAgain'>;
  readonly feed: () => Pick<Feed, 'putBack'>;
  readonly now: () => Instant;
  readonly standing: () => StandingReader;
  readonly directory: () => Pick<Directory, 'recorded'>;
  readonly runs: () => Pick<RunStore, 'unfinished' | 'heads'>;
  readonly savedQueries: () => SavedQueries;
}

/** What went wrong with messages and feeds, and the way back. */
export const createHandler = (parts: OperationsHandlerParts): HttpHandler =>
  createHttpHandler(
    [
      implement(list, async ({ query, officer }) =>
        pageAnswer(valueOf(await listParked(parts.parking())({ ...query, officer }))),
      ),
      implement(redrive, async ({ params: { id }, query: { unit }, officer, request }) => {
        const redriving = redriveParked({ parking: parts.parking(), outbox: parts.outbox(), now: parts.now });
        const redriven = valueOf(await redriving({ officer, id, unit }));
        const { correlationId } = request;
        parts.log('message-redriven', { unit: redriven.unit, messageId: id, correlationId });
        return json(200, redriven);
      }),
      implement(discard, async ({ params: { id }, query: { unit }, body, officer, request }) => {
        const discarded = valueOf(await discardParked(parts.parking())({ officer, id, unit }));
        const { correlationId } = request;
        const why = { unit: discarded.unit, messageId: id, because: body.reason, correlationId };
        parts.log('message-discarded', why);
        return json(200, discarded);
      }),
      implement(repair, async ({ body: { handoverId }, officer, request: { correlationId } }) => {
        const repairing = repairFeeds({ feed: parts.feed(), now: parts.now });
        const repaired = valueOf(await repairing({ officer, handoverId }));
        parts.log('feeds-repaired', { handoverId, count: repaired.putBack, correlationId });
        return json(200, repaired);
      }),
      ...standingImplementations(parts),
      ...savedQueryImplementations(parts),
    ],
    parts,
  );

export const handler: HttpHandler = createHandler({
  parking: wireParkingLot,
  outbox: wireOutbox,
  feed: wireFeed,
  now: () => wireNow()(),
  standing: wireStandingReader,
  directory: wireDirectory,
  runs: wireRunStore,
  savedQueries: wireSavedQueries,
  verifyToken: wireVerifyToken,
  log,
});
