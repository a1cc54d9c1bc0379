import * as z from 'zod';
import { sides } from '../../domain/actor.ts';
import { inquiryAnswers } from '../../domain/clearance/tally.ts';
import { escalationLevels } from '../../domain/handover/clocks.ts';
import { enrolmentOutcomeKinds } from '../../domain/handover/outcome-kinds.ts';
import { returnCodes } from '../../domain/handover/terms.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { count, countFields } from './count-fields.ts';

const days = z
  .strictObject({ delivery: count.optional(), decision: count.optional(), discharge: count.optional() })
  .meta({
    id: 'ClearanceDays',
    description:
      'Civil days since the opening of the case; absent where nothing was counted. Exact up to 60, then the last day of ten; 366 is more than a year 自立案起的天数，366为一年以上',
  });
const coded = <C extends string>(codes: readonly C[]) => z.partialRecord(z.enum(codes), count);

/** Figures of a time, with whatever they are about. */
const figures = {
  counts: z
    .strictObject(countFields)
    .meta({ description: 'How often each happened in the time 各类事项的次数' }),
  returned: coded(returnCodes).meta({ description: 'Returns by coded reason 退回（按原因）' }),
  inquiryAnswers: coded(inquiryAnswers).meta({ description: 'Answers to inquiries 协查答复' }),
  enrolment: coded(enrolmentOutcomeKinds).meta({ description: 'Decided outcomes of enrolment 参保结果' }),
  escalated: coded(escalationLevels).meta({
    description: 'Obligations that became overdue or climbed, by the level they reached 督办（按层级）',
  }),
  open: z.int().meta({ description: 'Cases under way at the end of the time 期末在办' }),
  medianDays: days,
  p90Days: days,
} as const;

export const clearanceRowSchema = z
  .strictObject({
    origin: divisionCodeSchema.optional().meta({ description: 'Of a pair: the certifying county 认定地' }),
    destination: divisionCodeSchema.optional().meta({ description: 'Of a pair: the hukou county 户籍地' }),
    division: z
      .string()
      .regex(/^\d{2}(?:\d{4})?$/u)
      .optional()
      .meta({ description: 'Of a county or unit: its code 区划' }),
    side: z.enum(sides).meta({
      description: 'As which end the division asked about is counted 以哪一方计',
    }),
    ...figures,
  })
  .meta({ id: 'ClearanceRow', description: 'What became of the cases between two places 移交办理情况' });
export type ClearanceRow = z.output<typeof clearanceRowSchema>;

export const clearanceSchema = z
  .strictObject({
    items: z.array(clearanceRowSchema),
    asOf: z
      .strictObject({
        readAt: instantSchema,
        uncounted: count.meta({ description: 'Events of the feeds not counted yet 尚未计入的事件数' }),
        units: z.array(
          z.strictObject({
            unit: z.string(),
            position: count.meta({
              description: 'Position in the feed up to which it is counted 已计入位置',
            }),
            uncounted: count,
            lastEventAt: instantSchema.optional(),
          }),
        ),
      })
      .meta({ description: 'Up to where it is counted 统计截至' }),
    next: z.string().optional().meta({ description: 'Cursor of the next page 下一页标记' }),
  })
  .meta({ id: 'Clearance', description: 'A page of figures 统计数据' });
export type Clearance = z.output<typeof clearanceSchema>;
