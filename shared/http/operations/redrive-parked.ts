import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { exampleParked } from '../examples.ts';
import { operation } from '../operation.ts';
import { noBody, noHeaders, parkedParameters, unitParameter } from '../shapes.ts';

export const redriveParked = operation({
  operationId: 'redriveParked',
  tag: 'operations',
  summary: words('重发搁置消息', 'Send a parked message again'),
  description: words(
    '从发件记录重新发送，并移出搁置区。404表示已处理。sentAgain为false时，消息已以其他方式送达。',
    'Sends the message again out of its outbox row and takes it off the list. 404 means that it was dealt with. `sentAgain` false: it arrived in another way meanwhile.',
  ),
  roles: ['supervisor'],
  request: {
    params: parkedParameters,
    query: z.strictObject({ unit: unitParameter }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('已处理', 'Dealt with'),
    schema: z.strictObject({ id: z.string(), unit: z.string(), sentAgain: z.boolean() }),
    example: { id: exampleParked.id, unit: '53', sentAgain: true },
  },
  problems: [
    'not-found',
    'message-has-no-origin',
    'not-authorised-for-this-action',
    'outside-your-division',
    'division-needed',
  ],
});
