import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { localError } from '../local-error.ts';

/**
 * The record beside the database says which process serves it. A record left by a process that was killed is
 * harmless; an engine that lost its guard is ended; an engine that still has its guard belongs to somebody.
 */
export async function releaseStaleEngine(recordPath: string, databasePath: string): Promise<void> {
  const deadline = Date.now() + 2_000;
  while (true) {
    const processId = recordedEngine(recordPath);
    if (processId === undefined || !serves(processId, databasePath)) break;
    if (parentOf(processId) === 1) process.kill(processId, 'SIGKILL');
    else if (Date.now() > deadline) {
      throw localError(
        'data-folder-in-use',
        `${databasePath} is served by process ${processId}; stop that run or choose another data folder`,
      );
    }
    // The guard of a killed run needs some milliseconds to end its engine.
    await delay(20);
  }
  rmSync(recordPath, { force: true });
}

export function recordEngine(recordPath: string, processId: number): void {
  writeFileSync(recordPath, `${processId}\n`);
}

export function recordedEngine(recordPath: string): number | undefined {
  if (!existsSync(recordPath)) return undefined;
  const processId = Number(readFileSync(recordPath, 'utf8').trim());
  return Number.isInteger(processId) && processId > 1 ? processId : undefined;
}

/** Whether the process is alive and is the engine of this very file (process ids are used again). */
export function serves(processId: number, databasePath: string): boolean {
  return readProcessFile(processId, 'cmdline')?.split('\0').includes(databasePath) === true;
}

function parentOf(processId: number): number | undefined {
  // The second field is the program's name in brackets and may hold spaces; the parent is the second after it.
  const fields = readProcessFile(processId, 'stat')?.split(') ').at(-1)?.split(' ');
  return fields?.[1] === undefined ? undefined : Number(fields[1]);
}

function readProcessFile(processId: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
