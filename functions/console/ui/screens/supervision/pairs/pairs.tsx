import { Button, Input } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { wordsOfCode } from '../../../api/words.ts';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { usePlaceNames } from '../../../parts/place.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { placeName } from '../../../platform/place-names.ts';
import { csvFile, csvOf } from '../../../platform/csv.ts';
import { download } from '../../../platform/download.ts';
import { AsOf } from '../as-of.tsx';
import { ChooseUnit } from '../scope/choose-unit.tsx';
import { ScopeBar } from '../scope/scope-bar.tsx';
import { useScope } from '../scope/use-scope.ts';
import { usePairs } from '../use-rows.ts';
import { columnWords } from './column-words.ts';
import { cellsOf } from './file.ts';
import { firstOrder, isAbout, nextOrder, ordered } from './order.ts';
import { PairTable } from './pair-table.tsx';
import { SortSelect } from './sort-select.tsx';

const texts = {
  search: words('按地名或代码查找', 'Find by place or code'),
  file: words('导出CSV', 'Export CSV'),
  code: words('代码', 'code'),
  count: words('{shown}个县对，共{n}个', '{shown} of {n} pairs'),
  partly: words(
    '县对较多，现已载入{n}个，排序和导出只含已载入的；可加载更多，或在“范围”中选择下级。',
    'There are many pairs: {n} are loaded, and the order and the file are of those. Load more, or choose a smaller place.',
  ),
  empty: words(
    '这段时间没有往来案件。推送后约一分钟，县对会出现在这里；也可换一个时间或另一方再看。',
    'No cases between counties in this time. A pair appears here about a minute after the first push; another time or the other side may have some.',
  ),
  noMatch: words('没有符合查找条件的县对。', 'No pair fits what you look for.'),
} as const;

/** More rows than anybody reads are drawn when they are asked for. */
const rowsAtOnce = 200;

/** A place by its whole name, its code where it has none. */
const useFullName = (): ((code: string) => string) => {
  const names = usePlaceNames();
  return useCallback((code: string) => (names && placeName(names, code)?.full) ?? code, [names]);
};

const useFile = (fullName: (code: string) => string) => {
  const t = useSay();
  return (rows: Parameters<typeof cellsOf>[0], name: string): void =>
    download(
      name,
      csvFile(
        csvOf(
          cellsOf(rows, {
            origin: t(wordsOfCode('side', 'origin')),
            destination: t(wordsOfCode('side', 'destination')),
            code: t(texts.code),
            columns: {
              pushed: t(columnWords.pushed),
              accepted: t(columnWords.accepted),
              returns: t(columnWords.returns),
              open: t(columnWords.open),
              overdue: t(columnWords.overdue),
              decision: t(columnWords.decision),
              discharge: t(columnWords.discharge),
            },
            level: (level) => t(wordsOfCode('escalatedTo', level)),
            returned: (code) => t(wordsOfCode('code', code)),
            fullName,
          }),
        ),
      ),
    );
};

const PairList = () => {
  const t = useSay();
  const { scope } = useScope();
  const pairs = usePairs(scope);
  const fullName = useFullName();
  const save = useFile(fullName);
  const [order, setOrder] = useState(firstOrder);
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(rowsAtOnce);
  const rows = useMemo(
    () => ordered(pairs.rows, order).filter((row) => typed.trim() === '' || isAbout(row, typed, fullName)),
    [pairs.rows, order, typed, fullName],
  );
  if (pairs.isPending) return <Loading />;
  return (
    <>
      {pairs.error && <ProblemNote error={pairs.error} onRetry={() => void pairs.fetchNextPage()} />}
      <div className="supervision-tools">
        <Input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t(texts.search)}
          aria-label={t(texts.search)}
          maxLength={40}
        />
        <SortSelect order={order} onOrder={setOrder} />
        <Button
          disabled={rows.length === 0}
          onClick={() =>
            save(rows, `pairs-${scope.division}-${scope.months.from ?? ''}-${scope.months.to ?? ''}.csv`)
          }
        >
          {t(texts.file)}
        </Button>
        <output>{t(texts.count, { shown: rows.length, n: pairs.rows.length })}</output>
        {pairs.asOf && <AsOf asOf={pairs.asOf} />}
      </div>
      {pairs.rows.length === 0 && !pairs.isFetching && <p className="supervision-empty">{t(texts.empty)}</p>}
      {pairs.rows.length > 0 && rows.length === 0 && <p className="supervision-empty">{t(texts.noMatch)}</p>}
      {rows.length > 0 && (
        <PairTable
          rows={rows.slice(0, most)}
          order={order}
          onOrder={(column) => setOrder(nextOrder(order, column))}
          fullName={fullName}
        />
      )}
      {rows.length > most && (
        <Button block onClick={() => setMost(most + rowsAtOnce)}>
          {t(common.more)}
        </Button>
      )}
      {pairs.hasNextPage && !pairs.isFetching && (
        <p className="secondary">
          {t(texts.partly, { n: pairs.rows.length })}{' '}
          <Button onClick={() => void pairs.fetchNextPage()}>{t(common.more)}</Button>
        </p>
      )}
    </>
  );
};

/** Who hands over to whom, and where it stands still. */
export const Pairs = () => {
  const { scope } = useScope();
  return (
    <>
      <ScopeBar nation={false} dated />
      {scope.division === '' ? <ChooseUnit /> : <PairList key={JSON.stringify(scope)} />}
    </>
  );
};
