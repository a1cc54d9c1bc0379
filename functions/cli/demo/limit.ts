export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs at most `most` tasks at a time, the rest in the order in which they came. */
export const createLimit = (most: number): Limit => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async (): Promise<void> => {
    if (running < most) running += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
  };
  const leave = (): void => {
    const next = waiting.shift();
    // The place goes to the next one without becoming free in between.
    if (next) next();
    else running -= 1;
  };
  return async (task) => {
    await turn();
    try {
      return await task();
    } finally {
      leave();
    }
  };
};
