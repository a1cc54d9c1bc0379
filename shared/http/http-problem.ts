import type { FieldIssue } from '../usecases/outcome.ts';
import type { ProblemCode } from './problems.ts';

/** What a problem says about this one request, beside what its code says about all. Never content of the request. */
export interface ProblemExtra {
  readonly fields?: readonly FieldIssue[];
  readonly allowedActions?: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Ends the chain with a problem document. The shell throws it; the domain and the use cases return values. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly extra: ProblemExtra;
  constructor(code: ProblemCode, extra: ProblemExtra = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}
