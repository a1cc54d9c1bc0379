import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import type { Feed } from '../../shared/ports/feed.ts';
import { log } from '../../shared/runtime/log.ts';
import { wireExchange, wireFeed } from '../../shared/runtime/wiring.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { caseImplementations } from './case.ts';
import { listImplementations } from './lists.ts';
import { openingImplementations } from './opening.ts';
import { bundledOpenApi, callerImplementations, serviceImplementations } from './service.ts';

export interface HandoversParts extends HttpParts {
  readonly exchange: () => Exchange;
  readonly feed: () => Feed;
  readonly openApi: () => Promise<string>;
}

/** The API of both sides of a handover. */
export const createHandler = (parts: HandoversParts): HttpHandler =>
  createHttpHandler(
    [
      ...openingImplementations(parts.exchange),
      ...caseImplementations(parts.exchange),
      ...listImplementations(parts),
      ...callerImplementations(parts.exchange),
      ...serviceImplementations(parts.openApi),
    ],
    parts,
  );

export const handler: HttpHandler = createHandler({
  exchange: wireExchange,
  feed: wireFeed,
  openApi: bundledOpenApi,
  verifyToken: wireVerifyToken,
  log,
});
