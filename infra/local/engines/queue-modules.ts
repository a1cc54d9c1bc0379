import type { buildApp } from 'fauxqs';
import type { DatabaseSync } from 'node:sqlite';

export type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

export interface Persistence {
  readonly db: DatabaseSync;
  updateMessageReady(messageId: string): void;
  load(sqsStore: Stores['sqsStore'], snsStore: Stores['snsStore'], s3Store: Stores['s3Store']): void;
  close(): void;
}

/** The parts of the queue server that it uses itself but does not export. */
interface QueueModules {
  readonly './sqs/sqsStore.js': { readonly SqsStore: new () => Stores['sqsStore'] };
  readonly './sqs/sqsTypes.js': { readonly INVALID_MESSAGE_BODY_CHAR: { test: (text: string) => boolean } };
  readonly './sns/snsStore.js': { readonly SnsStore: new () => Stores['snsStore'] };
  readonly './s3/s3Store.js': { readonly S3Store: new () => Stores['s3Store'] };
  readonly './persistence.js': { readonly PersistenceManager: new (folder: string) => Persistence };
}

export async function queueModule<File extends keyof QueueModules>(file: File): Promise<QueueModules[File]> {
  const loaded: QueueModules[File] = await import(new URL(file, import.meta.resolve('fauxqs')).href);
  return loaded;
}
