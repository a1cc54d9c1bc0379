import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { v7 } from 'uuid';
import { createHandler as createFeedHandler } from '../../functions/feed/index.ts';
import { createHandler as createHandoversHandler } from '../../functions/handovers/index.ts';
import { createHandler as createReceiveHandler } from '../../functions/receive/index.ts';
import { createHandler as createRelayHandler } from '../../functions/relay/index.ts';
import { sampleClaims } from '../../infra/local/sample-officers.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { createDirectory } from '../../shared/ledger/directory.ts';
import { createFeed } from '../../shared/ledger/feed.ts';
import { createIndexKeyStore } from '../../shared/ledger/index-key-store.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { createOutbox } from '../../shared/ledger/outbox.ts';
import { createParkingLot } from '../../shared/ledger/parking-lot.ts';
import { chineseWorkingCalendar } from '../../shared/policies/chinese-working-calendar.ts';
import { benefitRulesFor, policyFor } from '../../shared/policies/index.ts';
import type { KeyWrapping } from '../../shared/ports/keys.ts';
import { createInboxes } from '../../shared/queue/inboxes.ts';
import { remembering } from '../../shared/runtime/once.ts';
import { rememberingDirectory } from '../../shared/runtime/remembering-directory.ts';
import type { Exchange } from '../../shared/usecases/exchange.ts';
import { createFileKeyWrapping } from '../../shared/vault/file-key-wrapping.ts';
import { createVault } from '../../shared/vault/vault.ts';

export interface Surroundings {
  readonly dynamo: DynamoDBClient;
  readonly queues: SQSClient;
  readonly table: string;
  /** URL of an inbox without its unit and `.fifo`. */
  readonly urlBase: string;
  /** Sees every use of the key service. */
  readonly keys?: (wrapping: KeyWrapping) => KeyWrapping;
}

const fail = (error: unknown): never => {
  throw error;
};

/**
 * The four functions of a handover's life in one process. As when deployed, each has a wiring of its own, so that what one
 * remembers (a data key, a locality) does not spare another the look.
 */
export const functionsInProcess = ({ dynamo, queues, table, urlBase, keys }: Surroundings) => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-bench-'));
  const store = { client: dynamo, table };
  const fileKeys = createFileKeyWrapping(join(folder, 'key'));
  const wired = (): Exchange => ({
    ledger: createLedger(store),
    vault: createVault({
      wrapping: keys ? keys(fileKeys) : fileKeys,
      store: createIndexKeyStore(store),
      milliseconds: Date.now,
    }),
    directory: rememberingDirectory(createDirectory(store), Date.now),
    calendar: chineseWorkingCalendar,
    policyFor: remembering(policyFor),
    benefitRulesFor,
    now: () => instantOf(new Date()),
    newId: () => v7(),
    randomBytes: (count) => randomBytes(count),
  });
  const [api, relaying, receiving] = [wired(), wired(), wired()];
  const outbox = createOutbox(store);
  const feed = createFeed(store);
  const inboxes = createInboxes({ client: queues, urlBase });
  return {
    handovers: createHandoversHandler({
      exchange: () => api,
      feed: () => feed,
      openApi: () => Promise.resolve('{}'),
      // The token is the officer's name: checking signatures costs processor time, and no requests.
      verifyToken: () => (token) => Promise.resolve(sampleClaims(token, '')),
      log: () => undefined,
    }),
    relay: createRelayHandler(() => ({ exchange: relaying, inboxes, onUnsendable: fail })),
    feed: createFeedHandler(() => feed),
    receive: createReceiveHandler(() => ({
      exchange: receiving,
      outbox,
      parkingLot: createParkingLot(store),
    })),
    stop: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};
