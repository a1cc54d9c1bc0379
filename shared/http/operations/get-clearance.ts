import * as z from 'zod';
import { sides } from '../../domain/actor.ts';
import { words } from '../../domain/words.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { clearanceSchema } from '../../usecases/clearance/clearance-view.ts';
import { clearanceBy } from '../../usecases/clearance/get-clearance.ts';
import { exampleClearance } from '../clearance-example.ts';
import { operation } from '../operation.ts';
import {
  cursorParameter,
  divisionParameter,
  limitParameter,
  noBody,
  noHeaders,
  noParameters,
} from '../shapes.ts';

const query = z
  .strictObject({
    division: divisionParameter.optional(),
    by: z.enum(clearanceBy).default('county-pair').meta({
      description: 'Rows: pairs of counties, counties, or province-level units 汇总方式',
      example: 'county-pair',
    }),
    side: z.enum(sides).optional().meta({
      description: 'Only as this end of the cases; both when left out 仅以一方计',
      example: 'destination',
    }),
    from: civilMonthSchema.optional().meta({
      description: 'First month; from the beginning when left out 起始月份',
      example: '2026-01',
    }),
    to: civilMonthSchema.optional().meta({
      description: 'Last month, included; to the end when left out 结束月份',
      example: '2026-12',
    }),
    limit: limitParameter,
    cursor: cursorParameter,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'range-reversed',
    path: ['to'],
  });

export const getClearance = operation({
  operationId: 'getClearance',
  tag: 'audit',
  summary: words('办理情况统计', 'Figures of the clearance'),
  description: words(
    '一方在辖区内的案件按月统计：各类结果、退回原因、督办层级、期末在办，以及自立案起的中位天数和九成天数。事件发生在哪个月即计入哪个月；asOf说明统计到哪里。by=county和by=unit按所在一方分行；全国用户不填division时只能按省级单位汇总。短页也可能有下一页。',
    'Cases with an end in the division, by the month in which things happened: outcomes, reasons of returns, escalations, what is open at the end, and in how many days half and nine in ten were done since the opening. `asOf` says up to where it is counted. By county and by unit each end is a row; the nation without a division is asked by unit. A short page may have a next one.',
  ),
  roles: ['auditor', 'supervisor'],
  request: { params: noParameters, query, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('一页统计数据', 'A page of figures'),
    schema: clearanceSchema,
    example: exampleClearance,
  },
  problems: ['outside-your-division', 'division-needed'],
});
