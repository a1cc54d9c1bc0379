import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Money } from '../../../parts/money.tsx';
import { When } from '../../../parts/when.tsx';
import { idBefore, isOut, periodBefore, type Run, totalOf } from '../model.ts';
import { useRuns } from '../queries.ts';
import { inOrder, isMoney, wordsOfSkipped, wordsOfTotal } from '../run-words.ts';
import { type Column, Sheet } from '../sheet.tsx';

const texts = {
  totals: words('合计与上期对比', 'Totals beside the period before'),
  sum: words('项目', 'Sum'),
  this: words('本期', 'This period'),
  difference: words('增减', 'Difference'),
  noBefore: words('没有上一期批次可对比。', 'There is no run of the period before to compare with.'),
  nobody: words(
    '名册上本期没有可列入的人员，本批次没有应付款项。',
    'Nobody on the roll has a line in this period: the run pays nothing.',
  ),
  notYet: words('尚未算出。', 'Not computed yet.'),
  results: words('回盘结果', 'Answers'),
  skipped: words('未列入人员', 'Left out'),
  why: words('原因', 'Why'),
  persons: words('人数', 'Persons'),
  nobodySkipped: words('名册上的人员全部列入。', 'Everybody on the roll has a line.'),
  basis: words('计算依据', 'What it rests on'),
  opened: words('建立', 'Opened'),
  reviewed: words('初审', 'Reviewed'),
  approved: words('复核', 'Approved'),
  generation: words('第几次计算', 'Computation'),
  asKnown: words('政策按此日所知', 'Rules as known on'),
  policies: words('政策文件', 'Policy files'),
  digest: words('明细摘要', 'Digest of the lines'),
} as const;

interface Sum {
  readonly name: string;
  readonly now: number;
  readonly before?: number | undefined;
}

const Amount = ({ name, value }: { readonly name: string; readonly value: number }) =>
  isMoney(name) ? <Money fen={value} /> : <>{value.toLocaleString('zh-CN')}</>;

const Difference = ({ name, now, before }: Sum) => {
  if (before === undefined) return <>—</>;
  const value = now - before;
  if (value === 0) return <>0</>;
  return (
    <>
      {value > 0 ? '+' : '−'}
      <Amount name={name} value={Math.abs(value)} />
    </>
  );
};

const Name = ({ name }: { readonly name: string }) => <>{useSay()(wordsOfTotal(name))}</>;

const columns = (period: string): readonly Column<Sum>[] => [
  { key: 'name', title: texts.sum, cell: ({ name }) => <Name name={name} />, isHead: true },
  {
    key: 'now',
    title: texts.this,
    cell: ({ name, now }) => <Amount name={name} value={now} />,
    isNumber: true,
  },
  {
    key: 'before',
    title: words(period, period),
    cell: ({ name, before }) => (before === undefined ? '—' : <Amount name={name} value={before} />),
    isNumber: true,
  },
  { key: 'difference', title: texts.difference, cell: (sum) => <Difference {...sum} />, isNumber: true },
];

/** The run of the period before; null where there was none. It is looked for in the list: to ask for one that is not there is an error. */
const useBefore = (run: Run): Run | null | undefined => {
  const { data } = useRuns({ division: run.division, kind: run.kind });
  if (!data) return undefined;
  return data.runs.find(({ id }) => id === idBefore(run)) ?? null;
};

const Totals = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const before = useBefore(run);
  const names = inOrder([...new Set([...Object.keys(run.totals), ...Object.keys(before?.totals ?? {})])]);
  return (
    <section className="card" aria-labelledby="run-totals">
      <h2 id="run-totals">{t(texts.totals)}</h2>
      <Sheet
        caption={texts.totals}
        columns={columns(periodBefore(run.period))}
        rows={names.map((name) => ({
          name,
          now: totalOf(run.totals, name),
          before: before ? totalOf(before.totals, name) : undefined,
        }))}
        rowKey={({ name }) => name}
        empty={run.status === 'computing' ? t(texts.notYet) : t(texts.nobody)}
      />
      {before === null && <p className="secondary">{t(texts.noBefore)}</p>}
    </section>
  );
};

const Results = ({ run: { results } }: { readonly run: Run }) => {
  const t = useSay();
  return (
    <section className="card" aria-labelledby="run-results">
      <h2 id="run-results">{t(texts.results)}</h2>
      <Facts
        facts={inOrder([...new Set(['paid', 'paidFen', 'failed', 'failedFen', ...Object.keys(results)])]).map(
          (name) => ({
            name: wordsOfTotal(name),
            value: <Amount name={name} value={totalOf(results, name)} />,
          }),
        )}
      />
    </section>
  );
};

const LeftOut = ({ run: { skipped, status } }: { readonly run: Run }) => {
  const t = useSay();
  return (
    <section className="card" aria-labelledby="run-skipped">
      <h2 id="run-skipped">{t(texts.skipped)}</h2>
      <Sheet
        caption={texts.skipped}
        columns={[
          { key: 'why', title: texts.why, cell: ([code]) => t(wordsOfSkipped(code)), isHead: true },
          { key: 'persons', title: texts.persons, cell: ([, persons]) => persons, isNumber: true },
        ]}
        rows={Object.entries(skipped).filter(([, persons]) => persons > 0)}
        rowKey={([code]) => code}
        empty={t(status === 'computing' ? texts.notYet : texts.nobodySkipped)}
      />
    </section>
  );
};

const Basis = ({ run }: { readonly run: Run }) => {
  const t = useSay();
  const { openedBy, openedAt, reviewedBy, approvedBy, generation, asKnownOn, policies, linesDigest } = run;
  return (
    <section className="card" aria-labelledby="run-basis">
      <h2 id="run-basis">{t(texts.basis)}</h2>
      <Facts
        facts={[
          {
            name: texts.opened,
            value: (
              <>
                {openedBy} <When at={openedAt} />
              </>
            ),
          },
          ...(reviewedBy === undefined ? [] : [{ name: texts.reviewed, value: reviewedBy }]),
          ...(approvedBy === undefined ? [] : [{ name: texts.approved, value: approvedBy }]),
          { name: texts.generation, value: generation },
          { name: texts.asKnown, value: asKnownOn },
          { name: texts.policies, value: Object.keys(policies).toSorted().join('、') },
          { name: texts.digest, value: <span className="run-digest">{linesDigest}</span> },
        ]}
      />
    </section>
  );
};

/** Sums beside those of the period before, who was left out and why, and what all of it rests on. */
export const Overview = ({ run }: { readonly run: Run }) => (
  <div className="run-columns">
    <Totals run={run} />
    <div>
      {isOut(run) && <Results run={run} />}
      <LeftOut run={run} />
      <Basis run={run} />
    </div>
  </div>
);
