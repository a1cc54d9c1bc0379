/** What may be logged of an error: its name, a stable code and where in the program; never its message, which may quote input. */
export interface ErrorFields {
  readonly errorName: string;
  readonly errorCode: string;
  readonly frames?: string;
}

const word = /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/u;
const kebab = /^[a-z]+(?:-[a-z0-9]+)+$/u;
const frame = /^\s+at .*?([\w.-]+\.(?:[cm]?js|ts):\d+:\d+)\)?$/u;

const codeOf = (error: Error): string => {
  if ('code' in error && typeof error.code === 'string' && word.test(error.code)) return error.code;
  return kebab.test(error.message) && error.message.length <= 60 ? error.message : 'unexpected';
};

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    // The head of a stack repeats the message.
    .replace(error.message, '')
    .split('\n')
    .flatMap((line) => frame.exec(line)?.[1] ?? [])
    .slice(0, 5)
    .join(' ');

export const errorFields = (error: unknown): ErrorFields => {
  if (!(error instanceof Error)) return { errorName: 'NotAnError', errorCode: 'unexpected' };
  const frames = framesOf(error);
  return {
    errorName: word.test(error.name) ? error.name : 'Error',
    errorCode: codeOf(error),
    ...(frames === '' ? {} : { frames }),
  };
};
