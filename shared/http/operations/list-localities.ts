import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { listedLocalitySchema, localityStatusSchema } from '../../usecases/list-localities.ts';
import { exampleListedLocality } from '../standing-examples.ts';
import { operation } from '../operation.ts';
import {
  cursorParameter,
  everyRole,
  limitParameter,
  noBody,
  noHeaders,
  noParameters,
  pageOf,
  unitParameter,
} from '../shapes.ts';

export const listLocalities = operation({
  operationId: 'listLocalities',
  tag: 'directory',
  summary: words('经办机构列表', 'List the localities of a unit'),
  description: words(
    '按代码列出某省级单位的全部经办机构及状态（正常或暂停、原因、起始时间）；不填则为本省级单位。',
    'The localities of a province-level unit (your own if none is named) by code, with their standing: operating or suspended, why, and since when.',
  ),
  roles: everyRole,
  request: {
    params: noParameters,
    query: z.strictObject({
      unit: unitParameter,
      status: localityStatusSchema
        .optional()
        .meta({ description: 'Only those operating, or suspended 状态', example: 'suspended' }),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页经办机构', 'A page of localities'),
    schema: pageOf(listedLocalitySchema),
    example: { items: [exampleListedLocality] },
  },
  problems: ['division-needed'],
});
