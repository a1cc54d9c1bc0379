import { exampleHandover } from './examples.ts';

/** Answers about runs as the API description shows them; a test parses each against its schema. The person is made up. */
const opened = '2026-03-02T01:20:00.000Z';
const changed = '2026-03-02T01:21:00.000Z';
const digest = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
export const exampleRunId = 'payroll-530921-2026-03';
export const exampleLineId = '2C26B46B68FFC68FF99B-00001-00';

export const exampleRun = {
  id: exampleRunId,
  kind: 'payroll',
  division: '530921',
  period: '2026-03',
  status: 'computed',
  version: 2,
  generation: 1,
  asKnownOn: '2026-03-02',
  policies: { 'cn/2026-01-01-known-2026-03-05': digest },
  totals: {
    persons: 1,
    payments: 1,
    held: 0,
    regularFen: 16_300,
    arrearsFen: 16_300,
    reissuedFen: 0,
    setOffFen: 0,
    payFen: 32_600,
    overpaidFen: 0,
  },
  skipped: {},
  results: {},
  linesDigest: digest,
  progress: { pages: 1, persons: 1, pagesTotal: 1 },
  openedBy: 'FQ-0102',
  openedAt: opened,
  changedAt: changed,
  allowedActions: ['review', 'recompute'],
};

export const exampleRunLine = {
  lineId: exampleLineId,
  handoverId: exampleHandover.id,
  caseVersion: 12,
  person: exampleHandover.person,
  content: {
    month: '2026-03',
    regularFen: 16_300,
    arrearsFen: 16_300,
    reissuedFen: 0,
    setOffFen: 0,
    payFen: 32_600,
    overpaidFen: 0,
    history: {
      settled: [{ from: '2026-02', through: '2026-03', monthlyFen: 16_300 }],
      returned: [],
    },
  },
  amountFen: 32_600,
  marks: ['new', 'arrears'],
};

export const exampleBasis = {
  file: 'cn/2026-01-01-known-2026-03-05',
  source: 'Government Work Report of 2026-03-05: 20 yuan more, 163 a month.',
  certainty: 'inferred',
};

export const exampleWorkingLine = {
  rule: 'basic-pension',
  title: { zh: '基础养老金', en: 'basic pension' },
  inputs: { level: 'nation' },
  result: 16_300,
  basis: exampleBasis,
};

export const exampleInstruction = {
  lineId: exampleLineId,
  amountFen: 32_600,
  name: '李念',
  holder: '李念',
  number: '6200000000000000001',
  bank: '凤庆县农村信用合作联社',
};

export const exampleReturnRow = {
  lineId: exampleLineId,
  amountFen: 32_600,
  outcome: 'paid',
  on: '2026-03-10',
};

export const exampleRunEvent = {
  runId: exampleRunId,
  sequence: 1,
  at: opened,
  on: '2026-03-02',
  actor: { kind: 'officer', officer: 'FQ-0102', roles: ['clerk'], division: '530921' },
  type: 'opened',
  version: 1,
  title: { zh: '已建立', en: 'opened' },
  data: { kind: 'payroll', division: '530921', period: '2026-03' },
  correlationId: '019a8f3e-1c00-7000-8000-0000000000aa',
  previousHash: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
  hash: digest,
};
