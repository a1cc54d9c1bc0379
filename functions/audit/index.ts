import { json } from '../../shared/http/answer.ts';
import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { implement } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { auditEvents as operation } from '../../shared/http/operations/audit-events.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import { dayShards } from '../../shared/ledger/table-layout.ts';
import type { DayIndex, Feed } from '../../shared/ports/feed.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireDayIndex, wireExchange, wireFeed } from '../../shared/runtime/wiring.ts';
import { auditEvents } from '../../shared/usecases/audit-events.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';

export interface AuditHandlerParts extends HttpParts {
  readonly exchange: () => Pick<Exchange, 'ledger' | 'vault' | 'now'>;
  readonly feed: () => Feed;
  readonly days: () => DayIndex;
}

/** Reading for auditors; nothing here writes. */
export const createHandler = (parts: AuditHandlerParts): HttpHandler => {
  const audit = implement(operation, async ({ query, headers, officer }) => {
    const { ledger, vault, now } = parts.exchange();
    const search = auditEvents({
      ledger,
      vault,
      now,
      feed: parts.feed(),
      days: parts.days(),
      dayShards,
      onPersonLookedUp: () => parts.log('person-looked-up', {}),
    });
    return json(200, valueOf(await search({ ...query, officer, person: headers['x-person-citizen-id'] })));
  });
  return createHttpHandler([audit], parts);
};

export const handler: HttpHandler = createHandler({
  exchange: wireExchange,
  feed: wireFeed,
  days: wireDayIndex,
  verifyToken: wireVerifyToken,
  log,
});
