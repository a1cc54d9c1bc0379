import * as z from 'zod';
import { createDocument, type CreateDocumentOptions, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Opening } from '../domain/handover/index.ts';
import { push } from '../domain/handover/steps/exchange/push.ts';
import { inquire } from '../domain/handover/steps/inquiry/inquire.ts';
import { describedStep } from './actions.ts';
import { actionPaths } from './openapi-actions.ts';
import { calculationPaths } from './openapi-calculations.ts';
import { describe, type ProblemResponses } from './openapi-operation.ts';
import { createProblemResponses, problemExamples } from './openapi-problems.ts';
import { runActionPaths } from './openapi-run-actions.ts';
import { operations } from './operations/index.ts';
import { problemSchema } from './problem-document.ts';
import { type OperationId, routeTable } from './route-table.ts';
import { service } from './service.ts';

const description = `一地认定的困难人员，户籍在另一地的，由认定地推送、户籍地接收并办理城乡居民基本养老保险。双方看到同一案件，每一步都留有审计轨迹。

A person certified as poor in one place and registered in another is handed over to the locality of the household registration, which enrols the person in the basic pension. Both sides see the same case; every step is in its trail.

- 登录 Tokens of an OpenID Connect issuer with the claims \`officer\`, \`roles\` and \`division\`. What lies outside the division is 404 or 403.
- 幂等 A POST that names the header carries an Idempotency-Key; a repetition answers as the first did, with \`idempotent-replayed: true\`.
- 版本 ETag and If-Match carry the version of a case.
- 错误 Problems are RFC 9457 with a stable \`code\`, the sentence in Chinese and English, who can put it right, and a correlation id.
- 翻页 Pages are \`{ items, next }\`; \`next\` goes back as \`cursor\`.
- 金额为整数分，日期为中国时间 Money is whole fen, days are Asia/Shanghai.`;

const tags = [
  { name: 'handovers', description: '移交案件 Handovers, inquiries and the event feed' },
  { name: 'benefits', description: '待遇 What is due to a person, and the rules behind it' },
  { name: 'runs', description: '发放批次与代缴名单 Payrolls and premium lists of a county' },
  { name: 'audit', description: '审计 Reading for auditors' },
  { name: 'directory', description: '区划与经办机构 Divisions and localities' },
  { name: 'operations', description: '运行维护 Messages that need a decision' },
  { name: 'service', description: '服务 Health and this description' },
];

const headers = {
  'correlation-id': z.uuid().meta({ description: 'Names this request in logs and trail 关联编号' }),
  etag: z
    .string()
    .meta({ description: 'Version of the case, quoted, for If-Match 案件版本', example: '"3"' }),
  location: z.string().meta({ description: 'Path of the case 案件地址' }),
  'idempotent-replayed': z
    .literal('true')
    .meta({ description: 'Set when this answers a repetition of an earlier request 重复请求' }),
  'retry-after': z.string().meta({ description: 'Seconds to wait 等待秒数', example: '5' }),
};

/** What opens a case is a step too, with a route of its own. */
const openingOf: ReadonlyMap<OperationId, Opening> = new Map<OperationId, Opening>([
  ['pushHandover', push],
  ['raiseInquiry', inquire],
]);

const pathsOf = (problems: ProblemResponses): ZodOpenApiPathsObject => {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const { path, method, operationId } of routeTable) {
    if (operationId === 'actOnHandover') Object.assign(paths, actionPaths(problems));
    else if (operationId === 'actOnRun') Object.assign(paths, runActionPaths(problems));
    else if (operationId === 'calculate') Object.assign(paths, calculationPaths(problems));
    else {
      const opening = openingOf.get(operationId);
      const described = {
        ...describe(operations[operationId], problems),
        ...(opening ? { 'x-action': describedStep(opening) } : {}),
      };
      paths[path] = { ...paths[path], [method.toLowerCase()]: described };
    }
  }
  return paths;
};

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** What is readonly in TypeScript may well be sent: to OpenAPI `readOnly` says that it may not. */
const sendable: CreateDocumentOptions['override'] = ({ jsonSchema, zodSchema }) => {
  if (zodSchema._zod.def.type === 'readonly') delete jsonSchema.readOnly;
};

/** The API as OpenAPI 3.1. For builds and tests only: the functions serve what a build wrote. */
export const openApiDocument = (): OpenApiDocument =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: '跨省参保移交平台 Enrolment exchange',
        version: service.version,
        summary: '认定地推送，户籍地参保 The certifying locality pushes, the hukou locality enrols',
        description,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: '本服务 This service' }],
      tags,
      security: [{ bearer: [] }, { openIdConnect: [] }],
      paths: pathsOf(createProblemResponses()),
      components: {
        schemas: { Problem: problemSchema },
        headers,
        examples: problemExamples,
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          openIdConnect: {
            type: 'openIdConnect',
            // Which issuer is a setting of the deployment; this is the place to look under its address.
            openIdConnectUrl: 'https://issuer.example/.well-known/openid-configuration',
          },
        },
      },
    },
    { override: sendable },
  );

/** The file that lies beside the bundle of the function that serves it. */
export const openApiText = (): string => JSON.stringify(openApiDocument());
