import { expect, test } from 'vitest';
import {
  byOfficerAndDay,
  byPerson,
  looksIn,
} from '../../../functions/console/ui/screens/audit/looks/looks.ts';
import { isWorkingDay } from '../../../functions/console/ui/screens/audit/looks/working-days.ts';
import { look } from './event-at-hand.ts';

const by = (officer: string) =>
  ({ kind: 'officer', officer, roles: ['clerk'], division: '530921' }) satisfies ReturnType<
    typeof look
  >['actor'];

test.each([
  ['07:59 on a working day', '2026-03-02T23:59:59.000Z', '2026-03-03', true],
  ['08:00 on a working day', '2026-03-03T00:00:00.000Z', '2026-03-03', false],
  ['17:59 on a working day', '2026-03-03T09:59:59.000Z', '2026-03-03', false],
  ['18:00 on a working day', '2026-03-03T10:00:00.000Z', '2026-03-03', true],
  ['noon of a Sunday', '2026-03-08T04:00:00.000Z', '2026-03-08', true],
  ['noon of the national day', '2026-10-01T04:00:00.000Z', '2026-10-01', true],
  ['noon of a Sunday that was swapped into a working day', '2026-02-14T04:00:00.000Z', '2026-02-14', false],
])('a look at %s (%s) is told to be in or outside office hours', (_name, at, on, isOutside) => {
  expect(looksIn([look({ at, on })], isWorkingDay)[0]?.isOutsideHours).toBe(isOutside);
});

test('only looks of officers count: other events, the exchange itself and damaged events do not', () => {
  const items = [
    look(),
    look({ type: 'accepted' }),
    look({ actor: { kind: 'system', name: 'sweep' } }),
    { code: 'damaged', field: 'data', type: 'person-revealed' } as const,
  ];
  expect(looksIn(items, isWorkingDay)).toHaveLength(1);
});

test('a look says its purpose, and which sealed part was looked at', () => {
  const [found] = looksIn([look({ data: { purpose: 'complaint', sequence: 3 } })], isWorkingDay);
  expect(found).toMatchObject({ purpose: 'complaint', part: 3, officer: 'FQ-0102' });
});

test('an officer with more looks in a day than is usual comes first, then looks outside office hours, then the rest', () => {
  const looks = looksIn(
    [
      look({ actor: by('quiet'), sequence: 1 }),
      look({ actor: by('late'), sequence: 2, at: '2026-03-03T14:00:00.000Z' }),
      ...[3, 4, 5].map((sequence) => look({ actor: by('busy'), sequence, handoverId: `case-${sequence}` })),
    ],
    isWorkingDay,
  );
  const groups = byOfficerAndDay(looks, 2);
  expect(groups.map(({ key, isMany, outsideHours, cases }) => [key, isMany, outsideHours, cases])).toEqual([
    ['busy 2026-03-03', true, 0, 3],
    ['late 2026-03-03', false, 1, 1],
    ['quiet 2026-03-03', false, 0, 1],
  ]);
  expect(byOfficerAndDay(looks, 3).map(({ isMany }) => isMany)).toEqual([false, false, false]);
});

test('the same officer on two days is counted twice', () => {
  const looks = looksIn([look(), look({ on: '2026-03-04', at: '2026-03-04T02:00:00.000Z' })], isWorkingDay);
  expect(byOfficerAndDay(looks, 20)).toHaveLength(2);
});

test('a person whom more officers looked at than work on a case is unusual', () => {
  const seenBy = (officers: readonly string[], caseNumber: string) =>
    officers.map((officer, sequence) => look({ actor: by(officer), caseNumber, sequence }));
  const looks = looksIn(
    [...seenBy(['a', 'b', 'c'], 'X'), ...seenBy(['a', 'b', 'c', 'd'], 'Y')],
    isWorkingDay,
  );
  expect(byPerson(looks).map(({ key, officers, isMany }) => [key, officers, isMany])).toEqual([
    ['Y', 4, true],
    ['X', 3, false],
  ]);
});
