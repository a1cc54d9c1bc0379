import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describeError, localError } from '../local-error.ts';
import { startEngineProcess, type EngineProcess } from './engine-process.ts';
import { recordEngine, releaseStaleEngine } from './engine-record.ts';
import { freePort } from './free-port.ts';
import { indexStreamRecords } from './stream-index.ts';

export interface DynamoEngine {
  readonly endpoint: string;
  /** The folder in which writes can be watched; undefined for an endpoint that somebody else runs. */
  readonly watchedFolder: string | undefined;
  /** Resolves when the engine has ended; never for an endpoint that somebody else runs. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface DynamoEngineOptions {
  readonly dataFolder: string;
  readonly port?: number | undefined;
  readonly onLine?: ((line: string) => void) | undefined;
}

export const databaseFileName = 'exchange.db';
export const engineRecordName = 'engine.pid';

/**
 * A DynamoDB-compatible engine over one file in the data folder, on 127.0.0.1. The environment variable
 * EXCHANGE_DYNAMODB_ENDPOINT names another server instead; nothing is started then.
 *
 * @throws `engine-missing` where the engine has no binary, `data-folder-in-use` while another run serves the file.
 */
export async function startDynamo(options: DynamoEngineOptions): Promise<DynamoEngine> {
  const external = process.env['EXCHANGE_DYNAMODB_ENDPOINT'];
  if (external !== undefined && external !== '') {
    return {
      endpoint: external,
      watchedFolder: undefined,
      ended: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const binary = findEngineBinary();
  const folder = resolve(options.dataFolder);
  mkdirSync(folder, { recursive: true });
  const databasePath = join(folder, databaseFileName);
  const recordPath = join(folder, engineRecordName);
  await releaseStaleEngine(recordPath, databasePath);
  const { engine, port } = await startOnPort(binary, databasePath, options);
  recordEngine(recordPath, engine.processId);
  await indexStreamRecords(databasePath);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    watchedFolder: folder,
    ended: engine.ended,
    stop: async () => {
      await engine.stop();
      await releaseStaleEngine(recordPath, databasePath);
    },
  };
}

async function startOnPort(binary: string, databasePath: string, options: DynamoEngineOptions) {
  const attempts = options.port === undefined ? 5 : 1;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const command = [
      binary,
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--db-path',
      databasePath,
    ];
    try {
      const engine: EngineProcess = await startEngineProcess({
        command,
        ready: /listening on/u,
        onLine: options.onLine ?? (() => {}),
      });
      return { engine, port };
    } catch (error) {
      if (attempt === attempts) throw localError('engine-start-failed', describeError(error));
    }
  }
}

/** The path of the engine's binary. */
export function findEngineBinary(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch {
    throw localError(
      'engine-missing',
      `there is no local database engine for ${process.platform}-${process.arch}; set ` +
        'EXCHANGE_DYNAMODB_ENDPOINT to the endpoint of any DynamoDB-compatible server',
    );
  }
}
