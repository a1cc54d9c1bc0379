/** Answers as the API description shows them; a test parses each against its schema. The person is made up. */
const caseId = '019a8f3e-1c00-7000-8000-000000000001';
const caseNumber = 'CX-2026-530921-7F3K9Q2M-5';
const opened = '2026-03-02T01:20:00.000Z';
const changed = '2026-03-03T02:05:00.000Z';

export const exampleHandover = {
  id: caseId,
  caseNumber,
  version: 3,
  phase: 'claimed',
  responsible: 'origin',
  certifiers: [{ locality: '341182', since: opened }],
  destination: '530921',
  route: [{ destination: '530921', since: opened }],
  person: { name: '李**', citizenId: '5335************02' },
  category: 'registered-poor',
  certifiedFrom: '2019-03-01',
  findings: [
    {
      code: 'pension-age-reached',
      severity: 'information',
      sentence: {
        zh: '已年满60周岁，不缴费，应办理待遇申领',
        en: 'Aged 60 or over: no premium, a pension claim.',
      },
    },
  ],
  claimedBy: 'FQ-0102',
  onHold: false,
  questionOpen: false,
  enrolment: { attempts: 0 },
  premiumDue: false,
  premiums: {},
  pension: { status: 'due', pauses: [], unpaidMonths: [] },
  overpaymentFen: 0,
  overpaymentEstablishedFen: 0,
  proposals: [],
  deadlines: [
    {
      clock: 'decideHandover',
      title: { zh: '决定是否接收', en: 'accept, return or forward' },
      side: 'destination',
      since: '2026-03-02',
      dueOn: '2026-03-16',
      standing: 'running',
    },
  ],
  nextToAct: 'destination',
  allowedActions: ['accept', 'return', 'forward', 'request-clarification'],
  openedAt: opened,
  changedAt: changed,
};

export const exampleCaseSummary = {
  id: caseId,
  caseNumber,
  phase: 'claimed',
  origin: '341182',
  destination: '530921',
  masked: exampleHandover.person,
  openedAt: opened,
  changedAt: changed,
  dueOn: '2026-03-16',
  standing: 'in-time',
  version: 3,
  category: 'registered-poor',
  nextToAct: 'destination',
  claimedBy: 'FQ-0102',
  worstFinding: 'information',
  pension: 'due',
};

export const exampleCaseCounts = {
  overdue: 3,
  dueSoon: 12,
  inTime: 270,
  undated: 15,
  waitingForOther: 8,
  unclaimed: 41,
  mine: 25,
  proposalsOpen: 6,
  onHold: 2,
  total: 300,
  complete: true,
};

export const exampleTrailEvent = {
  handoverId: caseId,
  sequence: 3,
  at: changed,
  on: '2026-03-03',
  actor: { kind: 'officer', officer: 'FQ-0102', roles: ['clerk'], division: '530921' },
  type: 'claimed',
  version: 1,
  title: { zh: '已签收', en: 'claimed' },
  data: { officer: 'FQ-0102' },
  clocks: { stopped: ['claim', 'expireUnclaimed'] },
  correlationId: '019a8f3e-1c00-7000-8000-0000000000aa',
  previousHash: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
  hash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
};

export const exampleFeedItem = {
  position: 4711,
  caseNumber,
  origins: ['341182'],
  destination: '530921',
  event: exampleTrailEvent,
};

export const exampleCursor = 'eyJieSI6ImZlZWQiLCJwb3NpdGlvbiI6eyJhZnRlciI6NDcxMX19';

export const exampleLocality = {
  code: '530921',
  name: '凤庆县',
  level: 'county',
  agency: { zh: '凤庆县城乡居民社会养老保险中心', en: 'Fengqing County Resident Pension Centre' },
  escalation: ['530921', '5309', '53', ''],
  deliveryWays: [{ way: 'inbox' }],
  publicKeys: [],
  suspended: false,
};

export const exampleDivision = {
  code: '533522',
  name: '凤庆县',
  level: 'county',
  from: 1981,
  until: 2003,
  successors: [{ code: '530921' }],
};

export const exampleParked = {
  id: '6b0c1a52-6d4b-4b7e-9a55-1f6f3d0f8a10',
  unit: '53',
  because: 'message-version-unknown',
  parkedAt: changed,
  reference: { handoverId: caseId, sequence: 1, target: '530921' },
};
