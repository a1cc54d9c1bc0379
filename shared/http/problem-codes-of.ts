import { needsKey } from './chain/conditions.ts';
import type { Operation } from './operation.ts';
import type { ProblemCode } from './problems.ts';
import { noBody } from './shapes.ts';

const signedIn: readonly ProblemCode[] = [
  'token-missing',
  'token-invalid',
  'token-expired',
  'token-claims-unusable',
  'role-not-allowed',
];
const withBody: readonly ProblemCode[] = [
  'body-missing',
  'body-not-utf8',
  'body-not-json',
  'body-not-interoperable',
  'body-too-deep',
  'body-too-large',
  'content-type-not-json',
  'fields-invalid',
];
const withKey: readonly ProblemCode[] = ['idempotency-key-missing', 'idempotency-key-malformed'];
const withVersion: readonly ProblemCode[] = ['if-match-malformed', 'version-stale'];
const always: readonly ProblemCode[] = ['parameters-invalid', 'internal-error', 'temporarily-unavailable'];

/** Every problem that an operation may answer: those of its kind and its own. */
export const problemCodesOf = ({
  operationId,
  roles,
  request,
  ...rest
}: Operation): readonly ProblemCode[] => [
  ...new Set([
    ...always,
    ...(roles.length > 0 ? signedIn : []),
    ...(request.body === noBody ? [] : withBody),
    ...(needsKey({ operationId, ...rest }) ? withKey : []),
    ...(rest.takesVersion ? withVersion : []),
    ...rest.problems,
  ]),
];
