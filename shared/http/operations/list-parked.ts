import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { parkedBecauseWords } from '../../usecases/parked-words.ts';
import { exampleParked } from '../examples.ts';
import { operation } from '../operation.ts';
import { cursorParameter, noBody, noHeaders, noParameters, pageOf, unitParameter } from '../shapes.ts';

const parkedSchema = z
  .strictObject({
    id: z.string(),
    unit: z.string(),
    because: z
      .string()
      .meta({ description: 'Why nobody could take it 搁置原因', 'x-words': parkedBecauseWords }),
    parkedAt: instantSchema,
    reference: z
      .strictObject({ handoverId: z.string(), sequence: z.int(), target: divisionCodeSchema })
      .optional()
      .meta({ description: 'The message it is a copy of; without it nothing can be sent again' }),
  })
  .meta({ id: 'ParkedMessage', description: 'A message nobody understood, without its body 搁置消息' });

export const listParked = operation({
  operationId: 'listParked',
  tag: 'operations',
  summary: words('搁置消息', 'List parked messages'),
  description: words(
    '列出本省级单位无法识别的消息及原因，不显示内容。',
    'Messages of a province-level unit that could not be understood, and why; never their content.',
  ),
  roles: ['supervisor'],
  request: {
    params: noParameters,
    query: z.strictObject({ unit: unitParameter, cursor: cursorParameter }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页搁置消息', 'A page of parked messages'),
    schema: pageOf(parkedSchema),
    example: { items: [exampleParked] },
  },
  problems: ['not-authorised-for-this-action', 'outside-your-division', 'division-needed'],
});
