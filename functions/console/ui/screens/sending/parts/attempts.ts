import { asProblem, mayPass } from '../../../api/problem.ts';

const pauses = [800, 2_400];

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Tries again what may pass. Whatever is tried carries the same key each time, so that nothing is done twice. */
export const attempts = async <T>(call: () => Promise<T>): Promise<T> => {
  for (const milliseconds of pauses) {
    try {
      return await call();
    } catch (error) {
      if (!mayPass(asProblem(error))) throw error;
      await pause(milliseconds);
    }
  }
  return call();
};
