import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { savedQueryNameSchema, savedQuerySchema, savedSchema } from '../../domain/saved-query.ts';
import { exampleSavedQuery } from '../audit-examples.ts';
import { operation } from '../operation.ts';
import { noHeaders, noParameters } from '../shapes.ts';

export const savedQueryParameters = z.strictObject({ name: savedQueryNameSchema });

export const saveQuery = operation({
  operationId: 'saveQuery',
  tag: 'audit',
  summary: words('保存查询', 'Save a query under a name'),
  description: words(
    '以名称保存审计查询条件，同名覆盖，最多50个。查询和名称中均不得含有个人号码。',
    'Saves the conditions of an audit under a name, over the one that had it; at most 50. No number of a person can be in a query or in its name.',
  ),
  roles: ['auditor', 'supervisor'],
  request: {
    params: savedQueryParameters,
    query: noParameters,
    headers: noHeaders,
    body: savedQuerySchema,
    bodyExample: exampleSavedQuery.query,
  },
  response: {
    status: 200,
    description: words('已保存', 'As saved'),
    schema: savedSchema,
    example: exampleSavedQuery,
  },
  problems: ['busy-try-again'],
});
