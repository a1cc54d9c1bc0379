import { expect, test } from 'vitest';
import { say, words } from '../../../functions/console/ui/language/words.ts';
import { headings, rowOf } from '../../../functions/console/ui/screens/audit/export/columns.ts';
import { noteOf } from '../../../functions/console/ui/screens/audit/export/note.ts';
import { detailText, type DetailNames } from '../../../functions/console/ui/screens/audit/query/details.ts';
import { look } from './event-at-hand.ts';

const details: DetailNames = {
  language: 'zh',
  place: (code) => (code === '530921' ? '凤庆县' : code),
  titleOf: (property) => (property === 'purpose' ? words('查看用途', 'Purpose') : undefined),
  codeWords: (_property, code) => (code === 'audit' ? words('审计', 'Audit') : words(code, code)),
};
const t = (text: { zh: string; en: string }, values = {}) => say('zh', text, values);
const names = { t, details };

test('what an event holds is said in words: codes, places, sums and lists', () => {
  expect(detailText({ purpose: 'audit' }, details)).toBe('查看用途：审计');
  expect(
    detailText(
      {
        to: '530921',
        monthlyFen: 16_300,
        working: [1],
        caseNumber: 'x',
        parts: ['a', 'b'],
        ok: true,
        empty: {},
      },
      details,
    ),
  ).toBe('to：凤庆县；monthlyFen：163.00元；parts：a、b；ok：是');
});

test('a row has a cell for each heading, with the time of China to the second and the masked person only', () => {
  const row = rowOf(look(), names);
  expect(row).toHaveLength(headings(t).length);
  expect(row).toContain('2026-03-03 10:00:00');
  expect(row).toContain('凤庆县 530921');
  expect(row).toContain('查看用途：审计');
  expect(row.at(-1)).toBe('可读');
});

test('an event that cannot be read has its row too, with what is certain about it', () => {
  const row = rowOf({ code: 'damaged', field: 'data', handoverId: 'case-1', sequence: 3 }, names);
  expect(row).toHaveLength(headings(t).length);
  expect(row.filter((cell) => cell !== '')).toEqual(['3', 'case-1', '已损坏：data']);
});

test('an export says its conditions, who made it, when in China, how many rows, its digest and how to check it', () => {
  const note = noteOf(
    {
      conditions: ['人员：按身份证号（号码未记录）'],
      by: 'auditor-53',
      at: new Date('2026-03-03T02:00:05.000Z'),
      rows: 50_000,
      isWhole: false,
      digest: 'abc',
    },
    t,
  );
  expect(note).toContainEqual(['查询条件', '人员：按身份证号（号码未记录）']);
  expect(note).toContainEqual(['导出人', 'auditor-53']);
  expect(note).toContainEqual(['导出时间（北京时间）', '2026-03-03 10:00:05']);
  expect(note).toContainEqual(['是否完整', '否，只含前50000条']);
  expect(note).toContainEqual(['SHA-256', 'abc']);
});
