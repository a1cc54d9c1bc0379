import { setTimeout as delay } from 'node:timers/promises';

/** Asks again until the answer is there; fails with the last error when it is not there in time. */
export async function eventually<T>(ask: () => Promise<T> | T, withinMilliseconds = 10_000): Promise<T> {
  const deadline = Date.now() + withinMilliseconds;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(10);
    }
  }
}
