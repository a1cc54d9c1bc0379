import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { divisionSchema } from '../../localities/division.ts';
import { mostDivisions } from '../../usecases/import-divisions.ts';
import { exampleDivision } from '../examples.ts';
import { operation } from '../operation.ts';
import { noHeaders, noParameters } from '../shapes.ts';

export const importDivisions = operation({
  operationId: 'importDivisions',
  tag: 'directory',
  summary: words('导入区划代码', 'Import division codes'),
  description: words(
    '导入GB/T 2260代码及沿革，一次最多500行；全部导入或全部拒绝，各行错误见fields。同一代码的各行须在同一请求中。仅限全国管理员。',
    'Rows of GB/T 2260 with their successors, at most 500: all of them or none, the wrong rows named in `fields`. Rows of one code belong into one request. Supervisors of the nation only; repeating an import changes nothing.',
  ),
  roles: ['supervisor'],
  request: {
    params: noParameters,
    query: noParameters,
    headers: noHeaders,
    body: z
      .strictObject({ divisions: z.array(divisionSchema).min(1).max(mostDivisions) })
      .meta({ id: 'DivisionImport' }),
    bodyExample: { divisions: [exampleDivision] },
  },
  response: {
    status: 200,
    description: words('已全部导入', 'All rows imported'),
    schema: z.strictObject({ imported: z.int() }),
    example: { imported: 1 },
  },
  problems: ['not-authorised-for-this-action'],
});
