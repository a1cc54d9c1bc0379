import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import * as z from 'zod';
import { stringify } from './csv-cells.ts';
import { fenOfYuan, yuanText } from '../../../shared/bank/index.ts';
import type { Spooled } from './payment-file.ts';
import type { ReturnedItem } from './returned-rows.ts';

/** What the finance office gets of a premium list, and what it answers. */
const orderTitles = ['付款编号', '姓名', '金额（元）'];
const answerTitles = ['付款编号', '金额（元）', '付款结果', '日期'];
const outcomes: Readonly<Record<string, 'paid' | 'failed'>> = { 成功: 'paid', 失败: 'failed' };
const civilDate = /^\d{4}-\d{2}-\d{2}$/u;

/** The list for the finance office: government part and subsidy of each person, the sum in the last line. */
export async function* financeFile({ read, count, totalFen }: Spooled): AsyncGenerator<string> {
  yield stringify(orderTitles);
  for await (const { lineId, name, amountFen } of read())
    yield stringify([lineId, name, yuanText(amountFen)]);
  yield stringify(['合计', `${count}人`, yuanText(totalFen)]);
}

const recordSchema = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

const rowOf = (cells: readonly string[], line: number): ReturnedItem => {
  const [lineId = '', amount = '', result = '', on = ''] = cells.map((cell) => cell.trim());
  const amountFen = fenOfYuan(amount);
  const outcome = outcomes[result];
  if (cells.length !== answerTitles.length || lineId === '')
    return { kind: 'problem', line, text: `field-count-wrong 应为 expected: ${answerTitles.join(',')}` };
  if (amountFen === undefined)
    return { kind: 'problem', line, text: 'amount-malformed 金额应为元，两位小数 yuan with two decimals' };
  if (outcome === undefined)
    return { kind: 'problem', line, text: 'outcome-unknown 付款结果应为成功或失败 paid 成功 or failed 失败' };
  if (!civilDate.test(on))
    return { kind: 'problem', line, text: 'civil-date-wrong-format 日期应为YYYY-MM-DD' };
  const row = { lineId, amountFen, outcome, on };
  return { kind: 'row', line, row: outcome === 'paid' ? row : { ...row, reason: 'other' } };
};

/** The finance office's answer, row by row; a row that cannot be read is a problem of its own. */
export async function* readFinanceAnswer(file: string): AsyncGenerator<ReturnedItem> {
  const cells = createReadStream(file).pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, info: true }),
  );
  let first = true;
  for await (const cell of cells) {
    const { record, info } = recordSchema.parse(cell);
    const isTitles = first && record[0] === answerTitles[0];
    first = false;
    if (!isTitles && record[0] !== '合计') yield rowOf(record, info.lines);
  }
}
