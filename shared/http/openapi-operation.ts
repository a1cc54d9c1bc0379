import * as z from 'zod';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiResponseObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import type { Role } from '../domain/actor.ts';
import type { Words } from '../domain/words.ts';
import { needsKey } from './chain/conditions.ts';
import { correlationHeader } from './openapi-problems.ts';
import type { Operation } from './operation.ts';
import { problemCodesOf } from './problem-codes-of.ts';
import type { ProblemCode } from './problems.ts';
import { noBody } from './shapes.ts';

export type ProblemResponses = (codes: readonly ProblemCode[]) => ZodOpenApiResponsesObject;

const commonHeaders = {
  'x-correlation-id': z
    .uuid()
    .optional()
    .meta({
      description: 'Names this request in logs and trail; made up when absent or no UUID 关联编号',
      example: '019a8f3e-1c00-7000-8000-0000000000aa',
      param: { id: 'correlation-id' },
    }),
};
const keyHeader = {
  'idempotency-key': z
    .string()
    .regex(/^[!-~]{1,128}$/u)
    .meta({
      description: 'A fresh value for each request, repeated on retry: the retry answers as the first 幂等键',
      example: '0f8fad5b-d9cb-469f-a165-70867728950e',
      param: { id: 'idempotency-key' },
    }),
};
const versionHeader = {
  'if-match': z
    .string()
    .regex(/^"(0|[1-9]\d{0,8})"$/u)
    .optional()
    .meta({
      description: 'ETag of the version the decision was made on; 412 when the case has changed 案件版本',
      example: '"3"',
      param: { id: 'if-match' },
    }),
};

const shapeOf = (schema: z.ZodType): z.ZodRawShape => (schema instanceof z.ZodObject ? schema.shape : {});

const headersOf = (operation: Operation) =>
  z.object({
    ...commonHeaders,
    ...(needsKey(operation) ? keyHeader : {}),
    ...(operation.takesVersion ? versionHeader : {}),
    ...shapeOf(operation.request.headers),
  });

const rolesText = (roles: readonly Role[]): string =>
  roles.length === 0 ? '无需登录 No token needed.' : `角色 Roles: ${roles.join(', ')}.`;

export const textOf = ({ zh, en }: Words): string => `${zh} ${en}`;

const parametersOf = (operation: Operation) => {
  const { params, query } = operation.request;
  return {
    ...(Object.keys(shapeOf(params)).length > 0 ? { path: z.object(shapeOf(params)) } : {}),
    ...(Object.keys(shapeOf(query)).length > 0 ? { query: z.object(shapeOf(query)) } : {}),
    header: headersOf(operation),
  };
};

/** The response of an operation that was carried out. */
export const successOf = ({ response }: Operation): ZodOpenApiResponseObject => ({
  description: textOf(response.description),
  headers: {
    ...correlationHeader,
    ...Object.fromEntries(
      (response.headers ?? []).map((name) => [name, { $ref: `#/components/headers/${name}` as const }]),
    ),
  },
  content: { 'application/json': { schema: response.schema, example: response.example } },
});

/** An operation in the API description. */
export const describe = (operation: Operation, problems: ProblemResponses): ZodOpenApiOperationObject => {
  const { summary, description, roles, request, tag, operationId } = operation;
  return {
    operationId,
    tags: [tag],
    summary: textOf(summary),
    description: `${description.zh}\n\n${description.en}\n\n${rolesText(roles)}`,
    ...(roles.length === 0 ? { security: [] } : {}),
    requestParams: parametersOf(operation),
    ...(request.body === noBody
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: request.body, example: request.bodyExample } },
          },
        }),
    responses: {
      [`${operation.response.status}`]: successOf(operation),
      ...problems(problemCodesOf(operation)),
    },
  };
};
