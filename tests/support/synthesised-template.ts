import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { bundle } from '../../infra/bundle.ts';
import { synthesise } from '../../infra/synthesise.ts';
import { functionNames } from '../../shared/runtime/names.ts';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.unknown()),
});

export type Properties = Readonly<Record<string, unknown>>;

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  readonly deletionPolicy: string | undefined;
  readonly replacePolicy: string | undefined;
}

/** A synthesised template, to be asked. */
export interface Template {
  readonly text: string;
  readonly outputs: readonly string[];
  readonly all: readonly Resource[];
  ofType(type: string): readonly Resource[];
}

export const regions = { aws: 'ap-southeast-1', 'aws-cn': 'cn-north-1' } as const;
export type Partition = keyof typeof regions;
export const partitions: readonly Partition[] = ['aws', 'aws-cn'];

const root = fileURLToPath(new URL('../..', import.meta.url));

const fixture = fileURLToPath(new URL('bundle-fixture/index.ts', import.meta.url));

const fresh = (purpose: string): string => mkdtempSync(join(tmpdir(), `exchange-${purpose}-`));

/** One small file in place of every function: the template does not depend on what the functions do. */
export const bundledFixture = async (): Promise<string> => {
  const outdir = fresh('bundles');
  await bundle({
    outdir,
    assets: [],
    entries: Object.fromEntries(functionNames.map((name) => [name, fixture])),
  });
  return outdir;
};

export const readTemplate = (file: string): Template => {
  const text = readFileSync(file, 'utf8');
  const { Resources, Outputs } = templateSchema.parse(JSON.parse(text));
  const all = Object.entries(Resources).map(([id, resource]) => ({
    id,
    type: resource.Type,
    properties: resource.Properties,
    deletionPolicy: resource.DeletionPolicy,
    replacePolicy: resource.UpdateReplacePolicy,
  }));
  return {
    text,
    outputs: Object.keys(Outputs),
    all,
    ofType: (type) => all.filter((resource) => resource.type === type),
  };
};

export interface Deployment {
  readonly region?: string;
  readonly context?: Properties;
}

/** Synthesises anew, with the rule packs; throws on a finding that nobody has acknowledged. */
export const checkedTemplate = async (region: string, context: Properties = {}): Promise<Template> => {
  const bundles = await bundledFixture();
  const { templateFile } = synthesise({
    bundles,
    outdir: fresh('template'),
    context: { region, ...context },
  });
  return readTemplate(templateFile);
};

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/infra/local'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** Changes with everything that a template is made from. */
const fingerprint = (deployment: Deployment): string => {
  const hash = createHash('sha256').update(JSON.stringify(deployment));
  const files = ['cdk.json', 'package-lock.json'].map((file) => join(root, file));
  for (const file of [...files, ...sources('infra'), ...sources('shared')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/** The template of a deployment, synthesised once for all test files as long as no source changes. */
export const template = async (deployment: Deployment = {}): Promise<Template> => {
  const kept = join(tmpdir(), `exchange-template-${fingerprint(deployment)}.json`);
  if (!existsSync(kept)) {
    const { region = regions['aws-cn'], context } = deployment;
    const bundles = await bundledFixture();
    const outdir = fresh('template');
    const { templateFile } = synthesise({ bundles, outdir, checked: false, context: { region, ...context } });
    renameSync(templateFile, kept);
    for (const folder of [bundles, outdir]) rmSync(folder, { recursive: true, force: true });
  }
  return readTemplate(kept);
};

/** What lies under the names; nothing where a name leads nowhere. */
export const at = (value: unknown, ...names: readonly (string | number)[]): unknown =>
  names.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );

/** The logical id that a `Ref` or `Fn::GetAtt` points at. */
export const target = (value: unknown): unknown => at(value, 'Ref') ?? at(value, 'Fn::GetAtt', 0);

export const list = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};
