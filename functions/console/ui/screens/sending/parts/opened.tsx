import type { components } from '#api';
import { CheckCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { answerOf } from '../../../api/client.ts';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { Due } from '../../../parts/due.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { PhaseTag } from '../../../parts/phase-tag.tsx';
import { Place } from '../../../parts/place.tsx';
import { useClient, useOfficer } from '../../../session/session.tsx';

export type Handover = components['schemas']['Handover'];

const texts = {
  caseNumber: words('案件编号', 'Case number'),
  person: words('人员', 'Person'),
  at: words('现在在哪里', 'Where it is'),
  phase: words('状态', 'State'),
  next: words('下一步', 'What happens next'),
  open: words('查看案件', 'Open the case'),
  onItsWay: words('正在送达，通常几秒钟内到达', 'On its way; usually there within seconds'),
  waiting: words('由对方办理：{title}，期限', 'Theirs to do: {title}, by'),
  noClock: words('由对方办理', 'Theirs to do'),
  joined: words(
    '此人已有在办案件，您的认定已加入该案。',
    'The person had an open case already: your certification has joined it.',
  ),
} as const;

const everyMilliseconds = 2_000;

/** A case that was opened just now, followed until it has arrived. */
export const useFollowed = (opened: Handover): Handover => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['handovers', 'case', opened.id, 'view'],
    queryFn: () => answerOf(client.GET('/v1/handovers/{id}', { params: { path: { id: opened.id } } })),
    initialData: opened,
    refetchInterval: ({ state }) => (state.data?.phase === 'pushed' ? everyMilliseconds : false),
  });
  return data;
};

const Next = ({ handover }: { readonly handover: Handover }) => {
  const t = useSay();
  const { today } = useOfficer();
  const deadline = handover.deadlines.find(({ side }) => side === handover.nextToAct);
  if (handover.phase === 'pushed') return <>{t(texts.onItsWay)}</>;
  if (handover.nextToAct === undefined) return <>{t(texts.noClock)}</>;
  if (!deadline) return <>{t(texts.noClock)}</>;
  return (
    <>
      {t(texts.waiting, { title: t(deadline.title) })} <Due on={deadline.dueOn} today={today} />
    </>
  );
};

interface OpenedProps {
  readonly opened: Handover;
  readonly title: Words;
  readonly another: Words;
  readonly onAnother: () => void;
}

/** What became of what was sent: its number, where it is, and what happens next. */
export const Opened = ({ opened, title, another, onAnother }: OpenedProps) => {
  const t = useSay();
  const handover = useFollowed(opened);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const joined = handover.certifiers.length > 1;
  return (
    <section className="card" aria-labelledby="sending-opened">
      <h2 id="sending-opened" ref={heading} tabIndex={-1} className="sending-opened">
        <CheckCircleFilled aria-hidden="true" /> {t(title)}
      </h2>
      {joined && <p>{t(texts.joined)}</p>}
      <Facts
        facts={[
          {
            name: texts.caseNumber,
            value: <strong className="numbers">{handover.caseNumber}</strong>,
          },
          {
            name: texts.person,
            value: `${handover.person.name} ${handover.person.citizenId ?? ''}`,
          },
          { name: texts.at, value: <Place code={handover.destination} /> },
          {
            name: texts.phase,
            value: (
              <span aria-live="polite">
                <PhaseTag phase={handover.phase} />
              </span>
            ),
          },
          { name: texts.next, value: <Next handover={handover} /> },
        ]}
      />
      <div className="sending-buttons">
        <Button type="primary" onClick={onAnother}>
          {t(another)}
        </Button>
        <Link href={`/cases/${handover.id}`}>{t(texts.open)}</Link>
      </div>
    </section>
  );
};
