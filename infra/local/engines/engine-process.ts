import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * The guard starts the engine as its own child and then waits on its standard input. That pipe closes when this
 * process ends, however it ends (also by kill -9), and the guard then kills the engine. It is started detached so
 * that Ctrl-C in a terminal reaches only this process, which stops the engine after the work in hand.
 */
const guardScript = '"$@" </dev/null >&2 & engine=$!; echo $engine; exec >&- 2>&-; read _; kill -9 $engine';

export interface EngineProcess {
  readonly processId: number;
  /** Resolves when the engine has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface EngineStart {
  readonly command: readonly string[];
  /** The engine is ready when it prints a line that matches. */
  readonly ready: RegExp;
  readonly onLine: (line: string) => void;
}

/** Starts an engine that cannot outlive this process; rejects with its output when it ends before it is ready. */
export async function startEngineProcess(start: EngineStart): Promise<EngineProcess> {
  const guard = spawn('/bin/sh', ['-c', guardScript, 'guard', ...start.command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  const ended = new Promise<void>((resolve) => {
    guard.stderr.once('close', () => resolve());
  });
  const isReady = new Promise<void>((resolve, reject) => {
    createInterface({ input: guard.stderr }).on('line', (line) => {
      if (start.ready.test(line)) resolve();
      output.push(line);
      start.onLine(line);
    });
    guard.once('error', reject);
    ended.then(() => reject(new Error(`the engine ended at once: ${output.join(' ')}`)), reject);
  });
  const processId = await firstLine(guard.stdout);
  await isReady;
  const stop = async () => {
    signal(Number(processId), 'SIGTERM');
    // An engine that still waits for a client after two seconds is killed by the guard; its file survives that.
    await Promise.race([ended, delay(2_000, undefined, { ref: false })]);
    guard.stdin.end();
    await ended;
  };
  return { processId: Number(processId), ended, stop };
}

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream });
    lines.once('line', resolve);
    lines.once('close', () =>
      reject(new Error('the engine could not be started: /bin/sh gave no process id')),
    );
  });
}

function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name);
  } catch {
    // It has already ended, which is what was wanted.
  }
}
