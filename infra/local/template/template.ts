import * as z from 'zod';

/** One resource of the template; `properties` still hold intrinsic functions. */
export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly stackName: string;
  readonly region: string;
  /** The folder of the synthesised output: asset folders are named relative to it. */
  readonly folder: string;
  /** Asset key (a hash) → folder, from the stack's asset manifest; empty when there is none. */
  readonly assets: ReadonlyMap<string, string>;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  readonly parameterDefaults: ReadonlyMap<string, unknown>;
  readonly conditions: Readonly<Record<string, unknown>>;
}

const record = z.record(z.string(), z.unknown());

const resourceDocument = z.looseObject({
  Type: z.string(),
  Properties: record.default({}),
  Metadata: record.default({}),
  Condition: z.string().optional(),
});

export const templateDocument = z.looseObject({
  Resources: z.record(z.string(), resourceDocument),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: record.default({}),
});

export type ResourceDocument = z.infer<typeof resourceDocument>;

/** Resources of one type or several, in the order of the template. */
export function resourcesOfType(
  template: Template,
  ...types: readonly string[]
): readonly TemplateResource[] {
  return [...template.resources.values()].filter((resource) => types.includes(resource.type));
}
