import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { feedItemSchema } from '../../usecases/read-events.ts';
import { exampleFeedItem } from '../examples.ts';
import { operation } from '../operation.ts';
import { countParameter, everyRole, limitParameter, noBody, noHeaders, noParameters } from '../shapes.ts';

export const readEvents = operation({
  operationId: 'readEvents',
  tag: 'handovers',
  summary: words('事件流', 'Read the event feed'),
  description: words(
    '按固定顺序读取与本管辖范围有关的事件，不含个人信息。下次请求以next作为after；即使本页为空也会前进。',
    'Events that concern your division, in an order that never changes, without anything personal. Pass `next` as the next `after`: it advances even when everything on a page was filtered out.',
  ),
  roles: everyRole,
  request: {
    params: noParameters,
    query: z.strictObject({
      after: countParameter({ least: 0, most: 999_999_999_999, otherwise: 0 }).meta({
        description: 'Position after which to go on; 0 from the beginning 起始位置',
      }),
      limit: limitParameter,
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页事件', 'A page of events'),
    schema: z.strictObject({
      items: z.array(feedItemSchema),
      next: z.int().meta({ description: 'The last position looked at 已读至位置' }),
    }),
    example: { items: [exampleFeedItem], next: 4711 },
  },
  problems: ['division-needed'],
});
