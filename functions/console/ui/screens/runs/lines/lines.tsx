import { Button } from 'antd';
import { useState } from 'react';
import { usePages } from '../../../api/use-pages.ts';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient } from '../../../session/session.tsx';
import { isOut, isWorking, type Run, type RunLine, totalOf } from '../model.ts';
import { runKey } from '../queries.ts';
import { marksInWords } from '../run-words.ts';
import { Sheet } from '../sheet.tsx';
import { columnsOf } from './line-columns.tsx';
import { LineDetail } from './line-detail.tsx';
import { type LineFilter, loadLines } from './load-lines.ts';

const texts = {
  title: words('明细', 'Lines'),
  filter: words('筛选', 'Show'),
  all: words('全部{n}人', 'All {n}'),
  changed: words('与上期不同', 'Changed since the period before'),
  page: words('第{page}页，本页{n}人', 'Page {page}, {n} persons on it'),
  before: words('上一页', 'Previous'),
  after: words('下一页', 'Next'),
  nothing: words('没有这样的明细。', 'There is no such line.'),
  noChange: words(
    '没有与上期不同的明细：无新增、暂缓、补发、多发或抵扣。可以查看全部明细。',
    'Nothing differs from the period before: nobody is new, held, paid arrears, overpaid or set off. All lines can be shown.',
  ),
  computing: words(
    '平台还在计算，明细会陆续增加。',
    'The exchange is still computing; lines are being added.',
  ),
} as const;

const afterIssue: ReadonlySet<string> = new Set(['failed', 'missing', 'differs', 'untold']);
const ofPayroll: ReadonlySet<string> = new Set(['held', 'arrears', 'overpaid', 'new', 'set-off']);

const isFilter = (text: string): text is Exclude<LineFilter, 'all' | 'changed'> =>
  afterIssue.has(text) || ofPayroll.has(text);

interface Choice {
  readonly filter: LineFilter;
  readonly title: Words;
}

const choicesOf = (run: Run): readonly Choice[] => {
  const isPayroll = run.kind === 'payroll';
  const marks = marksInWords().flatMap(([mark, title]): readonly Choice[] => {
    const applies = afterIssue.has(mark) ? isOut(run) : isPayroll || mark === 'new';
    return applies && isFilter(mark) ? [{ filter: mark, title }] : [];
  });
  return [
    ...(isPayroll ? [{ filter: 'changed' as const, title: texts.changed }] : []),
    { filter: 'all', title: texts.all },
    ...marks,
  ];
};

interface PagerProps {
  readonly page: number;
  readonly count: number;
  readonly isLast: boolean;
  readonly isBusy: boolean;
  readonly onPage: (page: number) => void;
}

const Pager = ({ page, count, isLast, isBusy, onPage }: PagerProps) => {
  const t = useSay();
  return (
    <div className="run-pager">
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t(texts.before)}
      </Button>
      <span aria-live="polite" className="numbers">
        {t(texts.page, { page: page + 1, n: count })}
      </span>
      <Button disabled={isLast} loading={isBusy} onClick={() => onPage(page + 1)}>
        {t(texts.after)}
      </Button>
    </div>
  );
};

interface ShownProps {
  readonly run: Run;
  readonly filter: LineFilter;
  readonly onOpen: (line: RunLine) => void;
}

/** One page of the exchange at a time, however many there are. */
const Shown = ({ run, filter, onOpen }: ShownProps) => {
  const t = useSay();
  const client = useClient();
  const [page, setPage] = useState(0);
  const pages = usePages({
    key: [...runKey(run.id), 'lines', filter, run.generation, isWorking(run) ? run.version : run.status],
    load: (cursor) => loadLines({ client, id: run.id }, filter, cursor),
  });
  const show = async (wanted: number): Promise<void> => {
    if (wanted >= (pages.data?.pages.length ?? 0)) await pages.fetchNextPage();
    setPage(wanted);
  };
  if (pages.error && !pages.data)
    return <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  const { data } = pages;
  const at = Math.min(page, data.pages.length - 1);
  const items = data.pages[at]?.items ?? [];
  return (
    <>
      <Sheet
        caption={texts.title}
        columns={columnsOf(run, onOpen)}
        rows={items}
        rowKey={({ lineId }) => lineId}
        empty={t(filter === 'changed' ? texts.noChange : texts.nothing)}
      />
      {pages.error && <ProblemNote error={pages.error} onRetry={() => void show(at + 1)} />}
      {(at > 0 || items.length > 0 || pages.hasNextPage) && (
        <Pager
          page={at}
          count={items.length}
          isLast={at >= data.pages.length - 1 && !pages.hasNextPage}
          isBusy={pages.isFetchingNextPage}
          onPage={(wanted) => void show(wanted)}
        />
      )}
    </>
  );
};

const firstFilter = (run: Run): LineFilter => {
  if (run.kind === 'premium-list') return 'all';
  return totalOf(run.results, 'failed') > 0 ? 'failed' : 'changed';
};

/** Everybody in the run, what differs from the period before first; a line opens with its working. */
export const Lines = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const [filter, setFilter] = useState<LineFilter>(() => firstFilter(run));
  const [open, setOpen] = useState<RunLine>();
  return (
    <section className="card" aria-labelledby="run-lines">
      <h2 id="run-lines">{t(texts.title)}</h2>
      <fieldset className="run-chips" aria-label={t(texts.filter)}>
        {choicesOf(run).map(({ filter: each, title }) => (
          <Button
            key={each}
            size="small"
            type={each === filter ? 'primary' : 'default'}
            aria-pressed={each === filter}
            onClick={() => setFilter(each)}
          >
            {t(title, { n: totalOf(run.totals, 'persons') })}
          </Button>
        ))}
      </fieldset>
      {isWorking(run) && run.status === 'computing' && <p className="secondary">{t(texts.computing)}</p>}
      <Shown key={filter} run={run} filter={filter} onOpen={setOpen} />
      {open && <LineDetail run={run} line={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
};
