import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { trailEventSchema } from '../../usecases/get-trail.ts';
import { exampleCursor, exampleTrailEvent } from '../examples.ts';
import { operation } from '../operation.ts';
import {
  cursorParameter,
  divisionParameter,
  limitParameter,
  noBody,
  noParameters,
  pageOf,
} from '../shapes.ts';

const query = z
  .strictObject({
    locality: divisionParameter.optional(),
    actor: z
      .string()
      .regex(/^[!-~]{1,60}$/u)
      .optional()
      .meta({ description: 'Staff number of the officer who acted 经办人工号' }),
    type: z
      .string()
      .regex(/^[a-z-]{1,60}$/u)
      .optional()
      .meta({ description: 'Type of event, such as `accepted` 事件类型' }),
    from: civilDateSchema.optional().meta({ description: 'First day, Asia/Shanghai 起始日期' }),
    to: civilDateSchema.optional().meta({ description: 'Last day, included 结束日期' }),
    limit: limitParameter,
    cursor: cursorParameter,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'range-reversed',
    path: ['to'],
  });

/**
 * The citizen ID travels in a header: addresses end up in access logs, histories and bookmarks, headers do not. A body would
 * make the reading a POST, which is not repeatable without a key.
 */
const personHeader = z.object({
  'x-person-citizen-id': z.string().min(1).max(64).optional().meta({
    description:
      'Citizen ID of the person to look up. In a header because addresses end up in logs 身份证号（不得放入网址）',
    example: '533522196107120002',
  }),
});

export const auditEvents = operation({
  operationId: 'auditEvents',
  tag: 'audit',
  summary: words('审计查询', 'Search events for an audit'),
  description: words(
    '按人（请求头x-person-citizen-id）、按地区，或（全国审计员）按日期查询。仅限一方在您管辖范围内的案件。短页或空页也可能有下一页。',
    'By person (header x-person-citizen-id), by division, or for an auditor of the nation by day (today unless a range is given). Only cases with an end in your division. A short or empty page may have a next one.',
  ),
  roles: ['auditor', 'supervisor'],
  request: { params: noParameters, query, headers: personHeader, body: noBody },
  response: {
    status: 200,
    description: words('一页事件', 'A page of events'),
    schema: pageOf(trailEventSchema),
    example: { items: [exampleTrailEvent], next: exampleCursor },
  },
  problems: ['outside-your-division', 'fields-invalid'],
});
