import { lazy, Suspense, useMemo } from 'react';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { AsOf } from '../as-of.tsx';
import { ScopeBar } from '../scope/scope-bar.tsx';
import type { Scope } from '../scope/scope.ts';
import { useScope } from '../scope/use-scope.ts';
import { usePairs, useTotals } from '../use-rows.ts';
import { ReasonTable } from './reason-table.tsx';
import { reasonsIn, type Reason } from './reasons.ts';

const BarChart = lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarChart }));

const texts = {
  chart: words('退回原因（次数与占比）', 'Return reasons (returns and share)'),
  table: words('原因与认定地', 'Reasons and who had sent'),
  description: words('退回原因条形图：{bars}', 'Bars of return reasons: {bars}'),
  bar: words('{name}{count}次，占{share}%', '{name} {count}, {share}%'),
  label: words('{count}次 {share}%', '{count}, {share}%'),
  nation: words(
    '全国按作为认定地的省级单位汇总；选择省级单位后可看到县。',
    'For the nation by certifying units; choose a unit to see counties.',
  ),
  empty: words(
    '这段时间没有退回：推送的信息都能直接办理。也可换一个时间或另一方再看。',
    'Nothing was sent back in this time: what was pushed could be worked on as it was. Another time or the other side may have some.',
  ),
  partly: words('仅含前{n}个县对。', 'Of the pairs of counties the first {n} are in this.'),
} as const;

const Chart = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const t = useSay();
  const bars = useMemo(
    () =>
      reasons.map(({ code, count, share }) => ({
        name: t(wordsOfCode('code', code)),
        value: count,
        label: t(texts.label, { count, share: Math.round(share * 100) }),
      })),
    [reasons, t],
  );
  const description = useMemo(
    () =>
      t(texts.description, {
        bars: reasons
          .map(({ code, count, share }) =>
            t(texts.bar, { name: t(wordsOfCode('code', code)), count, share: Math.round(share * 100) }),
          )
          .join('；'),
      }),
    [reasons, t],
  );
  return (
    <Suspense fallback={<Loading />}>
      <BarChart bars={bars} description={description} />
    </Suspense>
  );
};

/** For the nation by unit, as one question; of a unit or anything below it from the pairs. */
const useReasons = (scope: Scope) => {
  const isNation = scope.division === '';
  const totals = useTotals(isNation ? { ...scope, side: 'origin' } : scope);
  const pairs = usePairs(scope);
  const asked = isNation ? totals : pairs;
  const rows = isNation ? totals.data?.items : pairs.data && pairs.rows;
  return {
    asOf: isNation ? totals.data?.asOf : pairs.asOf,
    error: asked.error,
    retry: () => void asked.refetch(),
    settled: !asked.isFetching,
    reasons: useMemo(() => rows && reasonsIn(rows), [rows]),
    /** So many pairs are in it while there are more. */
    partly: pairs.hasNextPage && !pairs.isFetching ? pairs.rows.length : undefined,
  };
};

/** Why cases come back, and from whom they had come. */
export const Returns = () => {
  const t = useSay();
  const { scope } = useScope();
  const { asOf, error, retry, settled, reasons, partly } = useReasons(scope);
  return (
    <>
      <ScopeBar nation dated sided={scope.division !== ''}>
        {asOf && <AsOf asOf={asOf} />}
      </ScopeBar>
      {error && <ProblemNote error={error} onRetry={retry} />}
      {!reasons && !error && <Loading />}
      {(scope.division === '' || partly !== undefined) && (
        <p className="secondary">
          {scope.division === '' && t(texts.nation)}
          {partly !== undefined && t(texts.partly, { n: partly })}
        </p>
      )}
      {reasons?.length === 0 && settled && <p className="supervision-empty">{t(texts.empty)}</p>}
      {reasons && reasons.length > 0 && (
        <div className="supervision-columns">
          <section className="card" aria-labelledby="returns-chart">
            <h2 id="returns-chart">{t(texts.chart)}</h2>
            <Chart reasons={reasons} />
          </section>
          <section className="card" aria-labelledby="returns-table">
            <h2 id="returns-table">{t(texts.table)}</h2>
            <ReasonTable reasons={reasons} />
          </section>
        </div>
      )}
    </>
  );
};
