import { Button, Empty } from 'antd';
import { useState } from 'react';
import { common } from '../../../language/common-texts.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { CaseTable } from './case-table.tsx';
import './cases.css';
import { filters, type Filter } from './filters.ts';
import { useCounts, useSentCases } from './queries.ts';
import { Search } from './search.tsx';

const texts = {
  filters: words('筛选', 'Filter'),
  shown: words('已显示{n}件', '{n} shown'),
  last: words('已显示{n}件，没有更多', '{n} shown; there are no more'),
} as const;

interface FilterBarProps {
  readonly current: Filter;
  readonly onChoose: (filter: Filter) => void;
}

const FilterBar = ({ current, onChoose }: FilterBarProps) => {
  const t = useSay();
  const { data: counts } = useCounts();
  return (
    <fieldset className="sent-filters">
      <legend className="visually-hidden">{t(texts.filters)}</legend>
      {filters.map((filter) => {
        const count = counts && filter.countOf?.(counts);
        return (
          <button
            key={filter.name}
            type="button"
            aria-pressed={filter.name === current.name}
            onClick={() => onChoose(filter)}
          >
            {t(filter.title)}
            {count !== undefined && <span className="sent-count numbers">{count}</span>}
          </button>
        );
      })}
    </fieldset>
  );
};

const List = ({ filter }: { readonly filter: Filter }) => {
  const t = useSay();
  const { items, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useSentCases(filter);
  if (isPending) return <Loading />;
  if (error && items.length === 0) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {items.length === 0 && !hasNextPage ? (
        <Empty className="sent-empty" description={t(filter.empty)} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <CaseTable items={items} />
      )}
      <div className="sending-buttons">
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t(common.more)}
          </Button>
        )}
        {items.length > 0 && (
          <output className="secondary">
            {t(hasNextPage ? texts.shown : texts.last, { n: items.length })}
          </output>
        )}
      </div>
    </>
  );
};

/** Everything that this county sent, with what was answered. */
export const SentCases = () => {
  const [filter, setFilter] = useState<Filter | undefined>(filters[0]);
  const [searching, setSearching] = useState(false);
  if (!filter) return null;
  return (
    <>
      <Search onResults={setSearching} />
      <div hidden={searching}>
        <FilterBar current={filter} onChoose={setFilter} />
        <List key={filter.name} filter={filter} />
      </div>
    </>
  );
};
