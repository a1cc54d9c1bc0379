import { watch } from 'node:fs';

/** Tells readers of streams that the table may have been written to. */
export interface WriteSignal {
  /** Whether writes are noticed at all; when not, readers must ask more often. */
  readonly notices: boolean;
  /** Resolves after the time, at the next write or when `signal` aborts, whichever is first. */
  wait(milliseconds: number, signal: AbortSignal): Promise<'written' | 'time-over'>;
  close(): void;
}

/**
 * The engine appends every write to the write-ahead log beside its file, so watching that file wakes the readers
 * within a millisecond and lets them rest while nothing happens.
 */
export function createWriteSignal(folder: string | undefined): WriteSignal {
  const waiting = new Set<() => void>();
  const watcher =
    folder === undefined
      ? undefined
      : watch(folder, (_event, file) => {
          if (file?.endsWith('-wal') !== true) return;
          for (const wake of waiting) wake();
        });
  const wait = (milliseconds: number, signal: AbortSignal) =>
    new Promise<'written' | 'time-over'>((resolve) => {
      const finish = (reason: 'written' | 'time-over') => {
        clearTimeout(timer);
        waiting.delete(wake);
        signal.removeEventListener('abort', over);
        resolve(reason);
      };
      const over = () => finish('time-over');
      const wake = () => finish('written');
      const timer = setTimeout(over, milliseconds);
      waiting.add(wake);
      signal.addEventListener('abort', over, { once: true });
      if (signal.aborted) over();
    });
  return { notices: watcher !== undefined, wait, close: () => watcher?.close() };
}
