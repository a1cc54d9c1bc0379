import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const marker = 'EXCHANGE_TEST_RUN';

/** A process that a run of the tests started, directly or through others. */
interface Leftover {
  readonly processId: number;
  readonly command: string;
}

const readProcess = (processId: number, file: 'environ' | 'cmdline'): string => {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch {
    // It has ended since the list was read, or belongs to somebody else.
    return '';
  }
};

/** Processes that inherited the mark of this run; the workers of the test runner itself are left out. */
const processesOf = (run: string): readonly Leftover[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((processId) => Number.isInteger(processId) && processId !== process.pid)
    .filter((processId) => readProcess(processId, 'environ').includes(`${marker}=${run}`))
    .map((processId) => ({ processId, command: readProcess(processId, 'cmdline').replaceAll('\0', ' ') }))
    .filter(({ command }) => command !== '' && !command.includes('vitest'));

const leftAfter = async (run: string, deadline: number): Promise<readonly Leftover[]> => {
  const left = processesOf(run);
  if (left.length === 0 || Date.now() > deadline) return left;
  await delay(100);
  return leftAfter(run, deadline);
};

/**
 * Runs once around all tests. Whatever a test starts has to end with it: a process that is still there five seconds after the
 * last test is ended here, and fails the run. Looks where the system lists processes as files, which is Linux.
 */
export const setup = (): (() => Promise<void>) => {
  const run = randomUUID();
  process.env[marker] = run;
  return async () => {
    const left = existsSync('/proc/self/environ') ? await leftAfter(run, Date.now() + 5_000) : [];
    for (const { processId } of left) process.kill(processId, 'SIGKILL');
    if (left.length > 0)
      throw new Error(
        `tests left processes behind; stop what a test starts in afterAll or onTestFinished:\n${left
          .map(({ processId, command }) => `  ${processId} ${command}`)
          .join('\n')}`,
      );
  };
};
