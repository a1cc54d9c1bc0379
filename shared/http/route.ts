import type { FunctionName } from '../runtime/names.ts';

/** One way in over HTTP. `public` needs no token where the law allows an open path. */
export interface Route {
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly function: Extract<FunctionName, 'handovers' | 'audit' | 'directory' | 'operations' | 'benefits'>;
  readonly access: 'public' | 'token';
}
