import { words, type Words } from '../language/words.ts';
import type { ObjectSchema } from './form-schema.ts';
import { isJson, jsonAt, readSchema, wordsAt, type Json } from './read-schema.ts';

/** The OpenAPI document of the exchange. */
export type Description = Json;

/** A reference with what it refers to; what stands beside the reference counts more. */
const resolver = (description: Description) => {
  const schemas = jsonAt(description, 'components', 'schemas');
  const resolve = (raw: unknown): Json => {
    const { $ref, ...beside } = jsonAt(raw);
    if (typeof $ref !== 'string') return beside;
    const shared = resolve(schemas[$ref.split('/').at(-1) ?? '']);
    const help = beside['x-title'] && !beside['description'] ? { description: undefined } : {};
    return { ...shared, ...help, ...beside };
  };
  return resolve;
};

const nothing: ObjectSchema = { kind: 'object', title: words('', ''), properties: [] };

const operationOf = (description: Description, method: string, path: string): Json =>
  jsonAt(description, 'paths', path, method.toLowerCase());

/** The form of a request's body: `bodyOf(description, 'POST', '/v1/inquiries')`. */
export const bodyOf = (description: Description, method: string, path: string): ObjectSchema => {
  const body = jsonAt(operationOf(description, method, path), 'requestBody', 'content', 'application/json');
  if (!isJson(body['schema'])) return nothing;
  const schema = readSchema(body['schema'], { name: '', resolve: resolver(description) });
  return schema.kind === 'object' ? schema : nothing;
};

export interface DescribedStep {
  readonly action: string;
  readonly title: Words;
  /** What the step does and what follows. */
  readonly description: Words;
  readonly side: string;
  readonly roles: readonly string[];
  readonly fourEyes: 'propose' | 'approve' | 'reject' | 'none';
  readonly body: ObjectSchema;
}

const fourEyesOf = (value: unknown): DescribedStep['fourEyes'] =>
  value === 'propose' || value === 'approve' || value === 'reject' ? value : 'none';

const pathOf = (action: string): string => `/v1/handovers/{id}/actions/${action}`;

/** A step on a case as the API describes it; undefined for one that is not of the API. */
export const stepOf = (description: Description, action: string): DescribedStep | undefined => {
  const said = operationOf(description, 'POST', pathOf(action))['x-action'];
  if (!isJson(said)) return undefined;
  const roles: unknown = said['roles'];
  return {
    action,
    title: wordsAt(said['title']) ?? words(action, action),
    description: wordsAt(said['description']) ?? words('', ''),
    side: String(said['side']),
    roles: Array.isArray(roles) ? roles.map(String) : [],
    fourEyes: fourEyesOf(said['fourEyes']),
    body: bodyOf(description, 'POST', pathOf(action)),
  };
};
