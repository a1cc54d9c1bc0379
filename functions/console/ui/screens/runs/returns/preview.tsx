import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Money, yuanOf } from '../../../parts/money.tsx';
import { reasonWords } from '../run-words.ts';
import { type Column, Sheet } from '../sheet.tsx';
import { doubtful, type JudgedRow, type Verdict, verdictWords } from './judge.ts';
import { FileProblems } from './file-problems.tsx';
import { PagedRows } from './paged-rows.tsx';
import type { Looked } from './use-return.ts';

const texts = {
  file: words('文件', 'File'),
  says: words('文件所称', 'The file states'),
  read: words('已读取', 'Read'),
  paid: words('成功', 'Paid'),
  failed: words('失败', 'Failed'),
  rows: words('{n}笔', '{n} payments'),
  unusable: words('无法采用的行', 'Rows not usable'),
  reconciled: words('文件的笔数、金额与各行一致。', 'Number and sum of the file agree with its rows.'),
  unreconciled: words(
    '文件的笔数或金额与各行不一致，文件可能不完整：请先向银行核对。可用的行仍可登记。',
    'Number or sum of the file differ from its rows; it may be incomplete: check with the bank. Sound rows can be recorded all the same.',
  ),
  noTotals: words(
    '文件没有合计，无法核对是否完整；登记后请看“未回”笔数。',
    'The file states no sums, so whether it is complete cannot be told; see what is outstanding afterwards.',
  ),
  otherRun: words(
    '文件注明的是另一批次：{id}。请确认选对了文件。',
    'The file names another run: {id}. Check that it is the right one.',
  ),
  problems: words('文件中的问题', 'Problems of the file'),
  caption: words('逐行核对', 'Row by row'),
  line: words('行', 'Line'),
  reference: words('付款编号', 'Reference'),
  amount: words('金额（元）', 'Yuan'),
  expected: words('批次应付', 'The run pays'),
  verdict: words('判断', 'What it comes to'),
  reason: words('原因', 'Reason'),
  on: words('日期', 'Date'),
  all: words('全部{n}行', 'All {n}'),
  show: words('筛选', 'Show'),
} as const;

const colours: Readonly<Record<Verdict, string>> = {
  paid: 'green',
  failed: 'orange',
  returned: 'orange',
  repeated: 'default',
  differs: 'red',
  unknown: 'red',
  contradicts: 'red',
};

const VerdictTag = ({ verdict }: { readonly verdict: Verdict }) => (
  <Tag color={colours[verdict]}>{useSay()(verdictWords[verdict])}</Tag>
);

const Reason = ({ row: { row, bankCode } }: { readonly row: JudgedRow }) => {
  const t = useSay();
  if (row.reason === undefined) return <>—</>;
  return (
    <>
      {t(reasonWords(row.reason))}
      {bankCode !== undefined && bankCode !== row.reason && <span className="secondary"> ({bankCode})</span>}
    </>
  );
};

const columns: readonly Column<JudgedRow>[] = [
  { key: 'line', title: texts.line, cell: ({ line }) => line, isNumber: true },
  {
    key: 'reference',
    title: texts.reference,
    cell: ({ row }) => <span className="mono">{row.lineId}</span>,
    isHead: true,
  },
  { key: 'verdict', title: texts.verdict, cell: ({ verdict }) => <VerdictTag verdict={verdict} /> },
  { key: 'amount', title: texts.amount, cell: ({ row }) => yuanOf(row.amountFen), isNumber: true },
  {
    key: 'expected',
    title: texts.expected,
    cell: ({ expectedFen }) => (expectedFen === undefined ? '—' : yuanOf(expectedFen)),
    isNumber: true,
  },
  { key: 'reason', title: texts.reason, cell: (row) => <Reason row={row} /> },
  { key: 'on', title: texts.on, cell: ({ row }) => row.on },
];

const Totals = ({ looked: { content } }: { readonly looked: Looked }) => {
  const t = useSay();
  const { paid, failed, stated, unusable, reconciled } = content.report;
  const sum = (of: { readonly count: number; readonly sumFen: number }) => (
    <>
      {t(texts.rows, { n: of.count })} · <Money fen={of.sumFen} />
    </>
  );
  return (
    <>
      <Facts
        facts={[
          { name: texts.file, value: content.name },
          { name: texts.paid, value: sum(paid) },
          { name: texts.failed, value: sum(failed) },
          ...(stated ? [{ name: texts.says, value: sum(stated) }] : []),
          ...(unusable > 0 ? [{ name: texts.unusable, value: unusable }] : []),
        ]}
      />
      {reconciled && <Alert type="success" showIcon title={t(texts.reconciled)} />}
      {!reconciled && (
        <Alert type="warning" showIcon title={t(stated ? texts.unreconciled : texts.noTotals)} />
      )}
      {!content.isOfRun && (
        <Alert type="error" showIcon title={t(texts.otherRun, { id: content.report.runId ?? '' })} />
      )}
    </>
  );
};

const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdictWords, text);

/** How many rows come to what, the doubtful ones first. */
const countsOf = (rows: readonly JudgedRow[]): readonly (readonly [Verdict, number])[] => {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return Object.keys(verdictWords)
    .filter(isVerdict)
    .toSorted((one, other) => Number(doubtful.has(other)) - Number(doubtful.has(one)))
    .flatMap((verdict) => {
      const count = counts.get(verdict);
      return count === undefined ? [] : [[verdict, count] as const];
    });
};

/** What the file says, before anything is recorded. */
export const Preview = ({ looked }: { readonly looked: Looked }) => {
  const t = useSay();
  const { rows, content } = looked;
  const counts = countsOf(rows);
  const [shown, setShown] = useState<Verdict | undefined>(
    () => counts.find(([verdict]) => doubtful.has(verdict))?.[0],
  );
  const chosen = shown === undefined ? rows : rows.filter(({ verdict }) => verdict === shown);
  return (
    <>
      <Totals looked={looked} />
      <FileProblems title={texts.problems} problems={content.problems} name={content.name} />
      <fieldset className="run-chips" aria-label={t(texts.show)}>
        <Button
          size="small"
          aria-pressed={shown === undefined}
          type={shown === undefined ? 'primary' : 'default'}
          onClick={() => setShown(undefined)}
        >
          {t(texts.all, { n: rows.length })}
        </Button>
        {counts.map(([verdict, count]) => (
          <Button
            key={verdict}
            size="small"
            aria-pressed={shown === verdict}
            type={shown === verdict ? 'primary' : 'default'}
            onClick={() => setShown(verdict)}
          >
            {t(verdictWords[verdict])} {count}
          </Button>
        ))}
      </fieldset>
      <PagedRows key={shown ?? 'all'} rows={chosen}>
        {(some) => (
          <Sheet caption={texts.caption} columns={columns} rows={some} rowKey={({ line }) => String(line)} />
        )}
      </PagedRows>
    </>
  );
};
