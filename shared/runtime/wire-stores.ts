import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDayIndex } from '../ledger/day-index.ts';
import { createDirectory } from '../ledger/directory.ts';
import { createFeed } from '../ledger/feed.ts';
import { createIndexKeyStore } from '../ledger/index-key-store.ts';
import { createInspection } from '../ledger/inspection.ts';
import { createLedger } from '../ledger/ledger.ts';
import { createOutbox } from '../ledger/outbox.ts';
import { createParkingLot } from '../ledger/parking-lot.ts';
import { createRoll } from '../ledger/roll.ts';
import { createRunStore } from '../ledger/runs.ts';
import { createTallies } from '../ledger/tallies.ts';
import { createSavedQueries } from '../ledger/saved-queries.ts';
import { createStandingReader } from '../ledger/standing.ts';
import { createWakeList } from '../ledger/wake-list.ts';
import { clockFrom } from './clock.ts';
import { clockFile, setting } from './environment.ts';
import { once } from './once.ts';
import { withoutLogging } from './without-logging.ts';

/** The table, with patience for a busy moment and none for a hanging one. */
const store = once(() => ({
  client: withoutLogging(
    new DynamoDBClient({
      maxAttempts: 4,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 },
    }),
  ),
  table: setting('ledgerTable'),
}));

export const wireNow = once(() => clockFrom(clockFile()));
export const wireLedger = once(() => createLedger(store()));
export const wireOutbox = once(() => createOutbox(store()));
export const wireParkingLot = once(() => createParkingLot(store()));
export const wireRunStore = once(() => createRunStore(store()));
export const wireRoll = once(() => createRoll(store()));
export const wireWakeList = once(() => createWakeList(store()));
export const wireTallies = once(() => createTallies(store()));
export const wireFeed = once(() => createFeed(store()));
export const wireDayIndex = once(() => createDayIndex(store()));
export const wireDirectory = once(() => createDirectory(store()));
export const wireInspection = once(() => createInspection(store()));
export const wireIndexKeyStore = once(() => createIndexKeyStore(store()));
export const wireSavedQueries = once(() => createSavedQueries(store()));
export const wireStandingReader = once(() => createStandingReader(store()));
