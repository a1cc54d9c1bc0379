import * as z from 'zod';
import { runKinds } from '../../domain/runs/run.ts';
import { words } from '../../domain/words.ts';
import { runViewSchema } from '../../usecases/runs/run-view.ts';
import { exampleRun } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import {
  benefitReaders,
  cursorParameter,
  divisionParameter,
  noBody,
  noHeaders,
  noParameters,
  pageOf,
} from '../shapes.ts';

export const listRuns = operation({
  operationId: 'listRuns',
  tag: 'runs',
  summary: words('批次列表', 'List runs'),
  description: words(
    '辖区内的发放批次和代缴名单，按县、种类、所属期由早到晚排列。division省略时为您的全部管辖范围；全国用户逐省查询。',
    'Payrolls and premium lists below a division, in the order of county, kind and period, the earliest first. `division` is all of yours when left out; the ministry asks province by province.',
  ),
  roles: benefitReaders,
  request: {
    params: noParameters,
    query: z.strictObject({
      division: divisionParameter.optional(),
      kind: z
        .enum(runKinds)
        .optional()
        .meta({ description: 'Only runs of this kind 批次种类', example: 'payroll' }),
      cursor: cursorParameter,
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页批次', 'A page of runs'),
    schema: pageOf(runViewSchema),
    example: { items: [exampleRun] },
  },
  problems: ['outside-your-division', 'division-needed'],
});
