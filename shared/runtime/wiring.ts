import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { v7 } from 'uuid';
import type { Exchange } from '../usecases/exchange.ts';
import { createDayIndex } from '../ledger/day-index.ts';
import { createDirectory } from '../ledger/directory.ts';
import { createFeed } from '../ledger/feed.ts';
import { createIndexKeyStore } from '../ledger/index-key-store.ts';
import { createInspection } from '../ledger/inspection.ts';
import { createLedger } from '../ledger/ledger.ts';
import { createOutbox } from '../ledger/outbox.ts';
import { createParkingLot } from '../ledger/parking-lot.ts';
import { createWakeList } from '../ledger/wake-list.ts';
import { chineseWorkingCalendar } from '../policies/chinese-working-calendar.ts';
import { policyFor } from '../policies/index.ts';
import type { KeyWrapping } from '../ports/keys.ts';
import { createFileKeyWrapping } from '../vault/file-key-wrapping.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { clockFrom } from './clock.ts';
import { clockFile, keyProvider, setting } from './environment.ts';
import { once, remembering } from './once.ts';
import { withoutLogging } from './without-logging.ts';
import { rememberingDirectory } from './remembering-directory.ts';

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

/** The key service is asked for only where it is used: on one machine a file does. */
const lazyKms = (kmsKeyId: string): KeyWrapping => {
  const loaded = once(async () => {
    const [{ KMSClient }, { createKmsKeyWrapping }] = await Promise.all([
      import('@aws-sdk/client-kms'),
      import('../vault/kms-key-wrapping.ts'),
    ]);
    return createKmsKeyWrapping(new KMSClient({ maxAttempts: 4 }), kmsKeyId);
  });
  return {
    generate: async () => (await loaded()).generate(),
    unwrap: async (wrapped) => (await loaded()).unwrap(wrapped),
  };
};

const provided = once((): KeyWrapping => {
  const provider = keyProvider();
  return provider.provider === 'kms' ? lazyKms(provider.kmsKeyId) : createFileKeyWrapping(provider.keyFile);
});

/** Asked for with the first person: the sweep has no key and needs none, because the clock writes nothing personal. */
const wrapping: KeyWrapping = {
  generate: async () => provided().generate(),
  unwrap: async (wrapped) => provided().unwrap(wrapped),
};

export const wireNow = once(() => clockFrom(clockFile()));
export const wireLedger = once(() => createLedger(store()));
export const wireOutbox = once(() => createOutbox(store()));
export const wireParkingLot = once(() => createParkingLot(store()));
export const wireWakeList = once(() => createWakeList(store()));
export const wireFeed = once(() => createFeed(store()));
export const wireDayIndex = once(() => createDayIndex(store()));
export const wireDirectory = once(() => createDirectory(store()));
export const wireInspection = once(() => createInspection(store()));
export const wireVault = once((): Vault =>
  createVault({ wrapping, store: createIndexKeyStore(store()), milliseconds: Date.now }),
);

/** Everything the use cases need, made once per process from the environment. */
export const wireExchange = once((): Exchange => ({
  ledger: wireLedger(),
  vault: wireVault(),
  directory: rememberingDirectory(wireDirectory(), Date.now),
  calendar: chineseWorkingCalendar,
  policyFor: remembering(policyFor),
  now: wireNow(),
  newId: () => v7(),
  randomBytes: (count) => randomBytes(count),
}));
