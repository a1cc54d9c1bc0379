import { say, words, type Language, type Words } from '../../../language/words.ts';
import { fieldTitles } from '../record/fields.ts';
import { maskedName, maskedNumber } from './masked.ts';
import type { CheckedRow } from './rows.ts';

const texts = {
  sent: words('已推送', 'Pushed'),
  joined: words('已加入在办案件', 'Joined the open case'),
  left: words('不发送', 'Left out'),
  unsent: words('未发送', 'Not sent'),
  unanswered: words('未得到答复，请重试', 'No answer: try again'),
  refused: words('未受理', 'Refused'),
} as const;

export const resultHeaders: readonly Words[] = [
  words('文件行号', 'Line of the file'),
  words('姓名（脱敏）', 'Name, masked'),
  words('身份证号（脱敏）', 'Citizen ID, masked'),
  words('结果', 'Result'),
  words('案件编号', 'Case number'),
  words('说明', 'Explanation'),
];

const resultOf = ({ outcome, left }: CheckedRow): Words => {
  if (outcome.kind === 'sent') return outcome.joined ? texts.joined : texts.sent;
  if (left) return texts.left;
  if (outcome.kind === 'refused') return texts.refused;
  return outcome.kind === 'unanswered' ? texts.unanswered : texts.unsent;
};

const explanationOf = (row: CheckedRow, language: Language): string => {
  const { outcome, findings } = row;
  if (outcome.kind === 'sent') return '';
  const reason =
    outcome.kind === 'refused' || outcome.kind === 'unanswered' ? [say(language, outcome.sentence)] : [];
  // Only which fields: what stands in them is personal, and a finding may quote it.
  const fields = findings.filter(({ level }) => level === 'problem').map(({ field }) => fieldTitles[field]);
  const named = fields.map((title) => say(language, title)).join(language === 'zh' ? '、' : ', ');
  return [...reason, ...(named === '' ? [] : [named])].join(language === 'zh' ? '：' : ': ');
};

/** One line for each row, fit to be kept: no name and no number in full. */
export const resultRows = (rows: readonly CheckedRow[], language: Language): readonly (readonly string[])[] =>
  rows.map((row) => [
    String(row.line),
    maskedName(row.draft.name),
    maskedNumber(row.draft.citizenId),
    say(language, resultOf(row)),
    row.outcome.kind === 'sent' ? row.outcome.caseNumber : '',
    explanationOf(row, language),
  ]);
