import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { trailEventSchema } from '../../usecases/get-trail.ts';
import { exampleTrailEvent } from '../examples.ts';
import { operation } from '../operation.ts';
import { everyRole, handoverParameters, noBody, noHeaders, noParameters } from '../shapes.ts';

export const getTrail = operation({
  operationId: 'getTrail',
  tag: 'handovers',
  summary: words('审计轨迹', 'Read the trail of a handover'),
  description: words(
    '按顺序列出全部事件及其哈希链；不含个人信息，只有其摘要。',
    'Every event in order, chained by hashes; nothing personal, only digests of it.',
  ),
  roles: everyRole,
  request: { params: handoverParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('全部事件', 'All events of the case'),
    schema: z.strictObject({ items: z.array(trailEventSchema) }),
    example: { items: [exampleTrailEvent] },
  },
  problems: ['not-found'],
});
