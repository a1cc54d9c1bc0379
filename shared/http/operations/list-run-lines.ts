import * as z from 'zod';
import { lineMarks } from '../../domain/runs/line.ts';
import { words } from '../../domain/words.ts';
import { runLineViewSchema } from '../../usecases/runs/run-view.ts';
import { exampleRunLine } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { benefitReaders, cursorParameter, noBody, noHeaders, pageOf, runParameters } from '../shapes.ts';

export const listRunLines = operation({
  operationId: 'listRunLines',
  tag: 'runs',
  summary: words('批次明细', 'List the lines of a run'),
  description: words(
    '每人一行，姓名和证件号脱敏，不含银行账户。only只看有该标记的行。短页或空页也可能有下一页。',
    'One line a person, masked, without any bank account. `only` narrows it to lines with a mark. A short or empty page may have a next one.',
  ),
  roles: benefitReaders,
  request: {
    params: runParameters,
    query: z.strictObject({
      only: z
        .enum(lineMarks)
        .optional()
        .meta({ description: 'Only lines with this mark 只看有此标记的行', example: 'held' }),
      cursor: cursorParameter,
    }),
    headers: noHeaders,
    body: noBody,
  },
  response: {
    status: 200,
    description: words('一页明细', 'A page of lines'),
    schema: pageOf(runLineViewSchema),
    example: { items: [exampleRunLine] },
  },
  problems: ['not-found'],
});
