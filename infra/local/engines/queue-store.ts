import { mkdirSync } from 'node:fs';
import { queueModule, type Stores } from './queue-modules.ts';
import { repairRelease } from './queue-repairs.ts';

interface PersistedStores {
  readonly stores: Stores;
  close(): void;
}

/**
 * Stores that write through to a file. The package offers this only through a start function that listens on all
 * network addresses, so its own modules are put together here in the same order as there.
 */
export async function openPersistedStores(folder: string): Promise<PersistedStores> {
  mkdirSync(folder, { recursive: true });
  const [{ SqsStore }, { SnsStore }, { S3Store }, { PersistenceManager }] = await Promise.all([
    queueModule('./sqs/sqsStore.js'),
    queueModule('./sns/snsStore.js'),
    queueModule('./s3/s3Store.js'),
    queueModule('./persistence.js'),
  ]);
  const persistence = new PersistenceManager(folder);
  // Enough to survive the death of the process; a power cut may cost the last moment, as in the table's engine.
  persistence.db.exec('PRAGMA synchronous = NORMAL');
  repairRelease(persistence);
  const stores: Stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  for (const store of [stores.sqsStore, stores.snsStore, stores.s3Store, ...stores.sqsStore.allQueues()]) {
    Object.assign(store, { persistence });
  }
  return { stores, close: () => persistence.close() };
}
