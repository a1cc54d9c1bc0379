import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { localError } from '../local-error.ts';
import { conditionHolds } from './conditions.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import { templateDocument, type ResourceDocument, type Template, type TemplateResource } from './template.ts';

/** Where the synthesised template is: the file itself, or the folder of a synthesis with exactly one stack in it. */
export type TemplateSource = { readonly templatePath: string } | { readonly cdkOutFolder: string };

const manifestDocument = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.looseObject({ templateFile: z.string().optional() }).optional(),
    }),
  ),
});

const assetDocument = z.looseObject({
  files: z
    .record(z.string(), z.looseObject({ source: z.looseObject({ path: z.string().optional() }) }))
    .default({}),
});

const defaultRegion = 'cn-north-1';

/** @throws `template-missing`, `template-invalid`, `stack-count`. */
export function loadTemplate(source: TemplateSource, region?: string): Template {
  const found =
    'templatePath' in source
      ? { templatePath: resolve(source.templatePath), region: undefined }
      : findStack(resolve(source.cdkOutFolder));
  const document = parse(templateDocument, readJson(found.templatePath), found.templatePath);
  const stackName = basename(found.templatePath).replace(/(?:\.template)?\.json$/u, '');
  const folder = dirname(found.templatePath);
  const template: Template = {
    stackName,
    region: region ?? found.region ?? defaultRegion,
    folder,
    assets: readAssets(folder, stackName),
    resources: new Map(),
    parameterDefaults: new Map(
      Object.entries(document.Parameters).map(([name, parameter]) => [name, parameter.Default]),
    ),
    conditions: document.Conditions,
  };
  return { ...template, resources: keptResources(document.Resources, template) };
}

function keptResources(
  documents: Readonly<Record<string, ResourceDocument>>,
  template: Template,
): ReadonlyMap<string, TemplateResource> {
  const values = new Map([...pseudoParameters(template), ...template.parameterDefaults]);
  const kept = Object.entries(documents).filter(
    ([, document]) =>
      document.Condition === undefined || conditionHolds(document.Condition, template, values),
  );
  return new Map(
    kept.map(([logicalId, { Type, Properties, Metadata }]) => [
      logicalId,
      { logicalId, type: Type, properties: Properties, metadata: Metadata },
    ]),
  );
}

function findStack(folder: string): { templatePath: string; region: string | undefined } {
  const manifest = parse(manifestDocument, readJson(join(folder, 'manifest.json')), folder);
  const stacks = Object.values(manifest.artifacts).filter(({ type }) => type === 'aws:cloudformation:stack');
  const [stack] = stacks;
  const templateFile = stack?.properties?.templateFile;
  if (stacks.length !== 1 || templateFile === undefined) {
    throw localError(
      'stack-count',
      `${folder} holds ${stacks.length} stacks; name one template with templatePath`,
    );
  }
  const region = stack?.environment?.split('/').at(-1);
  return {
    templatePath: join(folder, templateFile),
    region: region === undefined || region.startsWith('unknown') ? undefined : region,
  };
}

function readAssets(folder: string, stackName: string): ReadonlyMap<string, string> {
  const path = join(folder, `${stackName}.assets.json`);
  if (!existsSync(path)) return new Map();
  const { files } = parse(assetDocument, readJson(path), path);
  return new Map(
    Object.entries(files).flatMap(([key, { source }]) =>
      source.path === undefined ? [] : [[key, resolve(folder, source.path)] as const],
    ),
  );
}

function readJson(path: string): unknown {
  if (!existsSync(path)) {
    throw localError('template-missing', `${path} does not exist; synthesise the application first`);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

function parse<T>(schema: z.ZodType<T>, value: unknown, at: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw localError('template-invalid', `${at}: ${z.prettifyError(parsed.error)}`);
}
