import { words } from '../../domain/words.ts';
import { runViewSchema } from '../../usecases/runs/run-view.ts';
import { exampleRun } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { benefitReaders, noBody, noHeaders, noParameters, runParameters } from '../shapes.ts';

export const getRun = operation({
  operationId: 'getRun',
  tag: 'runs',
  summary: words('查看批次', 'Read one run'),
  description: words(
    '合计、进度、适用的政策文件及其摘要；allowedActions为当前可办事项，ETag为版本号。',
    'Totals, progress, the policy files with their digests; `allowedActions` says what this caller may do now, the ETag is the version for If-Match.',
  ),
  roles: benefitReaders,
  request: { params: runParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('批次', 'The run'),
    schema: runViewSchema,
    example: exampleRun,
    headers: ['etag'],
  },
  problems: ['not-found'],
});
