import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRunFile } from '../../functions/cli/connection.ts';
import type { Addresses } from '../../functions/cli/demo/client.ts';
import { until } from '../../functions/cli/demo/until.ts';
import { engineRecordName } from '../../infra/local/engines/dynamo-engine.ts';
import { recordedEngine } from '../../infra/local/engines/engine-record.ts';

const script = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));

export interface ExchangeProcess extends Addresses {
  /** Kills the exchange and its database with -9; resolves when they are gone. */
  kill(): Promise<void>;
}

/** `npm start` over a folder, in processes of its own. */
export const startExchangeProcess = async (dataFolder: string): Promise<ExchangeProcess> => {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, EXCHANGE_DATA: dataFolder, PORT: '0' },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const kill = async () => {
    const engine = recordedEngine(join(dataFolder, engineRecordName));
    child.kill('SIGKILL');
    try {
      if (engine !== undefined) process.kill(engine, 'SIGKILL');
    } catch {
      // Its guard was faster.
    }
    await ended;
  };
  const { url, issuer, control } = await until(
    async () => {
      const run = readRunFile(dataFolder);
      // A run that was killed leaves its addresses behind.
      return run?.processId === child.pid ? run : undefined;
    },
    { what: 'the exchange starts', withinMilliseconds: 120_000 },
  );
  return { url, issuer, control, kill };
};
