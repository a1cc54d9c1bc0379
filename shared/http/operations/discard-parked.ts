import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { discardReasons } from '../../usecases/discard-parked.ts';
import { exampleParked } from '../examples.ts';
import { shown } from '../../usecases/shown-words.ts';
import { operation } from '../operation.ts';
import { noHeaders, parkedParameters, unitParameter } from '../shapes.ts';

const discardWords = {
  forged: words('伪造消息', 'Forged'),
  'test-message': words('测试消息', 'A test message'),
  'sent-anew': words('已另行重发', 'Sent anew in another way'),
  'not-a-message': words('不是业务消息', 'No message of the exchange'),
} as const;

export const discardParked = operation({
  operationId: 'discardParked',
  tag: 'operations',
  summary: words('清除搁置消息', 'Discard a parked message'),
  description: words(
    '清除无来源记录的搁置消息，并说明原因。有来源记录的应重发。404表示已处理。',
    'Takes a message without origin off the list for good and says why. One with an origin is redriven instead. 404 means that it was dealt with.',
  ),
  roles: ['supervisor'],
  request: {
    params: parkedParameters,
    query: z.strictObject({ unit: unitParameter }),
    headers: noHeaders,
    body: z.strictObject({ reason: shown(discardReasons, discardWords) }),
    bodyExample: { reason: 'test-message' },
  },
  response: {
    status: 200,
    description: words('已清除', 'Discarded'),
    schema: z.strictObject({ id: z.string(), unit: z.string() }),
    example: { id: exampleParked.id, unit: '53' },
  },
  problems: [
    'not-found',
    'message-can-be-sent-again',
    'not-authorised-for-this-action',
    'outside-your-division',
    'division-needed',
  ],
});
