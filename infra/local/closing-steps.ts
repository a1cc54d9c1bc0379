import { setTimeout as delay } from 'node:timers/promises';
import { describeError } from './local-error.ts';
import type { SourceLog } from './local-log.ts';

/** What must be closed, in the reverse order of opening. */
export interface ClosingSteps {
  add(name: string, close: () => Promise<void> | void): void;
  /** Closes everything once, however often it is called; a step that hangs or fails does not stop the others. */
  close(): Promise<void>;
}

const longestStepMilliseconds = 5_000;

export function createClosingSteps(log: SourceLog): ClosingSteps {
  const steps: { readonly name: string; readonly close: () => Promise<void> | void }[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    for (const { name, close } of steps.toReversed()) {
      const patience = new AbortController();
      const late = delay(longestStepMilliseconds, 'late' as const, { signal: patience.signal });
      const outcome = await Promise.race([late, closeOne(close)]);
      patience.abort();
      late.catch(() => {});
      if (outcome !== 'closed') log('warning', 'close-incomplete', `${name}: ${outcome}`);
    }
  };
  return {
    add: (name, close) => void steps.push({ name, close }),
    close: () => (closing ??= closeAll()),
  };
}

async function closeOne(close: () => Promise<void> | void): Promise<string> {
  try {
    await close();
    return 'closed';
  } catch (error) {
    return describeError(error);
  }
}
