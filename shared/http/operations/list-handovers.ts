import * as z from 'zod';
import { sides } from '../../domain/actor.ts';
import { escalationLevels } from '../../domain/handover/clocks.ts';
import { phases } from '../../domain/handover/state.ts';
import { staffNumberAsked } from '../../domain/staff-number.ts';
import { words } from '../../domain/words.ts';
import { type CaseNumber, caseNumberOf, parseCaseNumber } from '../../kernel/case-number.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { standings } from '../../usecases/standing.ts';
import { caseSummarySchema } from '../case-summary.ts';
import { exampleCaseSummary, exampleCursor } from '../examples.ts';
import { operation } from '../operation.ts';
import {
  cursorParameter,
  divisionParameter,
  everyRole,
  limitParameter,
  noBody,
  noParameters,
  pageOf,
} from '../shapes.ts';

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

/** Of what waits for somebody; all of them speak of open cases only. */
const deskParameters = {
  standing: z.enum(standings).optional().meta({
    description: 'Overdue, due soon (the term of the policy of the hukou locality) or in time 时限状态',
    example: 'overdue',
  }),
  nextToAct: z.enum(sides).optional().meta({
    description: 'Only what waits for this side: whose time runs out first 待办方',
    example: 'destination',
  }),
  claimedBy: staffNumberAsked.optional().meta({
    description:
      'Staff number of the officer on whose desk it lies, or `none`; open cases unless `state` names others 经办人工号',
    example: 'FQ-0102',
  }),
  proposals: z.enum(['open']).optional().meta({
    description: 'Only what waits for a second officer 待复核',
    example: 'open',
  }),
  hold: z.enum(['open']).optional().meta({ description: 'Only what is on hold 中止', example: 'open' }),
};

/** In a header, as for the audit: addresses end up in access logs, histories and bookmarks. */
const personHeader = z.object({
  'x-person-citizen-id': z.string().min(1).max(64).optional().meta({
    description:
      'Citizen ID: all cases of that person that you may see; takes no parameter but `side`. In a header because addresses end up in logs 身份证号（不得放入网址）',
    example: '533522196107120002',
  }),
});

export const listHandovers = operation({
  operationId: 'listHandovers',
  tag: 'handovers',
  summary: words('案件列表', 'List handovers'),
  description: words(
    '户籍地一方按期限排序，认定地一方按开案时间排序。locality须在您的管辖范围内，省略时为您的全部管辖范围；全国用户逐省查询。escalated列出已督办到该层级的案件；standing、nextToAct、claimedBy、proposals、hold列出待办案件。按caseNumber可直接查到一个案件；请求头x-person-citizen-id可查到该人员的全部案件（双方）。短页也可能有下一页。',
    'The hukou side is sorted by due day, the certifying side by opening. `locality` lies within your division and is all of it when left out; the ministry asks province by province. `escalated` lists what has climbed to a level; `standing`, `nextToAct`, `claimedBy`, `proposals` and `hold` list what waits. `caseNumber` finds one case, the header x-person-citizen-id all cases of a person, of both sides. A short page may have a next one.',
  ),
  roles: everyRole,
  request: {
    params: noParameters,
    query: z.strictObject({
      side: z.enum(sides).optional().meta({
        description:
          'Whose list: origin or destination; needed without a case number or a person 认定地或户籍地',
        example: 'destination',
      }),
      caseNumber: caseNumberParameter,
      locality: divisionParameter.optional(),
      state: statesParameter,
      due: dueParameter,
      escalated: escalatedParameter,
      ...deskParameters,
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    headers: personHeader,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页案件', 'A page of cases, masked'),
    schema: pageOf(caseSummarySchema),
    example: { items: [exampleCaseSummary], next: exampleCursor },
  },
  problems: ['outside-your-division', 'division-needed', 'fields-invalid'],
});
