import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { operation } from '../operation.ts';
import { service } from '../service.ts';
import { noBody, noHeaders, noParameters } from '../shapes.ts';

export const getHealth = operation({
  operationId: 'getHealth',
  tag: 'service',
  summary: words('运行状况', 'Say that the service runs'),
  description: words(
    '只说明接口可达，不访问数据库。',
    'Says that requests arrive; reads nothing, so that a full table or a slow store never looks like a dead service.',
  ),
  roles: [],
  request: { params: noParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('正常', 'It runs'),
    schema: z.strictObject({ status: z.literal('ok'), service: z.string(), version: z.string() }),
    example: { status: 'ok', service: service.name, version: service.version },
  },
  problems: [],
});
