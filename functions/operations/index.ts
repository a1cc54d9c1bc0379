import { json } from '../../shared/http/answer.ts';
import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { implement } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { listParked as list } from '../../shared/http/operations/list-parked.ts';
import { redriveParked as redrive } from '../../shared/http/operations/redrive-parked.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Outbox, ParkingLot } from '../../shared/ports/outbox.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireNow, wireOutbox, wireParkingLot } from '../../shared/runtime/wiring.ts';
import { listParked } from '../../shared/usecases/list-parked.ts';
import { redriveParked } from '../../shared/usecases/redrive-parked.ts';

export interface OperationsHandlerParts extends HttpParts {
  readonly parking: () => ParkingLot;
  readonly outbox: () => Outbox;
  readonly now: () => Instant;
}

/** What went wrong with messages, and the way back. */
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
    ],
    parts,
  );

export const handler: HttpHandler = createHandler({
  parking: wireParkingLot,
  outbox: wireOutbox,
  now: () => wireNow()(),
  verifyToken: wireVerifyToken,
  log,
});
