import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { exampleHandover } from '../examples.ts';
import { operation } from '../operation.ts';
import { handoverParameters, noHeaders, noParameters } from '../shapes.ts';

export const repairFeeds = operation({
  operationId: 'repairFeeds',
  tag: 'operations',
  summary: words('补入缺失事件', 'Put missing events back into the feeds'),
  description: words(
    '将核验所列（event-not-fed）案件缺失的事件补入事件流，附补入时间；已有的不重复。',
    'Appends the events that the feeds lack of one case, as the verification names it (`event-not-fed`), marked `putBackAt`; none comes twice.',
  ),
  roles: ['supervisor'],
  request: {
    params: noParameters,
    query: noParameters,
    headers: noHeaders,
    body: z.strictObject({ handoverId: handoverParameters.shape.id }),
    bodyExample: { handoverId: exampleHandover.id },
  },
  response: {
    status: 200,
    description: words('已补入', 'Put back'),
    schema: z.strictObject({ handoverId: z.string(), putBack: z.int() }),
    example: { handoverId: exampleHandover.id, putBack: 1 },
  },
  problems: ['not-authorised-for-this-action', 'outside-your-division'],
});
