import { expect, test } from 'vitest';
import { words } from '../../../functions/console/ui/language/words.ts';
import { groupsOfTypes } from '../../../functions/console/ui/screens/audit/query/event-groups.ts';
import { filterWords, type Naming } from '../../../functions/console/ui/screens/audit/query/filter-words.ts';
import { daysOf, daysOfPeriod } from '../../../functions/console/ui/screens/audit/query/periods.ts';
import { eventTitles } from '../../../shared/domain/handover/event-types.ts';

test.each([
  ['last-7-days', '2026-03-03', '2026-02-25', '2026-03-03'],
  ['last-7-days', '2027-01-01', '2026-12-26', '2027-01-01'],
  ['this-month', '2026-03-01', '2026-03-01', '2026-03-01'],
  ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last-month', '2028-03-01', '2028-02-01', '2028-02-29'],
  ['last-month', '2027-01-15', '2026-12-01', '2026-12-31'],
  ['this-year', '2026-12-31', '2026-01-01', '2026-12-31'],
] as const)('%s on %s is from %s to %s', (period, today, from, to) => {
  expect(daysOfPeriod(period, today)).toEqual({ from, to });
});

test('days that were chosen stay as they are, whatever day it is', () => {
  expect(daysOf({ from: '2026-01-05' }, '2026-03-03')).toEqual({ from: '2026-01-05' });
  expect(daysOf({}, '2026-03-03')).toEqual({});
});

const naming: Naming = {
  language: 'zh',
  place: (code) => ({ '': '全国', '53': '云南省', '530921': '凤庆县' })[code] ?? code,
  eventTitle: (type) => words(type === 'accepted' ? '已接收' : '已查看个人信息', type),
  periodTitle: () => words('上月', 'last month'),
  today: '2026-03-03',
  division: '53',
};

test('a filter is said in words with the days that its period means', () => {
  const filter = {
    locality: '530921',
    types: ['accepted', 'person-revealed'],
    period: 'last-month',
  } as const;
  expect(filterWords({ filter: { ...filter, types: [...filter.types] } }, naming)).toEqual([
    '地区：凤庆县',
    '操作人：不限',
    '事件：已接收、已查看个人信息',
    '时间：上月，即 2026-02-01 至 2026-02-28（北京时间）',
  ]);
});

test('a filter on a person says so and never by which number', () => {
  const said = filterWords({ filter: { actor: 'FQ-0102' }, person: '533522196107120002' }, naming);
  expect(said).toEqual([
    '地区：您的管辖范围（云南省）',
    '人员：按身份证号（号码未记录）',
    '操作人：FQ-0102',
    '事件：全部类型',
    '时间：不限',
  ]);
});

test('the nation without days is the day of today, unless a person is looked for', () => {
  const nation = { ...naming, division: '' };
  expect(filterWords({ filter: {} }, nation).at(-1)).toBe('时间：今日 2026-03-03');
  expect(filterWords({ filter: { locality: '53' } }, nation).at(-1)).toBe('时间：不限');
  expect(filterWords({ filter: {}, person: 'x' }, nation).at(-1)).toBe('时间：不限');
});

test('every type of event can be chosen, in exactly one group', () => {
  const types = Object.keys(eventTitles);
  const grouped = groupsOfTypes(types).flatMap((group) => group.types);
  expect(grouped.toSorted()).toEqual(types.toSorted());
});

test('a type that nobody has grouped yet stands among the others', () => {
  expect(groupsOfTypes(['something-new']).map(({ title, types }) => [title.zh, types])).toEqual([
    ['其他', ['something-new']],
  ]);
});
