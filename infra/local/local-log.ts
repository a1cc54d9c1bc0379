import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * One line of the local run. `source` is a logical id of the template, or `engine`, `http`, `events`.
 * `function-output` carries what a function printed, unchanged; every other code is the runner's own.
 */
export interface LocalLogEntry {
  readonly time: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly source: string;
  readonly code: string;
  readonly detail: string;
}

export type LocalLog = (entry: LocalLogEntry) => void;

/** A function that stamps the time on entries of one source. */
export type SourceLog = (level: LocalLogEntry['level'], code: string, detail: string) => void;

export function logFor(log: LocalLog, source: string): SourceLog {
  return (level, code, detail) => log({ time: new Date().toISOString(), level, source, code, detail });
}

/** Forwards every line of a stream to the log. */
export function forwardLines(stream: Readable, level: LocalLogEntry['level'], log: SourceLog): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) =>
    log(level, 'function-output', line),
  );
}

/** Writes each entry as one JSON line. */
export function jsonLines(write: (line: string) => void): LocalLog {
  return (entry) => write(`${JSON.stringify(entry)}\n`);
}
