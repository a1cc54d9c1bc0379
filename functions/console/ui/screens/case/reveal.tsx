import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { act } from '../../api/act.ts';
import { newKey } from '../../api/client.ts';
import { bodyOf, stepOf, useDescription } from '../../forms/description.ts';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { focusFirst } from '../../parts/focus-first.ts';
import { Loading } from '../../parts/loading.tsx';
import { useClient } from '../../session/session.tsx';
import { EventData } from './event-data.tsx';
import { useStepWords } from '../../forms/step-words.ts';
import { caseKey, type Handover } from './use-case.ts';

const texts = {
  reveal: words('查看本人信息', 'Show the person'),
  revealPart: words('查看密封内容', 'Show what is sealed'),
  warning: words(
    '本次查看将记入审计轨迹，双方均可见。请选择用途；信息两分钟后自动隐藏。',
    'This is written into the trail, which both sides see. Say what for; it is hidden again after two minutes.',
  ),
  shown: words('未脱敏信息，{n}秒后隐藏', 'Unmasked; hidden in {n} seconds'),
  hide: words('立即隐藏', 'Hide now'),
  nothing: words('没有可显示的内容。', 'There is nothing to show.'),
} as const;

const shownSeconds = 120;

/** Lives in the component that shows it and nowhere else. */
interface Revealed {
  readonly data: unknown;
  readonly until: number;
}

interface RevealProps {
  readonly handover: Handover;
  /** The sealed part of this event instead of the person's record. */
  readonly event?: { readonly sequence: number; readonly type: string };
}

const useRevealing = ({ handover, event }: RevealProps, onShown: (revealed: Revealed) => void) => {
  const client = useClient();
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { id, version } = handover;
  const reveal = async (purpose: Readonly<Record<string, unknown>>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const body = event ? { ...purpose, sequence: event.sequence } : purpose;
    try {
      // Not by the query cache: what is revealed is kept nowhere but in the component.
      const answer = await act(client, { id, action: 'reveal', body, version, key: newKey() });
      onShown({
        data: event ? answer.revealedPart?.personal : answer.revealed,
        until: Date.now() + shownSeconds * 1_000,
      });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
      void cache.invalidateQueries({ queryKey: caseKey(id) });
    }
  };
  return { busy, problem, reveal };
};

const useSecondsLeft = (until: number, onOver: () => void): number => {
  const [left, setLeft] = useState(shownSeconds);
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1_000);
      setLeft(seconds);
      if (seconds <= 0) onOver();
    }, 500);
    return () => clearInterval(timer);
  }, [until, onOver]);
  return left;
};

interface ShownProps extends Pick<RevealProps, 'event'> {
  readonly revealed: Revealed;
  readonly onHide: () => void;
}

const Shown = ({ revealed, onHide, event }: ShownProps) => {
  const t = useSay();
  const left = useSecondsLeft(revealed.until, onHide);
  const description = useDescription();
  const stepWords = useStepWords();
  const record =
    description &&
    bodyOf(description, 'POST', '/v1/handovers').properties.find(({ name }) => name === 'person')?.schema;
  return (
    <div className="revealed">
      <div className="revealed-head">
        <strong>{t(texts.shown, { n: left })}</strong>
        <Button size="small" icon={<EyeInvisibleOutlined aria-hidden />} onClick={onHide} autoFocus>
          {t(texts.hide)}
        </Button>
      </div>
      {revealed.data === undefined ? (
        t(texts.nothing)
      ) : (
        <EventData data={revealed.data} schema={event ? stepWords?.schemaOf(event.type) : record} />
      )}
    </div>
  );
};

const noSequence = ['sequence'];

/** A button that asks what for, and then shows what is sealed for two minutes. */
export const Reveal = (props: RevealProps) => {
  const t = useSay();
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed>();
  const description = useDescription();
  const step = asking && description ? stepOf(description, 'reveal') : undefined;
  const { busy, problem, reveal } = useRevealing(props, (shown) => {
    setRevealed(shown);
    setAsking(false);
  });
  const [hidden, setHidden] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const hide = useCallback(() => {
    setRevealed(undefined);
    setHidden(true);
  }, []);
  const title = t(props.event ? texts.revealPart : texts.reveal);
  if (revealed)
    return <Shown revealed={revealed} onHide={hide} {...(props.event ? { event: props.event } : {})} />;
  if (!props.handover.allowedActions.includes('reveal')) return null;
  return (
    <>
      <Button
        size="small"
        className="no-print"
        icon={<EyeOutlined aria-hidden />}
        autoFocus={hidden}
        onClick={() => setAsking(true)}
      >
        {title}
      </Button>
      <Drawer
        open={asking}
        size={480}
        title={title}
        onClose={() => setAsking(false)}
        afterOpenChange={() => focusFirst(form.current)}
        destroyOnHidden
      >
        <div ref={form}>
          <p>{t(texts.warning)}</p>
          {step ? (
            <SchemaForm
              schema={step.body}
              omit={noSequence}
              submitText={title}
              busy={busy}
              problem={problem}
              onSubmit={(purpose) => void reveal(purpose)}
              onCancel={() => setAsking(false)}
            />
          ) : (
            <Loading />
          )}
        </div>
      </Drawer>
    </>
  );
};

/** The person, masked. */
export const PersonLine = ({ handover }: { readonly handover: Handover }) => {
  const { name, citizenId } = handover.person;
  return (
    <div className="case-person">
      <strong className="case-name">{name}</strong>
      {citizenId !== undefined && <span className="numbers">{citizenId}</span>}
      <Reveal handover={handover} />
    </div>
  );
};
