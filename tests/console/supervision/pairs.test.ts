import { expect, test } from 'vitest';
import { cellsOf } from '../../../functions/console/ui/screens/supervision/pairs/file.ts';
import {
  columns,
  firstOrder,
  isAbout,
  nextOrder,
  ordered,
} from '../../../functions/console/ui/screens/supervision/pairs/order.ts';
import { rowOf } from './rows-at-hand.ts';

const names: Readonly<Record<string, string>> = {
  '341182': '安徽省滁州市明光市',
  '440111': '广东省广州市白云区',
  '530921': '云南省临沧市凤庆县',
};
const fullName = (code: string): string => names[code] ?? code;

const quick = rowOf({ origin: '110105', open: 9, medianDays: { decision: 3 } });
const slow = rowOf({
  origin: '440111',
  open: 2,
  medianDays: { decision: 40 },
  escalated: { county: 7, city: 5 },
});
const fresh = rowOf({ origin: '510723', open: 9 });
const originsIn = (...given: Parameters<typeof ordered>) => ordered(...given).map(({ origin }) => origin);

test('the pairs with most overdue come first until another order is chosen', () => {
  expect(originsIn([quick, fresh, slow], firstOrder)).toEqual(['440111', '110105', '510723']);
});

test('pairs that are equal stay in the order of their codes, whichever way is sorted', () => {
  for (const descending of [true, false])
    expect(originsIn([fresh, quick], { column: 'open', descending })).toEqual(['110105', '510723']);
});

test('a pair without a median comes last, whichever way is sorted', () => {
  expect(originsIn([fresh, quick, slow], { column: 'decision', descending: true })).toEqual([
    '440111',
    '110105',
    '510723',
  ]);
  expect(originsIn([fresh, quick, slow], { column: 'decision', descending: false })).toEqual([
    '110105',
    '440111',
    '510723',
  ]);
});

test('the same column once more turns the order round, another one begins with the most', () => {
  expect(nextOrder(firstOrder, 'overdue')).toEqual({ column: 'overdue', descending: false });
  expect(nextOrder({ column: 'overdue', descending: false }, 'open')).toEqual({
    column: 'open',
    descending: true,
  });
});

test.each([
  ['凤庆', true],
  ['安徽 明光', true],
  ['530921', true],
  ['3411', true],
  ['安徽 凤庆', false],
  ['白云', false],
])('a search for %s finds the pair Mingguang and Fengqing: %s', (typed, found) => {
  expect(isAbout(rowOf(), typed, fullName)).toBe(found);
});

test('the file has a row for each pair, with its places by name and code, its figures and every reason that occurs', () => {
  const [heading, first, second] = cellsOf(
    [rowOf({ counts: { pushed: 5 }, returned: { 'hukou-not-here': 2 }, medianDays: { decision: 6 } }), slow],
    {
      origin: '认定地',
      destination: '户籍地',
      code: '代码',
      columns: {
        pushed: '推送',
        accepted: '接收',
        returns: '退回',
        open: '在办',
        overdue: '逾期',
        decision: '决定',
        discharge: '办结',
      },
      level: (level) => level,
      returned: (code) => code,
      fullName,
    },
  );
  expect(heading).toEqual([
    '认定地',
    '认定地 代码',
    '户籍地',
    '户籍地 代码',
    '推送',
    '接收',
    '退回',
    '在办',
    '逾期',
    '决定',
    '办结',
    'county',
    'city',
    'province',
    'ministry',
    'hukou-not-here',
  ]);
  expect(first).toEqual([
    '安徽省滁州市明光市',
    '341182',
    '云南省临沧市凤庆县',
    '530921',
    '5',
    '0',
    '2',
    '0',
    '0',
    '6',
    '',
    '0',
    '0',
    '0',
    '0',
    '2',
  ]);
  expect(second).toHaveLength(4 + columns.length + 4 + 1);
});
