import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRunFile } from '../connection.ts';
import type { Addresses } from './client.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { until } from './until.ts';

const script = fileURLToPath(new URL('../../../infra/local/start.ts', import.meta.url));
const startMilliseconds = 120_000;
const endMilliseconds = 15_000;

export interface PrivateExchange extends Addresses {
  /** Ends every process of it and removes its data; can be called again. */
  stop(): Promise<void>;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

const end = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), endMilliseconds);
  await ended;
  clearTimeout(timer);
};

/**
 * An exchange of its own for one demonstration, as `npm start` starts it, over an empty folder and on free ports. It ends
 * with `stop`, on Ctrl-C, and by the exit of this process at the latest.
 */
export const startPrivateExchange = async (): Promise<PrivateExchange> => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-demo-'));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, EXCHANGE_DATA: folder, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const stop = async () => {
    await end(child);
    process.off('exit', killAtExit);
    rmSync(folder, { recursive: true, force: true });
  };
  stopOnSignals(stop);
  try {
    const { url, issuer, control } = await until(
      async () => {
        if (hasEnded(child)) throw new Error(`the exchange did not start\n${complaints}`);
        return readRunFile(folder);
      },
      { what: 'the exchange starts', withinMilliseconds: startMilliseconds },
    );
    return { url, issuer, control, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
