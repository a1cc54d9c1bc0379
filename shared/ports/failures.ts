/** A thrown failure with a stable code. `retryable` is an outage: the same call may succeed later. Otherwise a bug or a damaged item. */
export interface CodedError extends Error {
  readonly code: string;
  readonly retryable: boolean;
}

export const codedError = (
  code: string,
  message: string,
  options: { readonly retryable?: boolean; readonly cause?: unknown } = {},
): CodedError =>
  Object.assign(
    new Error(`${code}: ${message}`, options.cause === undefined ? {} : { cause: options.cause }),
    {
      code,
      retryable: options.retryable ?? false,
    },
  );

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

export const hasCode = (error: unknown, code: string): boolean => property(error, 'code') === code;

/** A cursor that this query did not give out: the caller starts again from the first page. */
export const cursorInvalid = (): CodedError =>
  codedError('cursor-invalid', 'the cursor is not one of this list; leave it out to start again');

const networkCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const outageNames: ReadonlySet<unknown> = new Set([
  'TimeoutError',
  'AbortError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
]);

/** Whether trying again later may help: throttled, unreachable, timed out, or the service's own fault. */
export const isOutage = (error: unknown): boolean => {
  const status = property(property(error, '$metadata'), 'httpStatusCode');
  return (
    property(error, 'retryable') === true ||
    networkCodes.has(property(error, 'code')) ||
    outageNames.has(property(error, 'name')) ||
    (typeof status === 'number' && status >= 500)
  );
};
