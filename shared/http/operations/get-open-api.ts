import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { operation } from '../operation.ts';
import { noBody, noHeaders, noParameters } from '../shapes.ts';

export const getOpenApi = operation({
  operationId: 'getOpenApi',
  tag: 'service',
  summary: words('接口说明', 'Read this description'),
  description: words('OpenAPI 3.1格式的接口说明。', 'This API as OpenAPI 3.1.'),
  roles: [],
  request: { params: noParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('接口说明', 'The description'),
    schema: z
      .looseObject({ openapi: z.string() })
      .meta({ description: 'An OpenAPI 3.1 document 接口说明文档' }),
    example: { openapi: '3.1.0', info: { title: 'Enrolment exchange', version: '0.1.0' }, paths: {} },
  },
  problems: [],
});
