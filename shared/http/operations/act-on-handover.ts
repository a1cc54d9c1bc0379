import * as z from 'zod';
import { personRecordSchema, soughtPersonSchema } from '../../domain/person/record.ts';
import { words } from '../../domain/words.ts';
import { handoverViewSchema } from '../../usecases/handover-view.ts';
import { exampleHandover } from '../examples.ts';
import { operation } from '../operation.ts';
import { refusalCodes } from '../problems.ts';
import { everyRole, handoverParameters, noHeaders, noParameters } from '../shapes.ts';

const actedSchema = z
  .strictObject({
    handover: handoverViewSchema,
    revealed: z.union([personRecordSchema, soughtPersonSchema]).optional().meta({
      description: 'The unmasked record; after `reveal` only, and never for a repeated request 未脱敏信息',
    }),
    revealedPart: z
      .strictObject({ sequence: z.int(), personal: z.record(z.string(), z.unknown()) })
      .optional()
      .meta({ description: 'The sealed part of the event that `reveal` named 所查看事件的密封内容' }),
  })
  .meta({ id: 'Acted', description: 'The case after the action 办理结果' });

/** The body is the payload of the step; the domain parses it, after authority and possibility. */
export const actOnHandover = operation({
  operationId: 'actOnHandover',
  tag: 'handovers',
  summary: words('办理事项', 'Take one step on a handover'),
  description: words(
    '办理一个事项。可用If-Match声明所依据的版本。409时allowedActions列出当前可办事项。',
    'Takes one step. If-Match may name the version the decision was made on. On 409 `allowedActions` lists what is possible now.',
  ),
  roles: everyRole,
  request: {
    params: handoverParameters.extend({ action: z.string().regex(/^[a-z-]{1,60}$/u) }),
    query: noParameters,
    headers: noHeaders,
    body: z.unknown(),
  },
  response: {
    status: 200,
    description: words('办理后的案件', 'The case after the step'),
    schema: actedSchema,
    example: { handover: exampleHandover },
    headers: ['etag', 'idempotent-replayed'],
  },
  problems: ['not-found', 'action-unknown', 'idempotency-key-reused', 'busy-try-again', ...refusalCodes],
  takesVersion: true,
});
