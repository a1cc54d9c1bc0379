import { Button, Tag } from 'antd';
import { LockOutlined, WarningOutlined } from '@ant-design/icons';
import { wordsOfCode } from '../../api/words.ts';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { When } from '../../parts/when.tsx';
import { ChainState } from './chain-state.tsx';
import { EventData } from './event-data.tsx';
import { Reveal } from './reveal.tsx';
import { Section } from './section.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import { Who } from './who.tsx';
import {
  isWhole,
  shortHash,
  useTrail,
  type DamagedEvent,
  type Handover,
  type TrailEvent,
} from './use-case.ts';

const texts = {
  title: words('审计轨迹', 'The trail'),
  sealed: words('含密封的个人信息', 'Holds sealed personal data'),
  hash: words('校验值', 'Hash'),
  damaged: words(
    '此处的事件已损坏，无法读取（{field}）',
    'The event here is damaged and cannot be read ({field})',
  ),
  started: words('开始计时：{what}，{on} 前', 'Runs: {what}, until {on}'),
  stopped: words('停止计时：{what}', 'Stops: {what}'),
  paused: words('暂停计时：{what}', 'Paused: {what}'),
  resumed: words('恢复计时：{what}，{on} 前', 'Runs again: {what}, until {on}'),
  reload: words('刷新', 'Reload'),
} as const;

const Clocks = ({ clocks }: { readonly clocks: TrailEvent['clocks'] | undefined }) => {
  const t = useSay();
  if (!clocks) return null;
  const name = (clock: string): string => t(wordsOfCode('clock', clock));
  const lines = [
    ...(clocks.started ?? []).map(({ clock, dueOn }) => t(texts.started, { what: name(clock), on: dueOn })),
    ...(clocks.resumed ?? []).map(({ clock, dueOn }) => t(texts.resumed, { what: name(clock), on: dueOn })),
    ...(clocks.paused ?? []).map((clock) => t(texts.paused, { what: name(clock) })),
    ...(clocks.stopped ?? []).map((clock) => t(texts.stopped, { what: name(clock) })),
  ];
  return lines.length === 0 ? null : <div className="secondary trail-clocks">{lines.join('　')}</div>;
};

const Event = ({ event, handover }: { readonly event: TrailEvent; readonly handover: Handover }) => {
  const t = useSay();
  const stepWords = useStepWords();
  const { sequence, type, title, actor, at, data, clocks, personalDigest, hash } = event;
  return (
    <li className="trail-event">
      <div className="trail-head">
        <span className="numbers secondary">{sequence}</span>
        <h3>{t(title)}</h3>
        <When at={at} />
      </div>
      <div>
        <Who actor={actor} />
      </div>
      <EventData data={data} schema={stepWords?.schemaOf(type)} />
      <Clocks clocks={clocks} />
      {personalDigest !== undefined && (
        <div className="trail-sealed">
          <Tag icon={<LockOutlined aria-hidden />}>{t(texts.sealed)}</Tag>
          <Reveal handover={handover} event={{ sequence, type }} />
        </div>
      )}
      <div className="secondary">
        {t(texts.hash)} <code title={hash}>{shortHash(hash)}</code>
      </div>
    </li>
  );
};

const Damaged = ({ event }: { readonly event: DamagedEvent }) => {
  const t = useSay();
  return (
    <li className="trail-event case-bad">
      <WarningOutlined aria-hidden /> {event.sequence} {t(texts.damaged, { field: event.field })}
      {event.at !== undefined && (
        <>
          {' '}
          <When at={event.at} />
        </>
      )}
    </li>
  );
};

/** Who did what and when, in words, chained; newest first as it is looked for. */
export const TrailView = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { data, error, refetch, isFetching } = useTrail(handover);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Section title={texts.title}>
      <div className="trail-bar">
        <ChainState trail={data} />
        <Button size="small" loading={isFetching} onClick={() => void refetch()}>
          {t(texts.reload)}
        </Button>
      </div>
      <ol className="trail" reversed>
        {data.items
          .toReversed()
          .map((item, index) =>
            isWhole(item) ? (
              <Event key={item.hash} event={item} handover={handover} />
            ) : (
              <Damaged key={`damaged ${item.sequence ?? index}`} event={item} />
            ),
          )}
      </ol>
    </Section>
  );
};
