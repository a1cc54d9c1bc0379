import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { exampleSavedQuery } from '../audit-examples.ts';
import { operation } from '../operation.ts';
import { noBody, noHeaders, noParameters } from '../shapes.ts';
import { savedQueryParameters } from './save-query.ts';

export const deleteSavedQuery = operation({
  operationId: 'deleteSavedQuery',
  tag: 'audit',
  summary: words('删除已保存的查询', 'Delete a saved query'),
  description: words('按名称删除本人保存的查询。', 'Deletes a query of your own by its name.'),
  roles: ['auditor', 'supervisor'],
  request: { params: savedQueryParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('已删除', 'Deleted'),
    schema: z.strictObject({ name: z.string() }),
    example: { name: exampleSavedQuery.name },
  },
  problems: ['not-found', 'busy-try-again'],
});
