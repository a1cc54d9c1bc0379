import { expect, test } from 'vitest';
import type { Draft } from '../../../functions/console/ui/screens/sending/record/draft.ts';
import { resultRows } from '../../../functions/console/ui/screens/sending/spreadsheet/result-rows.ts';
import {
  changed,
  checkRows,
  rowOf,
  unsentOf,
  type Row,
} from '../../../functions/console/ui/screens/sending/spreadsheet/rows.ts';
import { completeDraft, given } from './record-at-hand.ts';

const row = (line: number, changes: Partial<Draft> = {}): Row =>
  rowOf({ line, draft: completeDraft(changes), findings: [] }, `key-${line}`);
const standings = (...rows: readonly Row[]) => checkRows(rows, given).map(({ standing }) => standing);

test('the second row of a person is marked, in whichever spelling of the number', () => {
  expect(standings(row(2), row(3, { citizenId: '533522610712000' }))).toEqual(['ready', 'problem']);
});

test('a row that is left out is no longer in the way of its twin', () => {
  expect(standings({ ...row(2), left: true }, row(3))).toEqual(['left', 'ready']);
});

test('a doubt holds a row back until an officer has compared it with the papers', () => {
  expect(standings(row(2, { sex: 'male' }))).toEqual(['doubt']);
  expect(standings({ ...row(2, { sex: 'male' }), confirmed: true })).toEqual(['ready']);
});

test('a row that is changed becomes another request, with a key and a confirmation of its own', () => {
  const before: Row = {
    ...row(2),
    confirmed: true,
    outcome: { kind: 'refused', sentence: { zh: '不行', en: 'no' }, findings: [] },
  };
  expect(changed(before, 'name', '李秀', 'key-new')).toMatchObject({
    key: 'key-new',
    confirmed: false,
    outcome: { kind: 'unsent' },
    draft: { name: '李秀' },
  });
});

test('what was sent or left out does not wait any more', () => {
  const sent: Row = {
    ...row(2),
    outcome: { kind: 'sent', id: 'x', caseNumber: 'CX', phase: 'pushed', joined: false },
  };
  expect(unsentOf(checkRows([sent, { ...row(3), left: true }, row(4)], given))).toBe(1);
});

test('the results that are kept hold neither a name nor a number in full', () => {
  const refused: Row = {
    ...row(2, { citizenId: '533522196107120003' }),
    outcome: { kind: 'refused', sentence: { zh: '内容有误', en: 'wrong' }, findings: [] },
  };
  const [line] = resultRows(checkRows([refused], given), 'zh');
  expect(line).toEqual(['2', '李**', '5335************03', '未受理', '', '内容有误：公民身份号码']);
});
