import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Heading } from '../../../parts/heading.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Money } from '../../../parts/money.tsx';
import { Place } from '../../../parts/place.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { holds, useOfficer } from '../../../session/session.tsx';
import { isOut, isWorking, outstandingOf, type Run, totalOf } from '../model.ts';
import { nextOf } from '../next.ts';
import { useRuns } from '../queries.ts';
import { runs as screen } from '../screen.ts';
import { type Column, Sheet } from '../sheet.tsx';
import { StatusTag } from '../status-tag.tsx';
import { Filters, type ListFilter } from './filters.tsx';
import { OpenRun } from './open-run.tsx';

const texts = {
  open: words('建立新批次', 'Open a run'),
  caption: words('批次列表，最近的在前', 'Runs, the latest first'),
  period: words('所属期', 'Period'),
  kind: words('种类', 'Kind'),
  county: words('县（市、区）', 'County'),
  status: words('状态', 'Status'),
  persons: words('人数', 'Persons'),
  sum: words('应付（元）', 'To be paid'),
  progress: words('进度', 'Progress'),
  next: words('下一步由谁办', 'Next to act'),
  payroll: words('养老金发放', 'Payroll'),
  premium: words('代缴名单', 'Premium list'),
  pages: words('已处理{pages}页', '{pages} pages done'),
  answered: words('已回{n}／{all}', '{n} of {all} answered'),
  empty: words(
    '这里还没有批次。经办人员每月建立一次养老金发放批次，每年建立一次代缴名单。',
    'There is no run here yet. A clerk opens a payroll each month and a premium list each year.',
  ),
  choose: words('请先选择省份。', 'Choose a province first.'),
  cutOff: words(
    '批次较多，仅显示前一部分；请选择县以缩小范围。',
    'There are more runs than are shown; choose a county.',
  ),
} as const;

const ProgressOf = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const { pages, pagesTotal } = run.progress;
  if (isWorking(run))
    return pagesTotal === undefined ? (
      <>{t(texts.pages, { pages })}</>
    ) : (
      <Progress
        percent={Math.floor((100 * pages) / Math.max(1, pagesTotal))}
        size="small"
        aria-label={t(texts.progress)}
      />
    );
  if (!isOut(run)) return <>—</>;
  const all = totalOf(run.totals, 'payments');
  return <>{t(texts.answered, { n: all - outstandingOf(run), all })}</>;
};

const Period = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  return (
    <Link href={`/runs/${run.id}`}>
      {run.period} {t(run.kind === 'payroll' ? texts.payroll : texts.premium)}
    </Link>
  );
};

const Next = ({ run }: { readonly run: Run }) => <>{useSay()(nextOf(run))}</>;

const columns: readonly Column<Run>[] = [
  { key: 'period', title: texts.period, cell: (run) => <Period run={run} />, isHead: true },
  { key: 'county', title: texts.county, cell: ({ division }) => <Place code={division} short /> },
  { key: 'status', title: texts.status, cell: (run) => <StatusTag run={run} /> },
  {
    key: 'persons',
    title: texts.persons,
    cell: ({ totals }) => totalOf(totals, 'persons').toLocaleString('zh-CN'),
    isNumber: true,
  },
  {
    key: 'sum',
    title: texts.sum,
    cell: ({ totals }) => <Money fen={totalOf(totals, 'payFen')} />,
    isNumber: true,
  },
  { key: 'progress', title: texts.progress, cell: (run) => <ProgressOf run={run} /> },
  { key: 'next', title: texts.next, cell: (run) => <Next run={run} /> },
];

const latestFirst = (one: Run, other: Run): number =>
  other.period.slice(0, 4).localeCompare(one.period.slice(0, 4)) ||
  other.period.localeCompare(one.period) ||
  (one.id < other.id ? -1 : 1);

const Rows = ({ filter }: { readonly filter: ListFilter }) => {
  const t = useSay();
  const { data, error, isPending, refetch } = useRuns(filter);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading />;
  return (
    <>
      {data.isCutOff && <Alert type="info" title={t(texts.cutOff)} style={{ marginBottom: 12 }} />}
      <Sheet
        caption={texts.caption}
        columns={columns}
        rows={data.runs.toSorted(latestFirst)}
        rowKey={({ id }) => id}
        empty={t(texts.empty)}
      />
    </>
  );
};

/** The runs of the officer's county or division, and the way to a new one. */
export const RunList = () => {
  const t = useSay();
  const officer = useOfficer();
  const [filter, setFilter] = useState<ListFilter>({});
  const [isOpening, setOpening] = useState(false);
  const mayList = officer.division !== '' || filter.division !== undefined;
  return (
    <>
      <Heading title={screen.title}>
        {holds(officer, 'clerk') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t(texts.open)}
          </Button>
        )}
      </Heading>
      <section className="card" aria-label={t(texts.caption)}>
        <Filters filter={filter} onChange={setFilter} />
        {mayList ? <Rows filter={filter} /> : <p className="secondary">{t(texts.choose)}</p>}
      </section>
      {isOpening && <OpenRun onClose={() => setOpening(false)} />}
    </>
  );
};
