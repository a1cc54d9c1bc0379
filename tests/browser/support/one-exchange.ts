import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { eventually } from '../../support/local-eventually.ts';
import { startMilliseconds } from '../../support/running-exchange.ts';
import { type Reached, reachedSchema } from './reached.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly exchange: Reached;
  }
}

/** A file with the addresses of an exchange that `keep-exchange.ts` started, for quick turns. */
const kept = process.env['EXCHANGE_UNDER_TEST'];

const read = (file: string): Reached => reachedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
};

/** One exchange for all files, in a process of its own as in `npm start`: starting one takes longer than most tests. */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (kept !== undefined && existsSync(kept)) {
    project.provide('exchange', read(kept));
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'exchange-browser-'));
  const file = join(folder, 'reached.json');
  const program = fileURLToPath(new URL('keep-exchange.ts', import.meta.url));
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const reached = await eventually(async () => {
      if (child.exitCode !== null) throw new Error('the exchange could not start');
      return read(file);
    }, startMilliseconds);
    project.provide('exchange', reached);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
};
