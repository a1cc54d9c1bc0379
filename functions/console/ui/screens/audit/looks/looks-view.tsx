import { Alert, Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';
import type { Search } from '../model.ts';
import { hasMore, type Collected } from '../query/collect.ts';
import { FilterForm } from '../query/filter-form.tsx';
import { filterWords } from '../query/filter-words.ts';
import { fullPage, loaderOf } from '../query/load-events.ts';
import { useNaming } from '../query/use-naming.ts';
import { useReading } from '../query/use-reading.ts';
import { Groups } from './groups.tsx';
import { looksIn } from './looks.ts';
import { isWorkingDay } from './working-days.ts';

const texts = {
  conditions: words('查询条件', 'Conditions'),
  what: words(
    '每次查看完整姓名、号码或密封内容都会连同用途记入轨迹。这里按人、按天汇总。',
    'Every look at a full name, a number or anything sealed is an event with its purpose. Here they are counted by officer, day and person.',
  ),
  result: words('查看记录', 'Looks'),
  progress: words('已取得{n}次查看（请求{requests}次）…', '{n} looks so far ({requests} requests)…'),
  stop: words('停止', 'Stop'),
  stopped: words(
    '尚未读完：以下只是已读部分的{n}次查看。',
    'Not read to the end: this is of the {n} looks that were read.',
  ),
  most: words(
    '超过{n}次，以下只是前{n}次。请缩短时间范围。',
    'More than {n}: these are the first {n}. Choose a shorter time.',
  ),
  onward: words('继续读取', 'Read on'),
  none: words('这段时间没有人查看个人信息。', 'Nobody looked at personal data in this time.'),
} as const;

const mostLooks = 50_000;
const first: Search = { filter: { period: 'last-7-days' } };
const ofLooks = ({ filter, person }: Search): Search => ({
  filter: { ...filter, types: ['person-revealed'] },
  person,
});

interface ResultProps {
  readonly search: Search;
  readonly reading: ReturnType<typeof useReading>;
  readonly onRead: (from: Collected) => void;
}

const Result = ({ search, reading: { collected, busy, error, stop }, onRead }: ResultProps) => {
  const t = useSay();
  const naming = useNaming();
  const looks = useMemo(() => looksIn(collected.items, isWorkingDay), [collected.items]);
  const n = looks.length;
  const isCut = !busy && hasMore(collected);
  const isFull = collected.items.length >= mostLooks;
  return (
    <>
      <section className="card" aria-labelledby="audit-looks">
        <h2 id="audit-looks">{t(texts.result)}</h2>
        <ul className="audit-asked">
          {filterWords(search, naming).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div aria-live="polite">
          {busy && (
            <div className="audit-side">
              <Spin size="small" /> {t(texts.progress, { n, requests: collected.requests })}
              <Button size="small" onClick={stop}>
                {t(texts.stop)}
              </Button>
            </div>
          )}
          {error !== undefined && <ProblemNote error={error} onRetry={() => onRead(collected)} />}
          {isCut && error === undefined && (
            <Alert
              type="warning"
              showIcon
              title={t(isFull ? texts.most : texts.stopped, { n })}
              action={
                !isFull && (
                  <Button size="small" onClick={() => onRead(collected)}>
                    {t(texts.onward)}
                  </Button>
                )
              }
            />
          )}
          {!busy && !isCut && n === 0 && <p className="audit-empty">{t(texts.none)}</p>}
        </div>
      </section>
      {!busy && n > 0 && <Groups looks={looks} />}
    </>
  );
};

/** Who looked at whom, why, and when that is unusual. */
export const LooksView = () => {
  const t = useSay();
  const client = useClient();
  const { today } = useOfficer();
  const reading = useReading();
  const [search, setSearch] = useState<Search>();
  const read = (wanted: Search, from?: Collected): void => {
    const load = loaderOf(client, wanted, today);
    void reading.read({ load, ...(from ? { from } : {}), most: mostLooks, pageSize: fullPage });
  };
  const begin = (asked: Search): void => {
    const wanted = ofLooks(asked);
    setSearch(wanted);
    read(wanted);
  };
  return (
    <>
      <section className="card" aria-labelledby="audit-conditions">
        <h2 id="audit-conditions" className="visually-hidden">
          {t(texts.conditions)}
        </h2>
        <p className="secondary audit-what-for">{t(texts.what)}</p>
        <FilterForm initial={first} busy={reading.busy} ofOneType onSearch={begin} />
      </section>
      {search && <Result search={search} reading={reading} onRead={(from) => read(search, from)} />}
    </>
  );
};
