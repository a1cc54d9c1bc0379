import { expect, test } from 'vitest';
import { ageOf, healthOf } from '../../../functions/console/ui/screens/operations/health.ts';

type Standing = Parameters<typeof healthOf>[0];

const well: Standing = {
  unit: '53',
  name: { zh: '云南省', en: 'Yunnan' },
  pending: { count: 0, more: false },
  parked: { count: 0, more: false },
  feed: { position: 7, behindSeconds: 0 },
  runs: { count: 0, more: false, items: [] },
  suspendedLocalities: 0,
};
const waiting = (oldestSeconds: number): Standing => ({
  ...well,
  pending: { count: 1, more: false, oldestSeconds },
});
const behind = (behindSeconds: number): Standing => ({ ...well, feed: { position: 7, behindSeconds } });
const still = (secondsSinceProgress: number): Standing => ({
  ...well,
  runs: {
    count: 1,
    more: false,
    items: [
      {
        id: 'payroll-530921-2026-11',
        kind: 'payroll',
        division: '530921',
        period: '2026-11',
        phase: 'computing',
        secondsSinceProgress,
      },
    ],
  },
});

test.each([
  { what: 'nothing waits', standing: well, expected: 'well' },
  { what: 'a locality is suspended', standing: { ...well, suspendedLocalities: 1 }, expected: 'well' },
  { what: 'a message waits for ten minutes', standing: waiting(600), expected: 'well' },
  { what: 'a message waits for more than ten minutes', standing: waiting(601), expected: 'look' },
  { what: 'a message waits for an hour', standing: waiting(3_600), expected: 'look' },
  { what: 'a message waits for more than an hour', standing: waiting(3_601), expected: 'trouble' },
  {
    what: 'one message is parked',
    standing: { ...well, parked: { count: 1, more: false } },
    expected: 'look',
  },
  { what: 'the feed is a minute behind', standing: behind(60), expected: 'well' },
  { what: 'the feed is more than a minute behind', standing: behind(61), expected: 'look' },
  { what: 'the feed is more than ten minutes behind', standing: behind(601), expected: 'trouble' },
  { what: 'a run stands still for more than ten minutes', standing: still(601), expected: 'look' },
  { what: 'a run stands still for more than an hour', standing: still(3_601), expected: 'trouble' },
] as const)('When $what, the unit is shown as $expected', ({ standing, expected }) => {
  expect(healthOf(standing)).toBe(expected);
});

test.each([
  [59, '59秒'],
  [60, '1分钟'],
  [3_599, '59分钟'],
  [3_600, '1小时'],
  [86_399, '23小时'],
  [86_400, '1天'],
])('%i seconds are told as %s', (seconds, told) => {
  expect(ageOf(seconds).zh).toBe(told);
});
