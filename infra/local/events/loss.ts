import { functionByName } from './trigger-by-name.ts';
import type { LocalFunctions } from '../functions/start-functions.ts';
import type { WriteSignal } from './write-signal.ts';

/** When a copy of a function is lost: before it does anything, or right after the first write to a table. */
export type LossMoment = 'at-start' | 'at-write';

const longestWaitMilliseconds = 60_000;
const never = new AbortController().signal;

/** Has the copy of a function lost that takes its next event, as when its machine ends. Resolves when it is. */
export const losing =
  (functions: LocalFunctions, written: WriteSignal) =>
  (name: string, moment: LossMoment): Promise<void> =>
    functionByName(name, functions).loseNext(() =>
      moment === 'at-start' ? Promise.resolve() : written.wait(longestWaitMilliseconds, never),
    );
