import { json } from '../../shared/http/answer.ts';
import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { implement } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { auditEvents as operation } from '../../shared/http/operations/audit-events.ts';
import { getClearance as figures } from '../../shared/http/operations/get-clearance.ts';
import { verifyLedger as verification } from '../../shared/http/operations/verify-ledger.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import { dayShards } from '../../shared/ledger/table-layout.ts';
import type { DayIndex, Feed } from '../../shared/ports/feed.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import type { Inspection } from '../../shared/ports/inspection.ts';
import type { Tallies } from '../../shared/ports/tallies.ts';
import { log } from '../../shared/runtime/log.ts';
import {
  wireDayIndex,
  wireExchange,
  wireFeed,
  wireInspection,
  wireLedger,
  wireTallies,
  wireVault,
} from '../../shared/runtime/wiring.ts';
import { auditEvents } from '../../shared/usecases/audit-events.ts';
import { getClearance } from '../../shared/usecases/clearance/get-clearance.ts';
import { verifyLedger } from '../../shared/usecases/verify-ledger.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import type { AuditParts } from '../../shared/usecases/audit-query.ts';

export interface AuditHandlerParts extends HttpParts {
  readonly exchange: () => Pick<AuditParts, 'ledger' | 'vault' | 'now'>;
  readonly feed: () => Feed;
  readonly days: () => DayIndex;
  readonly ledger: () => Ledger;
  readonly inspection: () => Inspection;
  readonly vault: () => Pick<Vault, 'open'>;
  readonly tallies: () => Tallies;
}

/** Reading for auditors; nothing here writes. */
export const createHandler = (parts: AuditHandlerParts): HttpHandler => {
  const audit = implement(
    operation,
    async ({ query: { type: types, ...query }, headers, officer, request }) => {
      const { ledger, vault, now } = parts.exchange();
      const search = auditEvents({
        ledger,
        vault,
        now,
        feed: parts.feed(),
        days: parts.days(),
        dayShards,
        onPersonLookedUp: () =>
          parts.log('person-looked-up', { correlationId: request.correlationId, officer: officer.officer }),
      });
      return json(
        200,
        valueOf(await search({ ...query, types, officer, person: headers['x-person-citizen-id'] })),
      );
    },
  );
  const verify = implement(verification, async ({ query, officer }) => {
    const [ledger, inspection, vault] = [parts.ledger(), parts.inspection(), parts.vault()];
    const page = verifyLedger({ ledger, inspection, vault, now: parts.exchange().now });
    return json(200, valueOf(await page({ ...query, officer })));
  });
  const clearance = implement(figures, async ({ query, officer }) => {
    const page = getClearance({ tallies: parts.tallies(), now: parts.exchange().now });
    return json(200, valueOf(await page({ ...query, officer })));
  });
  return createHttpHandler([audit, verify, clearance], parts);
};

export const handler: HttpHandler = createHandler({
  exchange: wireExchange,
  feed: wireFeed,
  days: wireDayIndex,
  ledger: wireLedger,
  inspection: wireInspection,
  vault: wireVault,
  tallies: wireTallies,
  verifyToken: wireVerifyToken,
  log,
});
