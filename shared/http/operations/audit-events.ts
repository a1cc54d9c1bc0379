import * as z from 'zod';
import { staffNumberAsked } from '../../domain/staff-number.ts';
import { words } from '../../domain/words.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { auditItemSchema } from '../../usecases/audit-view.ts';
import { eventTitles, eventTypeSchema } from '../../domain/handover/event-types.ts';
import { exampleAuditEvent } from '../audit-examples.ts';
import { exampleCursor } from '../examples.ts';
import { operation } from '../operation.ts';
import {
  cursorParameter,
  divisionParameter,
  limitParameter,
  noBody,
  noParameters,
  pageOf,
} from '../shapes.ts';

/** All of them are in the description of the API with their titles: a screen offers what it finds there. */
const typesParameter = z
  .string()
  .transform((text) => [...new Set(text.split(','))])
  .pipe(z.array(eventTypeSchema).min(1))
  .optional()
  .meta({
    description: 'Types of events, separated by commas; any of them 事件类型，逗号分隔',
    override: { type: 'string', 'x-words': eventTitles },
    example: 'person-revealed,accepted',
  });

const query = z
  .strictObject({
    locality: divisionParameter.optional(),
    actor: staffNumberAsked
      .optional()
      .meta({ description: 'Staff number of the officer who acted 经办人工号' }),
    type: typesParameter,
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
    '按人（请求头x-person-citizen-id）、按地区，或（全国审计员）按日期查询，各条件可任意组合。仅限一方在您管辖范围内的案件。每条附案件编号、双方区划及脱敏的姓名和号码。查看个人信息的事件（person-revealed）在data中给出用途purpose与所看部分sequence（缺省为全部信息）。无法读取的事件以code为damaged的条目占位。短页或空页也可能有下一页。',
    'By person (header x-person-citizen-id), by division, or for an auditor of the nation by day (today unless a range is given); all conditions may be combined. Only cases with an end in your division. Each event has its case number, the parties at that moment and the masked person; its hash is over all but these, `hash` and `title`. A look at personal data (`person-revealed`) says in `data` its `purpose` and, as `sequence`, the event whose sealed part was looked at (the whole record if absent). An event that cannot be read is an item of code `damaged`. A short or empty page may have a next one.',
  ),
  roles: ['auditor', 'supervisor'],
  request: { params: noParameters, query, headers: personHeader, body: noBody },
  response: {
    status: 200,
    description: words('一页事件', 'A page of events'),
    schema: pageOf(auditItemSchema),
    example: { items: [exampleAuditEvent], next: exampleCursor },
  },
  problems: ['outside-your-division', 'fields-invalid'],
});
