import { setTimeout as delay } from 'node:timers/promises';

export interface Patience {
  /** What is waited for, for the error. */
  readonly what: string;
  readonly withinMilliseconds?: number;
  /** Before the second look; every further look waits half as long again. */
  readonly firstPauseMilliseconds?: number;
}

const longestPauseMilliseconds = 1_000;

/** Asks again until the answer is there; throws when it is not there in time. */
export const until = async <T>(ask: () => Promise<T | undefined>, patience: Patience): Promise<T> => {
  const { what, withinMilliseconds = 60_000, firstPauseMilliseconds = 50 } = patience;
  const deadline = Date.now() + withinMilliseconds;
  for (let pause = firstPauseMilliseconds; ; pause = Math.min(pause * 1.5, longestPauseMilliseconds)) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not there after ${withinMilliseconds} ms`);
    await delay(pause);
  }
};
