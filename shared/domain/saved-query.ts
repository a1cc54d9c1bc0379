import * as z from 'zod';
import { coded } from './worded.ts';
import { words } from './words.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { prefixSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import { holdsPersonNumber } from '../kernel/person-number.ts';
import { shortTextSchema } from '../kernel/text.ts';
import { eventTypeSchema } from './handover/event-types.ts';
import { staffNumberSchema } from './staff-number.ts';

/** More than anybody can tell apart. */
export const mostSavedQueries = 50;

const noPersonNumber = { error: 'person-number-not-allowed' };

export const savedQueryNameSchema = shortTextSchema(60)
  .refine((text) => !/[/\\?#%]/u.test(text), { error: 'saved-query-name-malformed' })
  .refine((text) => !holdsPersonNumber(text), noPersonNumber)
  .meta({
    description: 'Name of the query, without a person’s number 查询名称',
    example: '上月查看个人信息',
  });

const periodSchema = coded({
  'last-7-days': words('最近7天', 'the last 7 days'),
  'this-month': words('本月', 'this month'),
  'last-month': words('上月', 'last month'),
  'this-year': words('今年', 'this year'),
});

/** What an audit is narrowed to, but the person: whom somebody looked for is nowhere kept. */
export const savedQuerySchema = z
  .strictObject({
    locality: prefixSchema
      .refine((prefix) => prefix.length > 0, { error: 'division-prefix-wrong-format' })
      .optional()
      .meta({ description: 'Division of 2, 4 or 6 digits 区划', example: '53' }),
    actor: staffNumberSchema
      .optional()
      .meta({ description: 'Staff number of the officer who acted 经办人工号' }),
    types: z.array(eventTypeSchema).min(1).max(30).optional().meta({ description: 'Any of these 事件类型' }),
    from: civilDateSchema.optional().meta({ description: 'First day 起始日期' }),
    to: civilDateSchema.optional().meta({ description: 'Last day, included 结束日期' }),
    period: periodSchema
      .optional()
      .meta({ description: 'Reckoned from the day on which the query is run; instead of days 相对期间' }),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'range-reversed',
    path: ['to'],
  })
  .refine(({ from, to, period }) => period === undefined || (from ?? to) === undefined, {
    error: 'period-and-days',
    path: ['period'],
  })
  .meta({ id: 'AuditQuery', description: 'Conditions of an audit 审计查询条件' });

export const savedSchema = z
  .strictObject({ name: z.string(), query: savedQuerySchema, savedAt: instantSchema })
  .meta({ id: 'SavedQuery', description: 'A query under its name 已保存的查询' });
export type SavedQuery = z.output<typeof savedSchema>;
