import { words } from '../../domain/words.ts';
import { returnsRecordedSchema, returnsSchema } from '../../usecases/runs/run-view.ts';
import { exampleLineId, exampleReturnRow, exampleRun } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { keylessRunProblems } from '../run-problems.ts';
import { noHeaders, noParameters, runParameters } from '../shapes.ts';

export const recordReturns = operation({
  operationId: 'recordReturns',
  tag: 'runs',
  summary: words('登记银行回盘', 'Record what the bank answered'),
  description: words(
    '每次至多500行，逐行给出结果：有问题的行列明代码，其余照常登记；同一行重复登记不改变结果。',
    'At most 500 rows at once, each with its own result: a row that is wrong names its code, the rest is recorded; the same row again changes nothing.',
  ),
  roles: ['clerk'],
  request: {
    params: runParameters,
    query: noParameters,
    headers: noHeaders,
    body: returnsSchema,
    bodyExample: { rows: [exampleReturnRow] },
  },
  response: {
    status: 200,
    description: words('逐行结果', 'What became of each row'),
    schema: returnsRecordedSchema,
    example: {
      run: { ...exampleRun, status: 'issued', version: 6, results: { paid: 1, paidFen: 32_600 } },
      results: [{ lineId: exampleLineId, accepted: true }],
      outstanding: 0,
    },
    headers: ['etag'],
  },
  problems: ['not-found', ...keylessRunProblems],
  repeatable: true,
});
