import * as z from 'zod';
import { sides } from '../../domain/actor.ts';
import { escalationLevels } from '../../domain/handover/clocks.ts';
import { phases } from '../../domain/handover/state.ts';
import { words } from '../../domain/words.ts';
import { type CaseNumber, caseNumberOf, parseCaseNumber } from '../../kernel/case-number.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { divisionCodeSchema } from '../../kernel/division-code.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { maskedPersonSchema } from '../../usecases/handover-view.ts';
import { exampleCaseSummary, exampleCursor } from '../examples.ts';
import { operation } from '../operation.ts';
import {
  cursorParameter,
  divisionParameter,
  everyRole,
  limitParameter,
  noBody,
  noHeaders,
  noParameters,
  pageOf,
} from '../shapes.ts';

const caseSummarySchema = z
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
    escalatedTo: z.enum(escalationLevels).optional(),
    version: z.int(),
    category: z.string().optional(),
  })
  .meta({ id: 'CaseSummary', description: 'One line of a list 案件摘要' });

const statesParameter = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(phases)).min(1).max(phases.length))
  .optional()
  .meta({
    description: `Phases, separated by commas 案件状态: ${phases.join(', ')}`,
    override: { type: 'string' },
    example: 'delivered,claimed',
  });

/** As people type it; the canonical spelling comes out. */
const caseNumberParameter = z
  .string()
  .max(60)
  .transform((text, context): CaseNumber => {
    const parts = parseCaseNumber(text);
    if (parts.ok) return caseNumberOf(parts.value);
    context.addIssue({ code: 'custom', message: parts.error });
    return z.NEVER;
  })
  .optional()
  .meta({
    description: 'The one case with this number, any spelling; takes no other parameter 案件编号',
    override: { type: 'string' },
    example: exampleCaseSummary.caseNumber,
  });

const dueParameter = civilDateSchema.optional().meta({
  description:
    'Only cases due on or before this day: overdue with yesterday, due soon with a day to come 截止日期',
  example: '2026-03-31',
});

const escalatedParameter = z
  .enum(escalationLevels)
  .optional()
  .meta({
    description: `Only overdue cases that climbed to this level or beyond 督办层级: ${escalationLevels.join(', ')}`,
    example: 'city',
  });

export const listHandovers = operation({
  operationId: 'listHandovers',
  tag: 'handovers',
  summary: words('案件列表', 'List handovers'),
  description: words(
    '户籍地一方按期限排序，认定地一方按开案时间排序。locality须在您的管辖范围内，省略时为您的全部管辖范围；全国用户逐省查询。escalated列出已督办到该层级的案件。按caseNumber可直接查到一个案件。',
    'The hukou side is sorted by due day, the certifying side by opening. `locality` lies within your division and is all of it when left out; the ministry asks province by province. `escalated` lists what has climbed to a level. `caseNumber` finds one case.',
  ),
  roles: everyRole,
  request: {
    params: noParameters,
    query: z.strictObject({
      side: z.enum(sides).optional().meta({
        description: 'Whose list: origin or destination; needed without a case number 认定地或户籍地',
        example: 'destination',
      }),
      caseNumber: caseNumberParameter,
      locality: divisionParameter.optional(),
      state: statesParameter,
      due: dueParameter,
      escalated: escalatedParameter,
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页案件', 'A page of cases, masked'),
    schema: pageOf(caseSummarySchema),
    example: { items: [exampleCaseSummary], next: exampleCursor },
  },
  problems: ['outside-your-division', 'division-needed'],
});
