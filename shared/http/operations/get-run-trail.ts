import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { runTrailEventSchema } from '../../usecases/runs/run-view.ts';
import { exampleRunEvent } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { benefitReaders, cursorParameter, noBody, noHeaders, pageOf, runParameters } from '../shapes.ts';

export const getRunTrail = operation({
  operationId: 'getRunTrail',
  tag: 'runs',
  summary: words('批次轨迹', 'Read the trail of a run'),
  description: words(
    '按顺序列出全部事件及其哈希链；不含个人信息。',
    'Every event in order, chained by hashes; nothing personal.',
  ),
  roles: benefitReaders,
  request: {
    params: runParameters,
    query: z.strictObject({ cursor: cursorParameter }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页事件', 'A page of events'),
    schema: pageOf(runTrailEventSchema),
    example: { items: [exampleRunEvent] },
  },
  problems: ['not-found'],
});
