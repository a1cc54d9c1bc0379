import { mkdirSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { buildApp } from 'fauxqs';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

interface Persistence {
  readonly db: DatabaseSync;
  updateMessageReady(messageId: string): void;
  load(sqsStore: Stores['sqsStore'], snsStore: Stores['snsStore'], s3Store: Stores['s3Store']): void;
  close(): void;
}

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
  const { SqsStore, SnsStore, S3Store, PersistenceManager } = await loadModules();
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

/**
 * In version 2.4.1 a message given back (visibility 0) is lost when it is kept in a file: the statement clears the
 * receive count, which may not be empty, and fails after the message has left the list of those in hand.
 */
function repairRelease(persistence: Persistence): void {
  const release = persistence.db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  persistence.updateMessageReady = (messageId) => void release.run(messageId);
}

interface StoreModules {
  readonly SqsStore: new () => Stores['sqsStore'];
  readonly SnsStore: new () => Stores['snsStore'];
  readonly S3Store: new () => Stores['s3Store'];
  readonly PersistenceManager: new (folder: string) => Persistence;
}

const files = ['./sqs/sqsStore.js', './sns/snsStore.js', './s3/s3Store.js', './persistence.js'] as const;

async function loadModules(): Promise<StoreModules> {
  const entry = import.meta.resolve('fauxqs');
  const modules = await Promise.all(files.map((file) => import(new URL(file, entry).href)));
  const together: StoreModules = Object.assign({}, ...modules);
  return together;
}
