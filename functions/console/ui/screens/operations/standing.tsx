import type { components } from '#api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link } from 'wouter';
import { answerOf } from '../../api/client.ts';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { When } from '../../parts/when.tsx';
import { useClient } from '../../session/session.tsx';
import { ageOf, healthOf, type Health } from './health.ts';

type UnitStanding = components['schemas']['UnitStanding'];

const texts = {
  caption: words('各省级单位运行状况', 'How the units stand'),
  at: words('读取于', 'Read at'),
  unit: words('省级单位', 'Unit'),
  health: words('状况', 'Health'),
  pending: words('待送达消息', 'Messages on their way'),
  oldest: words('最久已等待{age}', 'the oldest for {age}'),
  parked: words('搁置消息', 'Parked'),
  look: words('查看', 'Look'),
  feed: words('事件流', 'Feed'),
  behind: words('滞后{age}', '{age} behind'),
  inStep: words('同步', 'in step'),
  position: words('已至第{n}条', 'at {n}'),
  runs: words('进行中的批次', 'Runs under way'),
  still: words('{age}无进展', 'no progress for {age}'),
  suspended: words('暂停的机构', 'Suspended'),
} as const;

const health = {
  well: { colour: 'green', text: words('正常', 'well') },
  look: { colour: 'gold', text: words('需关注', 'to be looked at') },
  trouble: { colour: 'red', text: words('需处理', 'needs a hand') },
} as const satisfies Record<Health, unknown>;

const most = (count: number, more: boolean): string => (more ? `${count}+` : String(count));

const Row = ({
  standing,
  onParked,
}: {
  readonly standing: UnitStanding;
  readonly onParked: (unit: string) => void;
}) => {
  const t = useSay();
  const { unit, name, pending, parked, feed, runs, suspendedLocalities } = standing;
  const { colour, text } = health[healthOf(standing)];
  return (
    <tr>
      <th scope="row">
        {t(name)} <span className="numbers secondary">{unit}</span>
      </th>
      <td data-label={t(texts.health)}>
        <Tag color={colour}>{t(text)}</Tag>
      </td>
      <td data-label={t(texts.pending)} className="numbers">
        {most(pending.count, pending.more)}{' '}
        {pending.oldestSeconds !== undefined && (
          <span className="secondary">{t(texts.oldest, { age: t(ageOf(pending.oldestSeconds)) })}</span>
        )}
      </td>
      <td data-label={t(texts.parked)} className="numbers">
        {most(parked.count, parked.more)}{' '}
        {parked.count > 0 && (
          <Button size="small" onClick={() => onParked(unit)} aria-label={`${t(texts.look)} ${t(name)}`}>
            {t(texts.look)}
          </Button>
        )}
      </td>
      <td data-label={t(texts.feed)} className="numbers">
        {feed.behindSeconds > 0 ? t(texts.behind, { age: t(ageOf(feed.behindSeconds)) }) : t(texts.inStep)}{' '}
        <span className="secondary">{t(texts.position, { n: feed.position })}</span>
      </td>
      <td data-label={t(texts.runs)}>
        {runs.items.length === 0 && '0'}
        <ul className="operations-runs">
          {runs.items.map(({ id, kind, phase, secondsSinceProgress }) => (
            <li key={id}>
              <Link href={`/runs/${id}`}>{id}</Link> {t(wordsOfCode('OpenRun.kind', kind))}{' '}
              {t(wordsOfCode('Run.status', phase))}{' '}
              {secondsSinceProgress > 60 && t(texts.still, { age: t(ageOf(secondsSinceProgress)) })}
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t(texts.suspended)} className="numbers">
        {suspendedLocalities}
      </td>
    </tr>
  );
};

/** Every unit the officer is answerable for, the ones in trouble first. */
export const Standing = ({ onParked }: { readonly onParked: (unit: string) => void }) => {
  const t = useSay();
  const client = useClient();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['standing'],
    queryFn: () => answerOf(client.GET('/v1/standing', {})),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
  if (isPending) return <Loading />;
  const order: readonly Health[] = ['trouble', 'look', 'well'];
  const rows = data?.items.toSorted(
    (one, other) => order.indexOf(healthOf(one)) - order.indexOf(healthOf(other)),
  );
  const columns = [
    texts.unit,
    texts.health,
    texts.pending,
    texts.parked,
    texts.feed,
    texts.runs,
    texts.suspended,
  ];
  return (
    <>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && rows && (
        <>
          <p className="secondary">
            {t(texts.at)} <When at={data.at} />
          </p>
          <section className="operations-scroll" tabIndex={0} aria-label={t(texts.caption)}>
            <table className="operations-table">
              <caption className="visually-hidden">{t(texts.caption)}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column.en} scope="col">
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((standing) => (
                  <Row key={standing.unit} standing={standing} onParked={onParked} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
};
