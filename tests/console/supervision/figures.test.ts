import { expect, test } from 'vitest';
import { casesOn, countRungs } from '../../../functions/console/ui/screens/supervision/ladder/rungs.ts';
import { reasonsIn } from '../../../functions/console/ui/screens/supervision/returns/reasons.ts';
import { monthsOf, ownMonths } from '../../../functions/console/ui/screens/supervision/scope/period.ts';
import { scopeOf } from '../../../functions/console/ui/screens/supervision/scope/scope.ts';
import { byPartner, daysSpan, sumsOf } from '../../../functions/console/ui/screens/supervision/sums.ts';
import { rowOf } from './rows-at-hand.ts';

test.each([
  ['this-month', '2026-01-31', '2026-01', '2026-01'],
  ['last-3-months', '2026-01-31', '2025-11', '2026-01'],
  ['last-3-months', '2026-05-31', '2026-03', '2026-05'],
  ['this-year', '2026-12-01', '2026-01', '2026-12'],
] as const)('%s on %s goes from %s to %s', (period, today, from, to) => {
  expect(monthsOf(period, today)).toEqual({ from, to });
});

test('own months may be typed in either order, and what is no month is left out', () => {
  expect(ownMonths('2026-05', '2026-02')).toEqual({ from: '2026-02', to: '2026-05' });
  expect(ownMonths('2026-13', '2026-02')).toEqual({ to: '2026-02' });
  expect(ownMonths(null, null)).toEqual({});
});

test.each([
  ['division=5309', '53', '5309'],
  ['division=44', '53', '53'],
  ['division=44', '', '44'],
  ['division=4x', '', ''],
  ['', '530921', '530921'],
])('the address %s shows an officer of "%s" the division "%s"', (address, own, division) => {
  expect(scopeOf(new URLSearchParams(address), own, '2026-05-04').division).toBe(division);
});

test('what is overdue counts once although it climbs on', () => {
  const sums = sumsOf([
    rowOf({ escalated: { county: 3, city: 2, province: 1 }, open: 4 }),
    rowOf({ open: 1 }),
  ]);
  expect(sums).toMatchObject({ overdue: 3, escalated: 3, open: 5 });
});

test('days of several rows are told as the fewest and the most, and not added up', () => {
  const rows = [rowOf({ medianDays: { decision: 6 } }), rowOf({ medianDays: { decision: 40 } }), rowOf()];
  expect(daysSpan(rows, 'medianDays', 'decision')).toEqual({ least: 6, most: 40 });
  expect(daysSpan(rows, 'p90Days', 'decision')).toBeUndefined();
});

test('pairs are put together by the unit of the other end, whichever end that is', () => {
  const sent = rowOf({ side: 'origin', origin: '530921', destination: '341182' });
  expect(byPartner([rowOf(), sent, rowOf({ origin: '440111' })])).toEqual(
    new Map([
      ['34', [rowOf(), sent]],
      ['44', [rowOf({ origin: '440111' })]],
    ]),
  );
});

test('a case stands on the highest rung that it has reached, and on no other', () => {
  const cases = [
    { escalatedTo: 'county' },
    { escalatedTo: 'ministry' },
    { escalatedTo: 'county' },
    {},
  ] as const;
  expect(countRungs(cases)).toEqual({ county: 2, city: 0, province: 0, ministry: 1 });
  expect(casesOn(cases, 'county')).toHaveLength(2);
  expect(casesOn(cases, 'city')).toHaveLength(0);
});

test('without a rung the highest come first and the others keep their order', () => {
  const cases = [
    { id: 'a', escalatedTo: 'county' },
    { id: 'b', escalatedTo: 'city' },
    { id: 'c', escalatedTo: 'county' },
  ] as const;
  expect(casesOn(cases, undefined).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('reasons come most often first, with their share and the localities that had sent what came back', () => {
  const rows = [
    rowOf({ returned: { 'hukou-not-here': 1, 'identity-mismatch': 2 } }),
    rowOf({ origin: '440111', returned: { 'identity-mismatch': 5 } }),
  ];
  expect(reasonsIn(rows)).toEqual([
    {
      code: 'identity-mismatch',
      count: 7,
      share: 0.875,
      senders: [
        { place: '440111', count: 5 },
        { place: '341182', count: 2 },
      ],
    },
    { code: 'hukou-not-here', count: 1, share: 0.125, senders: [{ place: '341182', count: 1 }] },
  ]);
});

test('where nothing came back there are no reasons', () => {
  expect(reasonsIn([rowOf()])).toEqual([]);
});
