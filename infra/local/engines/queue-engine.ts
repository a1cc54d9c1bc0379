import { buildApp } from 'fauxqs';
import { allowRareCharacters } from './queue-repairs.ts';
import { openPersistedStores } from './queue-store.ts';

export interface QueueEngine {
  /** Serves both SQS and S3. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface QueueEngineOptions {
  readonly port?: number | undefined;
  /** Messages and objects are kept in a file of this folder; in memory without it. */
  readonly dataFolder?: string | undefined;
  readonly region?: string | undefined;
}

/** An SQS- and S3-compatible server on 127.0.0.1 only, inside this process. */
export async function startQueues(options: QueueEngineOptions = {}): Promise<QueueEngine> {
  const persisted =
    options.dataFolder === undefined ? undefined : await openPersistedStores(options.dataFolder);
  await allowRareCharacters();
  const app = buildApp({
    logger: false,
    ...(options.region === undefined ? {} : { defaultRegion: options.region }),
    ...(persisted === undefined ? {} : { stores: persisted.stores }),
  });
  const endpoint = await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  return {
    endpoint,
    stop: async () => {
      await app.close();
      persisted?.close();
    },
  };
}
