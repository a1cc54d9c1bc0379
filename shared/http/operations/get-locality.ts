import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { divisionSchema } from '../../localities/division.ts';
import { localitySchema } from '../../localities/locality.ts';
import { exampleDivision, exampleLocality } from '../examples.ts';
import { operation } from '../operation.ts';
import { everyRole, localityParameters, noBody, noHeaders } from '../shapes.ts';

const candidate = { division: divisionSchema, path: z.array(divisionCodeSchema) };

const resolutionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('current'), division: divisionSchema }),
  z.strictObject({ kind: z.literal('succeeded'), ...candidate }),
  z.strictObject({ kind: z.literal('ambiguous'), candidates: z.array(z.strictObject(candidate)) }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

const { until: _until, ...inUse } = exampleDivision;
const current = { ...inUse, code: '530921', from: 2003, successors: [] };

export const getLocality = operation({
  operationId: 'getLocality',
  tag: 'directory',
  summary: words('查询区划', 'Look up a division code'),
  description: words(
    '某日该代码由谁负责：现行、已由他码继任、多个继任（需人工确认）或不存在；并给出经办机构信息。',
    'Who answers for a code on a day: in use, succeeded by another, ambiguous (several successors: ask), or unknown; with the particulars of the locality.',
  ),
  roles: everyRole,
  request: {
    params: localityParameters,
    query: z.strictObject({
      on: civilDateSchema
        .optional()
        .meta({ description: 'The day; today if left out 日期', example: '2026-03-02' }),
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('区划与经办机构', 'The division and its locality'),
    schema: z.strictObject({
      code: divisionCodeSchema,
      on: civilDateSchema,
      resolution: resolutionSchema,
      locality: localitySchema.optional(),
    }),
    example: {
      code: '533522',
      on: '2026-03-02',
      resolution: {
        kind: 'succeeded',
        division: current,
        path: ['533522', '530921'],
      },
      locality: exampleLocality,
    },
  },
  problems: [],
});
