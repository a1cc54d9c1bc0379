/** Answers as the API description shows them; a test parses each against its schema. */
export const exampleListedLocality = {
  code: '530921',
  name: '凤庆县',
  level: 'county',
  agency: { zh: '凤庆县城乡居民社会养老保险中心', en: 'Fengqing County Resident Pension Centre' },
  deliveryWays: ['inbox'],
  status: 'suspended',
  suspensionReason: '机构搬迁',
  since: '2026-03-02T01:20:00.000Z',
  recorded: true,
};

export const exampleStanding = {
  at: '2026-03-03T02:05:00.000Z',
  items: [
    {
      unit: '53',
      name: { zh: '云南省', en: 'Yunnan' },
      pending: { count: 2, more: false, oldestSeconds: 14 },
      parked: { count: 1, more: false },
      feed: { position: 4711, lastEventAt: '2026-03-03T02:04:51.000Z', behindSeconds: 0 },
      runs: {
        count: 1,
        more: false,
        items: [
          {
            id: 'payroll-530921-2026-03',
            kind: 'payroll',
            division: '530921',
            period: '2026-03',
            phase: 'computing',
            secondsSinceProgress: 3,
          },
        ],
      },
      suspendedLocalities: 1,
    },
  ],
};
