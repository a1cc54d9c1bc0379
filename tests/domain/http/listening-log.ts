import { createLog, type Log } from '../../../shared/runtime/log.ts';

/** The real log, into a list. */
export const listeningLog = (): { readonly log: Log; readonly lines: readonly string[] } => {
  const lines: string[] = [];
  return {
    log: createLog(
      (line) => void lines.push(line),
      () => 0,
    ),
    lines,
  };
};
