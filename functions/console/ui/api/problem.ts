import type { components } from '#api';

export type ProblemDocument = components['schemas']['Problem'];

/** The exchange refused, or could not be reached; carries what to tell the person at the desk. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly document: ProblemDocument | undefined;

  constructor(status: number, document: ProblemDocument | undefined) {
    super(document?.code ?? (status === 0 ? 'unreachable' : 'unexpected'));
    this.status = status;
    this.document = document;
  }

  get code(): string {
    return this.message;
  }
}

const isProblem = (value: unknown): value is ProblemDocument =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

export const problemOf = (status: number, body: unknown): ApiProblem =>
  new ApiProblem(status, isProblem(body) ? body : undefined);

export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(0, undefined);

/** Worth asking again without changing anything. */
export const mayPass = ({ status }: ApiProblem): boolean => status === 0 || status === 429 || status >= 500;

/** The sign-in has run out; what was asked can be asked again by the same person. */
export const hasLapsed = ({ status }: ApiProblem): boolean => status === 401;
