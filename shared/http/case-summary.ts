import * as z from 'zod';
import { sides } from '../domain/actor.ts';
import { escalationLevels } from '../domain/handover/clocks.ts';
import { findingSchema } from '../domain/handover/findings.ts';
import { enrolmentOutcomeKinds } from '../domain/handover/outcome-kinds.ts';
import { proposalKinds } from '../domain/handover/proposals.ts';
import { phases } from '../domain/handover/state.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import { handoverViewSchema, maskedPersonSchema } from '../usecases/handover-view.ts';
import { standings } from '../usecases/standing.ts';

export const caseSummarySchema = z
  .strictObject({
    id: z.string(),
    caseNumber: z.string(),
    phase: z.enum(phases),
    origin: divisionCodeSchema,
    destination: divisionCodeSchema,
    masked: maskedPersonSchema,
    openedAt: instantSchema,
    changedAt: instantSchema,
    dueOn: civilDateSchema.optional(),
    standing: z.enum(standings).optional().meta({
      description:
        'By the due day, today, under the policy of the hukou locality; absent without one 时限状态',
    }),
    escalatedTo: z.enum(escalationLevels).optional(),
    version: z.int(),
    category: z.string().optional(),
    nextToAct: z.enum(sides).optional().meta({
      description: 'Whose time runs out first; absent while no clock runs 待办方',
    }),
    claimedBy: z.string().optional().meta({ description: 'Staff number 经办人工号' }),
    proposals: z
      .array(z.enum(proposalKinds))
      .readonly()
      .optional()
      .meta({ description: 'What waits for a second officer; absent when nothing does 待复核事项' }),
    worstFinding: findingSchema.shape.severity.optional().meta({
      description: '`ask` if a finding asks for something; absent without findings 校验提示',
    }),
    onHold: z.literal(true).optional().meta({ description: 'Absent when it is not 中止' }),
    enrolment: z
      .enum(enrolmentOutcomeKinds)
      .optional()
      .meta({ description: 'What became of the enrolment; absent until it is decided 参保结果' }),
    pension: handoverViewSchema.shape.pension.shape.status.meta({ description: 'The pension 待遇状态' }),
  })
  .meta({ id: 'CaseSummary', description: 'One line of a list 案件摘要' });
