import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { standingSchema } from '../../usecases/standing-view.ts';
import { operation } from '../operation.ts';
import { noBody, noHeaders, noParameters, unitParameter } from '../shapes.ts';
import { exampleStanding } from '../standing-examples.ts';

export const getStanding = operation({
  operationId: 'getStanding',
  tag: 'operations',
  summary: words('运行状况', 'Read how the units stand'),
  description: words(
    '按省级单位列出：待送达和搁置的消息数、最久等待、事件流位置与滞后、进行中的批次及进展、暂停的经办机构数。全国督办不填单位则为全部32个。',
    'By province-level unit: messages on their way and parked, the longest wait, where the feed is and how far behind, runs that are worked on and since when without progress, localities suspended. All 32 for a supervisor of the nation who names none.',
  ),
  roles: ['supervisor'],
  request: {
    params: noParameters,
    query: z.strictObject({ unit: unitParameter }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('运行状况', 'How they stand'),
    schema: standingSchema,
    example: exampleStanding,
  },
  problems: ['outside-your-division', 'division-unknown'],
});
