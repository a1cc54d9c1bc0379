import * as z from 'zod';
import { words } from '../../domain/words.ts';
import { runVerificationSchema } from '../../usecases/runs/run-view.ts';
import { operation } from '../operation.ts';
import { cursorParameter, nextCursor, noHeaders, noParameters, runParameters } from '../shapes.ts';

export const verifyRun = operation({
  operationId: 'verifyRun',
  tag: 'runs',
  summary: words('核验批次', 'Verify a run'),
  description: words(
    '逐页由案件轨迹按当时所知的政策重算每一行，核对明细、合计、摘要和政策文件；直至不再返回next。不改变任何数据。',
    'Recomputes, page by page, each line from the trail of its case and the rules as they were known, and compares lines, totals, digests and policy files. Done when `next` is absent. Changes nothing.',
  ),
  roles: ['clerk', 'approver', 'supervisor', 'auditor'],
  request: {
    params: runParameters,
    query: noParameters,
    headers: noHeaders,
    body: z.strictObject({ cursor: cursorParameter }),
    bodyExample: {},
  },
  response: {
    status: 200,
    description: words('一页核验结果', 'A page of the verification'),
    schema: runVerificationSchema
      .omit({ cursor: true })
      .extend(nextCursor)
      .meta({ id: 'RunVerificationPage', description: 'A page of the verification of a run 批次核验结果' }),
    example: { linesVerified: 90, faults: [] },
  },
  problems: ['not-found'],
  repeatable: true,
});
