import type { Deduplication } from '../ports/ledger.ts';
import type { Exchange, RequestIdentity } from './exchange.ts';

/** What an earlier request under the same key did: nothing, the same, or something else. */
export const earlierRequest = async (
  exchange: Exchange,
  request: RequestIdentity,
): Promise<{ readonly first: Deduplication; readonly same: boolean } | undefined> => {
  if (request.idempotencyKey === undefined) return undefined;
  const first = await exchange.ledger.deduplication(request.caller, request.idempotencyKey);
  return first ? { first, same: first.requestDigest === request.digest } : undefined;
};
