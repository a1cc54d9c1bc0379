import * as z from 'zod';
import { sides } from '../../domain/actor.ts';
import { words } from '../../domain/words.ts';
import { exampleCaseCounts } from '../examples.ts';
import { operation } from '../operation.ts';
import { divisionParameter, everyRole, noBody, noHeaders, noParameters } from '../shapes.ts';

const count = (description: string) => z.int().min(0).meta({ description });

const countsSchema = z
  .strictObject({
    overdue: count('standing=overdue 已逾期'),
    dueSoon: count('standing=due-soon 即将到期'),
    inTime: count('standing=in-time 期限内'),
    undated: count('Without a due day: nothing runs, or what runs is paused 无期限'),
    waitingForOther: count('nextToAct= the other side 待对方办理'),
    unclaimed: count('claimedBy=none 未签收'),
    mine: count('claimedBy= you 我的案件'),
    proposalsOpen: count('proposals=open 待复核'),
    onHold: count('hold=open 中止'),
    total: count('Open cases that were counted 未结案件'),
    complete: z.boolean().meta({
      description: 'False: there are more than 20,000, and only the first of them were counted 是否全部计入',
    }),
  })
  .meta({ id: 'CaseCounts', description: 'Open cases by what a desk asks about them 待办统计' });

export const countHandovers = operation({
  operationId: 'countHandovers',
  tag: 'handovers',
  summary: words('待办统计', 'Count open handovers'),
  description: words(
    '统计管辖范围内一方的未结案件；每一项都等于同一条件的列表的条数。最多计入20000件。locality同案件列表；全国用户逐省查询。',
    'Counts the open cases of one side of a division; each count is the length of the list with that filter. At most 20,000 are counted. `locality` as for the list; the ministry asks province by province.',
  ),
  roles: everyRole,
  request: {
    params: noParameters,
    query: z.strictObject({
      side: z.enum(sides).meta({
        description: 'Whose cases: origin or destination 认定地或户籍地',
        example: 'destination',
      }),
      locality: divisionParameter.optional(),
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('待办数量', 'The counts'),
    schema: countsSchema,
    example: exampleCaseCounts,
  },
  problems: ['outside-your-division', 'division-needed'],
});
