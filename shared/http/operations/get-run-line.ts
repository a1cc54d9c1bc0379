import { words } from '../../domain/words.ts';
import { runLineViewSchema } from '../../usecases/runs/run-view.ts';
import { exampleRunLine, exampleWorkingLine } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { benefitReaders, lineParameters, noBody, noHeaders, noParameters } from '../shapes.ts';

export const getRunLine = operation({
  operationId: 'getRunLine',
  tag: 'runs',
  summary: words('查看一人的计算过程', 'Read one line with its working'),
  description: words(
    '按计算时的案件状态和当时所知的政策重算，逐项列出依据。',
    'Recomputed from the case as it stood and the rules as they were known, each step with the document it rests on.',
  ),
  roles: benefitReaders,
  request: { params: lineParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('明细及依据', 'The line and its working'),
    schema: runLineViewSchema,
    example: { ...exampleRunLine, working: [{ ...exampleWorkingLine, unit: 'fen' }] },
  },
  problems: ['not-found'],
});
