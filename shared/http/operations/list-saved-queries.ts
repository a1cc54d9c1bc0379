import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { savedSchema } from '../../domain/saved-query.ts';
import { exampleSavedQuery } from '../audit-examples.ts';
import { operation } from '../operation.ts';
import { noBody, noHeaders, noParameters } from '../shapes.ts';

export const listSavedQueries = operation({
  operationId: 'listSavedQueries',
  tag: 'audit',
  summary: words('我保存的查询', 'List your saved queries'),
  description: words(
    '列出本人保存的审计查询，按名称排序，最多50个。他人的查询不可见。',
    'Your own saved audits by name, at most 50; nobody sees those of others.',
  ),
  roles: ['auditor', 'supervisor'],
  request: { params: noParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('全部已保存的查询', 'All of them'),
    schema: z.strictObject({ items: z.array(savedSchema) }),
    example: { items: [exampleSavedQuery] },
  },
  problems: [],
});
