import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { common } from '../../../language/common-texts.ts';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';
import type { Search } from '../model.ts';
import { hasMore, type Collected } from './collect.ts';
import { EventTable } from './event-table.tsx';
import { FilterForm } from './filter-form.tsx';
import { filterWords } from './filter-words.ts';
import { loaderOf } from './load-events.ts';
import { useDetailNames } from './use-detail-names.ts';
import { useNaming } from './use-naming.ts';
import { useReading } from './use-reading.ts';

const SaveDialog = lazy(async () => ({ default: (await import('../saved/save-dialog.tsx')).SaveDialog }));
const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog.tsx')).ExportDialog,
}));

const texts = {
  conditions: words('查询条件', 'Conditions'),
  results: words('查询结果', 'Results'),
  begin: words(
    '设定条件后点击“查询”。条件可任意组合，不设条件则查您管辖范围内的全部事件。',
    'Set conditions and search. All may be combined; without any, everything in your division is found.',
  ),
  none: words(
    '没有符合条件的事件。可放宽时间、地区或事件类型后再查。',
    'No event fits. Try a longer time, a larger place or more types.',
  ),
  all: words('共{n}条，已全部显示', '{n} events, all are shown'),
  some: words('已显示{n}条，还有更多', '{n} events are shown, there are more'),
  short: words(
    '平台每次只翻查一定数量的记录，目前查到{n}条，后面还没有查完。',
    'The exchange looks through a certain number of records at a time: {n} were found so far, and the rest is still to be looked through.',
  ),
  onward: words('继续查找', 'Look further'),
  stop: words('停止', 'Stop'),
  save: words('保存查询', 'Save the query'),
  export: words('导出全部结果', 'Export the whole result'),
} as const;

const rowsAtOnce = 50;
const requestsAtOnce = 8;

/** What was asked, in words. */
const Asked = ({ search }: { readonly search: Search }) => {
  const naming = useNaming();
  return (
    <ul className="audit-asked">
      {filterWords(search, naming).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

interface FoundProps {
  readonly collected: Collected;
  readonly busy: boolean;
  readonly target: number;
  readonly onMore: () => void;
  readonly onStop: () => void;
}

const Found = ({ collected, busy, target, onMore, onStop }: FoundProps) => {
  const t = useSay();
  const names = useDetailNames();
  const { items, requests } = collected;
  const more = hasMore(collected);
  const isShort = more && items.length < target;
  const n = items.length;
  return (
    <>
      <output className="audit-count">
        {!busy && more && t(isShort ? texts.short : texts.some, { n })}
        {!busy && !more && n > 0 && t(texts.all, { n })}
      </output>
      {busy && items.length === 0 && <Loading />}
      {!busy && requests > 0 && !more && n === 0 && <p className="audit-empty">{t(texts.none)}</p>}
      {n > 0 && <EventTable items={items} names={names} />}
      {(more || busy) && (
        <div className="audit-more">
          <Button loading={busy} onClick={onMore}>
            {t(isShort ? texts.onward : common.more)}
          </Button>
          {busy && <Button onClick={onStop}>{t(texts.stop)}</Button>}
        </div>
      )}
    </>
  );
};

interface ResultProps {
  readonly search: Search;
  readonly reading: ReturnType<typeof useReading>;
}

/** What a search found, to be read on, saved and taken along. */
const Result = ({ search, reading }: ResultProps) => {
  const t = useSay();
  const client = useClient();
  const { today } = useOfficer();
  const load = useMemo(() => loaderOf(client, search, today), [client, search, today]);
  // How many rows are wanted of this search; another search begins anew.
  const [aim, setAim] = useState({ load, rows: rowsAtOnce });
  const target = aim.load === load ? aim.rows : rowsAtOnce;
  const [dialog, setDialog] = useState<'save' | 'export'>();
  const { collected, busy, error, read, stop } = reading;
  useEffect(() => {
    void read({ load, most: rowsAtOnce, mostRequests: requestsAtOnce, pageSize: rowsAtOnce });
  }, [load, read]);
  const more = (): void => {
    const most = collected.items.length < target ? target : target + rowsAtOnce;
    setAim({ load, rows: most });
    void read({ load, from: collected, most, mostRequests: requestsAtOnce, pageSize: rowsAtOnce });
  };
  return (
    <section className="card" aria-labelledby="audit-results">
      <div className="audit-head">
        <h2 id="audit-results">{t(texts.results)}</h2>
        <div className="audit-side">
          <Button onClick={() => setDialog('save')}>{t(texts.save)}</Button>
          <Button
            type="primary"
            disabled={collected.items.length === 0 && (error !== undefined || !hasMore(collected))}
            onClick={() => setDialog('export')}
          >
            {t(texts.export)}
          </Button>
        </div>
      </div>
      <Asked search={search} />
      {error !== undefined && <ProblemNote error={error} onRetry={more} />}
      {(error === undefined || collected.items.length > 0) && (
        <Found collected={collected} busy={busy} target={target} onMore={more} onStop={stop} />
      )}
      <Suspense fallback={null}>
        {dialog === 'save' && <SaveDialog search={search} onClose={() => setDialog(undefined)} />}
        {dialog === 'export' && <ExportDialog search={search} onClose={() => setDialog(undefined)} />}
      </Suspense>
    </section>
  );
};

interface QueryProps {
  readonly search: Search | undefined;
  readonly onSearch: (search: Search) => void;
}

/** Events by place, person, officer, type and time. */
export const Query = ({ search, onSearch }: QueryProps) => {
  const t = useSay();
  const reading = useReading();
  return (
    <>
      <section className="card" aria-labelledby="audit-conditions">
        <h2 id="audit-conditions" className="visually-hidden">
          {t(texts.conditions)}
        </h2>
        <FilterForm initial={search ?? { filter: {} }} busy={reading.busy} onSearch={onSearch} />
      </section>
      {search ? (
        <Result search={search} reading={reading} />
      ) : (
        <p className="audit-empty">{t(texts.begin)}</p>
      )}
    </>
  );
};
