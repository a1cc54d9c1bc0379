import { type Words, words } from '../domain/words.ts';

const sentences = {
  'file-empty': words('文件是空的，请向银行重新索取。', 'The file is empty; ask the bank for it again.'),
  'header-missing': words(
    '文件缺少文件头（H），可能不完整；请向银行重新索取。',
    'The file does not begin with its header record (H) and may be incomplete; ask the bank for it again.',
  ),
  'layout-unknown': words(
    '文件头中的文件种类不是本系统的格式；请确认选对了文件。',
    'The header names a layout that is not this one; check that it is the right file.',
  ),
  'column-unknown': words(
    '列名记录（C）与约定格式不同；请银行按约定的列和顺序出具。',
    'The record of column names (C) differs from the layout; ask the bank for the agreed columns in their order.',
  ),
  'record-unknown': words(
    '该行不是文件头、列名、明细或文件尾；请银行更正该行。',
    'The line is no header, column names, detail or trailer record; the bank must correct it.',
  ),
  'quotes-broken': words(
    '该行的引号不成对；请银行更正该行。',
    'The quotation marks of the line do not match; the bank must correct it.',
  ),
  'characters-unreadable': words(
    '该行含有无法识别的字符；请使用 UTF-8 或 GB18030 编码。',
    'The line has characters that cannot be read; use UTF-8 or GB18030.',
  ),
  'line-too-long': words(
    '该行过长，不是有效记录；请银行更正。',
    'The line is too long for a record; the bank must correct it.',
  ),
  'field-count-wrong': words(
    '该行的列数与约定不符；请银行更正该行。',
    'The line has another number of fields than the layout; the bank must correct it.',
  ),
  'field-malformed': words('该字段格式不正确', 'The field is not in its form'),
  'sequence-wrong': words(
    '序号不连续：此前有行缺失、重复或调换；请向银行核对。',
    'The sequence number does not follow the one before: lines are missing, repeated or exchanged; check with the bank.',
  ),
  'reference-repeated': words(
    '该付款编号在文件中重复出现，只采用第一次；若两行不同，请向银行核实。',
    'The payment reference occurs twice in the file and only the first counts; if the two differ, ask the bank which is right.',
  ),
  'reference-missing': words(
    '该笔没有付款编号（或格式不对），无法对应；请银行补充。',
    'The row has no sound payment reference and belongs to no payment; the bank must add it.',
  ),
  'trailer-missing': words(
    '文件缺少文件尾（T），内容可能被截断；请向银行重新索取完整文件，已读取的行仍然有效。',
    'The file has no trailer record (T) and is probably cut off; ask the bank for the whole file. The rows that were read still count.',
  ),
  'trailer-not-last': words(
    '文件尾之后还有内容，未予采用；请向银行核实。',
    'There is content after the trailer record and it was not used; check with the bank.',
  ),
  'last-line-unended': words(
    '最后一行没有换行符，文件可能被截断；请重新生成或索取。',
    'The last line has no line break, so the file may be cut off; produce or fetch it again.',
  ),
  'count-differs': words(
    '文件所称笔数与实际行数不符；请向银行核对。',
    'The number of payments the file states differs from its rows; check with the bank.',
  ),
  'sum-differs': words(
    '文件所称金额合计与各行之和不符；请向银行核对。',
    'The sum the file states differs from its rows; check with the bank.',
  ),
  'digest-differs': words(
    '文件校验值不符，内容被改动过；请使用原始文件（不要用表格软件另存）。',
    'The digest does not fit, the content was changed; use the original file, not one saved by a spreadsheet.',
  ),
  'run-differs': words(
    '文件属于另一批次；请确认选对了批次和文件。',
    'The file belongs to another run; check that run and file fit.',
  ),
  'message-unknown': words(
    '不是 pain.002.001.10 回执报文；请确认选对了文件。',
    'This is no pain.002.001.10 status report; check that it is the right file.',
  ),
  'xml-broken': words(
    'XML 报文不完整或不合语法，此处之后未读取；请向银行重新索取。已读取的行仍然有效。',
    'The XML is cut off or not well-formed and was not read beyond this point; ask the bank for it again. The rows that were read still count.',
  ),
  'xml-document-type': words(
    'XML 报文含有文档类型声明，按安全规定拒收。',
    'The XML has a document type declaration and is refused for safety.',
  ),
  'xml-encoding-unknown': words(
    'XML 报文的编码不受支持；请使用 UTF-8 或 GB18030。',
    'The encoding of the XML is not supported; use UTF-8 or GB18030.',
  ),
  'amount-missing': words(
    '该笔没有金额（OrgnlTxRef/Amt/InstdAmt），无法核对；请银行补充。',
    'The row has no amount (OrgnlTxRef/Amt/InstdAmt) to compare; the bank must add it.',
  ),
  'amount-malformed': words(
    '该笔金额格式不正确；应为人民币元，最多两位小数。',
    'The amount is not in its form: yuan (CNY) with at most two decimals.',
  ),
  'date-missing': words('该笔没有日期；请银行补充。', 'The row has no date; the bank must add it.'),
  'status-not-final': words(
    '银行尚未完成该笔付款；请等待最终回执。',
    'The bank has not finished this payment; wait for its final report.',
  ),
  'status-unknown': words(
    '付款状态代码不认识；请向银行核实该笔结果。',
    'The status code of the payment is not known; ask the bank what became of it.',
  ),
  'whole-file-rejected': words(
    '银行拒收了整个付款文件，没有付款；请更正后重新发送。',
    'The bank rejected the whole payment file and paid nothing; correct it and send it again.',
  ),
  'totals-missing': words(
    '回执没有笔数和金额合计，无法核对是否完整；请银行补充。',
    'The report states no number and sum, so its completeness cannot be checked; the bank must add them.',
  ),
} as const satisfies Readonly<Record<string, Words>>;

export type BankProblemCode = keyof typeof sentences;

/** What is wrong with one line, or with the file as a whole when `line` is absent. Never quotes the content: it is personal. */
export interface BankProblem {
  /** Counted from 1 in the file. */
  readonly line?: number;
  readonly code: BankProblemCode;
  readonly sentence: Words;
}

const isCode = (text: string): text is BankProblemCode => Object.hasOwn(sentences, text);

export const bankProblemCodes: readonly BankProblemCode[] = Object.keys(sentences).filter(isCode);

export const bankProblem = (code: BankProblemCode, line?: number): BankProblem => ({
  ...(line === undefined ? {} : { line }),
  code,
  sentence: sentences[code],
});

/** Names the field and the form it should have. */
export const fieldMalformed = (line: number, title: Words, form: Words): BankProblem => ({
  line,
  code: 'field-malformed',
  sentence: words(
    `“${title.zh}”格式不正确，应为${form.zh}；请银行更正该行。`,
    `The field "${title.en}" is not ${form.en}; the bank must correct the line.`,
  ),
});

/** A problem as an item of what a reader yields. */
export interface ProblemItem {
  readonly kind: 'problem';
  readonly problem: BankProblem;
}

export const problemItem = (problem: BankProblem): ProblemItem => ({ kind: 'problem', problem });

const hidingRow: ReadonlySet<BankProblemCode> = new Set([
  'quotes-broken',
  'characters-unreadable',
  'line-too-long',
  'record-unknown',
]);

/** Whether the line may have been a row that nobody can make out. */
export const hidesRow = ({ line, code }: BankProblem): boolean => line !== undefined && hidingRow.has(code);
