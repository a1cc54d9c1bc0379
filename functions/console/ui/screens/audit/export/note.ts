import type { Say } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { chinaSeconds } from './columns.ts';

const texts = {
  title: words('审计查询导出', 'Export of an audit'),
  conditions: words('查询条件', 'Conditions'),
  by: words('导出人', 'Exported by'),
  at: words('导出时间（北京时间）', 'Exported at (China time)'),
  rows: words('行数（不含表头）', 'Rows (without the heading)'),
  complete: words('是否完整', 'Complete'),
  whole: words('是，结果已全部取出', 'yes, the whole result'),
  cut: words('否，只含前{n}条', 'no, the first {n} only'),
  digest: words('SHA-256', 'SHA-256'),
  over: words('校验范围', 'Over which bytes'),
  bytes: words(
    '本次导出的CSV文件的全部字节：开头的UTF-8标记（EF BB BF）、表头行和每个事件一行，每行以回车换行（0D 0A）结尾。“事件”工作表与该CSV内容相同。',
    'All bytes of the CSV file of this export: the UTF-8 mark in front (EF BB BF), the heading row and one row for each event, each ended by 0D 0A. The sheet “Events” holds the same rows.',
  ),
  how: words('核对方法', 'How to check'),
  commands: words(
    'Windows：certutil -hashfile 文件名.csv SHA256；Linux：sha256sum 文件名.csv；或在“核验轨迹”页选择该CSV文件。三者所得应与上述SHA-256一致。用表格软件另存后字节会变，请核对原文件。',
    'Windows: certutil -hashfile NAME.csv SHA256; Linux: sha256sum NAME.csv; or choose the CSV file under “Verify”. Each must give the SHA-256 above. Saving it again in a spreadsheet changes its bytes: check the file as it was downloaded.',
  ),
} as const;

export const bytesText = texts.bytes;
export const checkText = texts.commands;

export interface ExportFacts {
  /** The filter in words; never a person's number. */
  readonly conditions: readonly string[];
  /** Staff number, roles and place. */
  readonly by: string;
  readonly at: Date;
  readonly rows: number;
  /** False where the most that is exported was reached first. */
  readonly isWhole: boolean;
  readonly digest: string;
}

/** What an export says of itself, one pair a line: where it comes from, whose it is, and how to check that nothing was changed. */
export const noteOf = (facts: ExportFacts, t: Say): readonly (readonly [string, string])[] => [
  [t(texts.title), ''],
  ...facts.conditions.map((line, index) => [index === 0 ? t(texts.conditions) : '', line] as const),
  [t(texts.by), facts.by],
  [t(texts.at), chinaSeconds(facts.at.toISOString())],
  [t(texts.rows), String(facts.rows)],
  [t(texts.complete), facts.isWhole ? t(texts.whole) : t(texts.cut, { n: facts.rows })],
  [t(texts.digest), facts.digest],
  [t(texts.over), t(texts.bytes)],
  [t(texts.how), t(texts.commands)],
];
