import * as z from 'zod';
import { localError } from '../local-error.ts';
import { resolveValue, type Scope } from './intrinsics.ts';
import type { TemplateResource } from './template.ts';

/** CloudFormation takes `true` and `"true"` for the same. */
export const truth = z.union([z.boolean(), z.stringbool()]);

/**
 * Resolves and checks the properties a schema names; properties it does not name are neither resolved nor read,
 * so that an unknown intrinsic in a part that is left out does not stop the run.
 *
 * @throws `property-invalid` with the logical id, type and property.
 */
export function readProperties<Shape extends z.ZodRawShape>(
  resource: TemplateResource,
  scope: Scope,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>> {
  const named = Object.keys(schema.shape).filter((key) => resource.properties[key] !== undefined);
  const picked = Object.fromEntries(named.map((key) => [key, resource.properties[key]]));
  const parsed = schema.safeParse(resolveValue(picked, scope, resource.logicalId));
  if (parsed.success) return parsed.data;
  throw localError(
    'property-invalid',
    `${resource.logicalId} (${resource.type}): ${z.prettifyError(parsed.error)}`,
  );
}

/**
 * For resources whose meaning every property can change.
 *
 * @throws `property-unknown` when a property is neither read by the schema nor left out for a stated reason.
 */
export function requireKnownProperties(
  resource: TemplateResource,
  schema: z.ZodObject,
  leftOut: Readonly<Record<string, string | undefined>>,
): void {
  const unknown = Object.keys(resource.properties).filter(
    (key) => !(key in schema.shape) && leftOut[key] === undefined,
  );
  if (unknown.length === 0) return;
  throw localError(
    'property-unknown',
    `${resource.logicalId} (${resource.type}) has ${unknown.join(', ')}, which the local run does not know`,
  );
}
