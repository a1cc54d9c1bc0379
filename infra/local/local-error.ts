/** An error of the local runner: `code` is stable and kebab-case, the message says what to change. */
export interface LocalError extends Error {
  readonly code: string;
}

export function localError(code: string, message: string): LocalError {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

export function isLocalError(error: unknown): error is LocalError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** The text of anything that was thrown, for log lines. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
