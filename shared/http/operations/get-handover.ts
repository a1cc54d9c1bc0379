import { words } from '../../domain/words.ts';
import { handoverViewSchema } from '../../usecases/handover-view.ts';
import { exampleHandover } from '../examples.ts';
import { operation } from '../operation.ts';
import { everyRole, handoverParameters, noBody, noHeaders, noParameters } from '../shapes.ts';

export const getHandover = operation({
  operationId: 'getHandover',
  tag: 'handovers',
  summary: words('查看案件', 'Read one handover'),
  description: words(
    '双方看到同一案件；姓名和身份证号脱敏。allowedActions为当前可办事项，ETag为版本号。',
    'Both sides see the same case, name and number masked. `allowedActions` says what this caller may do now; the ETag is the version for If-Match.',
  ),
  roles: everyRole,
  request: { params: handoverParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('案件', 'The case as this caller sees it'),
    schema: handoverViewSchema,
    example: exampleHandover,
    headers: ['etag'],
  },
  problems: ['not-found'],
});
