import { words } from '../../domain/words.ts';
import { openRunSchema, runViewSchema } from '../../usecases/runs/run-view.ts';
import { exampleRun } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { runProblems } from '../run-problems.ts';
import { noHeaders, noParameters } from '../shapes.ts';

const computing = {
  ...exampleRun,
  status: 'computing',
  version: 1,
  totals: {},
  progress: { pages: 0, persons: 0 },
  allowedActions: [],
};

export const openRun = operation({
  operationId: 'openRun',
  tag: 'runs',
  summary: words('建立发放批次或代缴名单', 'Open a payroll or a premium list'),
  description: words(
    '一县一月一批（养老金）或一县一年一单（代缴）。受理即返回202，计算在后台分页进行；进度见progress。',
    'One payroll a county and month, one premium list a county and year. 202 means that the computation is under way, page by page; `progress` tells how far it is. A month opens when the month before is closed or never was.',
  ),
  roles: ['clerk'],
  request: {
    params: noParameters,
    query: noParameters,
    headers: noHeaders,
    body: openRunSchema,
    bodyExample: { kind: 'payroll', division: '530921', period: '2026-03' },
  },
  response: {
    status: 202,
    description: words('已受理', 'Recorded and being computed'),
    schema: runViewSchema,
    example: computing,
    headers: ['location', 'etag', 'idempotent-replayed'],
  },
  problems: runProblems,
});
