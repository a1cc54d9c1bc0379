import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { localError } from '../local-error.ts';
import type { Deployment } from '../template/identities.ts';
import { readProperties } from '../template/read-properties.ts';
import { resourcesOfType, type Template, type TemplateResource } from '../template/template.ts';

/** One Lambda function of the template, ready to be run. */
export interface FunctionDefinition {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** `Handler` of the template, e.g. `index.handler`. */
  readonly handler: string;
  readonly handlerFile: string;
  readonly exportName: string;
  readonly codeFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds: number;
  readonly memoryMegabytes: number;
  /** The most copies the template allows at the same time; Infinity when it sets no limit. */
  readonly reservedCopies: number;
}

const functionSchema = z.object({
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  Code: z.object({ S3Key: z.string() }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().default(Infinity),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
});

/** @throws `function-code-missing` when the bundle is not where the synthesis put it. */
export function readFunctions(deployment: Deployment): readonly FunctionDefinition[] {
  return resourcesOfType(deployment.template, 'AWS::Lambda::Function').map((resource) =>
    readFunction(resource, deployment),
  );
}

function readFunction(resource: TemplateResource, deployment: Deployment): FunctionDefinition {
  const { logicalId } = resource;
  const properties = readProperties(resource, deployment.scope, functionSchema);
  const codeFolder = findCode(resource, properties.Code.S3Key, deployment.template);
  const dot = properties.Handler.lastIndexOf('.');
  const stem = join(codeFolder, properties.Handler.slice(0, dot));
  const handlerFile = ['.mjs', '.js', '.cjs'].map((end) => `${stem}${end}`).find((path) => existsSync(path));
  if (handlerFile === undefined) {
    throw localError(
      'function-code-missing',
      `${logicalId}: ${stem}.mjs does not exist; bundle the functions`,
    );
  }
  return {
    logicalId,
    name: String(deployment.scope.reference(logicalId)),
    arn: String(deployment.scope.attribute(logicalId, 'Arn')),
    handler: properties.Handler,
    handlerFile,
    exportName: properties.Handler.slice(dot + 1),
    codeFolder,
    environment: properties.Environment.Variables,
    timeoutMilliseconds: properties.Timeout * 1_000,
    memoryMegabytes: properties.MemorySize,
    reservedCopies: properties.ReservedConcurrentExecutions,
  };
}

function findCode({ logicalId, metadata }: TemplateResource, key: string, template: Template): string {
  const hash =
    key
      .split('/')
      .at(-1)
      ?.replace(/\.zip$/u, '') ?? '';
  const path = metadata['aws:asset:path'];
  const candidates = [
    ...(typeof path === 'string' ? [resolve(template.folder, path)] : []),
    ...[...template.assets].filter(([asset]) => asset === hash).map(([, folder]) => folder),
    resolve(template.folder, `asset.${hash}`),
  ];
  const found = candidates.find((folder) => existsSync(folder));
  if (found !== undefined) return found;
  throw localError('function-code-missing', `${logicalId}: none of ${candidates.join(', ')} exists`);
}
