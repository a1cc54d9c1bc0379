import { Link } from 'wouter';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Heading } from '../../../parts/heading.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Place } from '../../../parts/place.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { PaymentFile } from '../file/payment-file.tsx';
import { Lines } from '../lines/lines.tsx';
import { type Run, titleOf } from '../model.ts';
import { useRun } from '../queries.ts';
import { BankReturn } from '../returns/bank-return.tsx';
import { runs as screen } from '../screen.ts';
import { StatusTag } from '../status-tag.tsx';
import { Trail } from '../trail/trail.tsx';
import { Overview } from './overview.tsx';
import { Steps } from './steps.tsx';

const texts = {
  views: words('批次的各个页面', 'Views of the run'),
  overview: words('合计', 'Totals'),
  lines: words('明细', 'Lines'),
  file: words('付款文件', 'Payment file'),
  list: words('财政名单', 'List for finance'),
  return: words('银行回盘', 'Bank return'),
  answer: words('财政回执', 'Finance answer'),
  trail: words('轨迹与核验', 'Trail and verification'),
  all: words('全部批次', 'All runs'),
} as const;

const views = ['', 'lines', 'file', 'return', 'trail'] as const;
type View = (typeof views)[number];

const viewOf = (text: string | undefined): View => views.find((view) => view === text) ?? '';

const titleOfView = (view: View, { kind }: Run) => {
  const isPayroll = kind === 'payroll';
  const titles = {
    '': texts.overview,
    lines: texts.lines,
    file: isPayroll ? texts.file : texts.list,
    return: isPayroll ? texts.return : texts.answer,
    trail: texts.trail,
  } as const;
  return titles[view];
};

const Tabs = ({ run, current }: { readonly run: Run; readonly current: View }) => {
  const t = useSay();
  return (
    <nav className="run-tabs" aria-label={t(texts.views)}>
      {views.map((view) => (
        <Link
          key={view}
          href={view === '' ? `/runs/${run.id}` : `/runs/${run.id}/${view}`}
          aria-current={view === current ? 'page' : undefined}
        >
          {t(titleOfView(view, run))}
        </Link>
      ))}
    </nav>
  );
};

const shownIn = {
  '': Overview,
  lines: Lines,
  file: PaymentFile,
  return: BankReturn,
  trail: Trail,
} as const;

interface RunScreenProps {
  readonly id: string;
  readonly view: string | undefined;
}

/** One run: where it stands and what may be done, above whichever of its views is chosen. */
export const RunScreen = ({ id, view }: RunScreenProps) => {
  const t = useSay();
  const { data: run, error, refetch } = useRun(id);
  const back = <Link href="/runs">{t(texts.all)}</Link>;
  if (!run)
    return (
      <>
        <Heading title={screen.title}>{back}</Heading>
        {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Loading />}
      </>
    );
  const current = viewOf(view);
  const Shown = shownIn[current];
  return (
    <>
      <Heading
        title={titleOf(run)}
        note={
          <>
            <Place code={run.division} /> <StatusTag run={run} />
          </>
        }
      >
        {back}
      </Heading>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <Steps run={run} />
      <Tabs run={run} current={current} />
      <Shown run={run} />
    </>
  );
};
