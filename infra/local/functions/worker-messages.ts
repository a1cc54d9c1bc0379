import type { LossMoment } from './lose-copy.ts';

/** What the worker of a function is started with. */
export interface WorkerStart {
  readonly handlerFile: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
}

/** One invocation; the event is JSON text, so that nothing but JSON can pass, as on Lambda. */
export interface WorkerRequest {
  readonly requestId: string;
  readonly event: string;
  /** Milliseconds since the epoch at which the time of this invocation is over. */
  readonly deadline: number;
  /** The copy is lost in this invocation, if it writes. */
  readonly loseAt?: LossMoment;
}

export interface WorkerFailure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'initialisation-failed'; readonly failure: WorkerFailure }
  | { readonly kind: 'returned'; readonly requestId: string; readonly result: string | undefined }
  | { readonly kind: 'failed'; readonly requestId: string; readonly failure: WorkerFailure };

/** The error an invocation ends with when the function fails, is too slow or ends its process. */
export interface FunctionError extends Error {
  readonly errorType: string;
  readonly trace: readonly string[];
}

export function functionError({ errorType, errorMessage, trace }: WorkerFailure): FunctionError {
  return Object.assign(new Error(errorMessage), { errorType, trace });
}

export function failureOf(error: unknown): WorkerFailure {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}
