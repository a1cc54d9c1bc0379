const isLogLine = (chunk: unknown): chunk is string =>
  typeof chunk === 'string' && chunk.startsWith('{"at":');

/**
 * Keeps what our code logs out of the test report and at hand for the test: thousands of lines would bury the result, and
 * no line may name a person. Everything else is printed as before.
 */
export const captureLog = () => {
  const lines: string[] = [];
  const { stdout } = process;
  const print = stdout.write.bind(stdout);
  const capture: typeof stdout.write = (chunk, ...rest: readonly unknown[]) => {
    if (isLogLine(chunk)) {
      lines.push(chunk);
      return true;
    }
    return Reflect.apply(print, stdout, [chunk, ...rest]);
  };
  stdout.write = capture;
  return {
    lines,
    release: () => {
      stdout.write = print;
    },
  };
};

/** One line of the test report. */
export const report = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};
