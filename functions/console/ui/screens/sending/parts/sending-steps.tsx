import { Button, Steps } from 'antd';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { newKey } from '../../../api/client.ts';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { isBlank, type Draft } from '../record/draft.ts';
import { hasDoubt } from '../record/finding.ts';
import { fieldTitles, type FieldName } from '../record/fields.ts';
import { attempts } from './attempts.ts';
import { Opened, type Handover } from './opened.tsx';
import { RecordContext } from './record-context.ts';
import { refusedFields } from './refusal.ts';
import { Doubts, Summary } from './summary.tsx';
import { useCall, type Call } from './use-call.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import type { useRecordForm } from './use-record-form.ts';

const texts = {
  fill: words('填写', 'Fill in'),
  confirm: words('核对', 'Check'),
  sent: words('完成', 'Done'),
  steps: words('步骤', 'Steps'),
  next: words('下一步：核对', 'Next: check'),
  back: words('返回修改', 'Back to change'),
  problems: words('还有{n}处须改正：{fields}', '{n} to put right: {fields}'),
  lost: words('填写的内容还没有发送，离开后不保留。', 'What you wrote is not sent yet and will not be kept.'),
} as const;

type Form = ReturnType<typeof useRecordForm>;

interface CheckingProps {
  readonly form: Form;
  readonly fields: readonly FieldName[];
  readonly says: { readonly summary: Words; readonly send: Words };
  readonly route: ReactNode;
  readonly call: Call<Handover>;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** What will be sent to whom, to be read once more. */
const Checking = ({ form, fields, says, route, call, onSend, onBack }: CheckingProps) => {
  const t = useSay();
  const [confirmed, setConfirmed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { record, findings } = form;
  return (
    <section className="card" aria-labelledby="sending-summary">
      <h2 id="sending-summary" ref={heading} tabIndex={-1}>
        {t(says.summary)}
      </h2>
      {route}
      <Summary draft={record.draft} fields={fields} />
      <Doubts findings={findings} confirmed={confirmed} onConfirm={setConfirmed} />
      {call.kind === 'failed' && <ProblemNote error={call.error} onRetry={onSend} />}
      <div className="sending-buttons">
        <Button
          type="primary"
          loading={call.kind === 'busy'}
          disabled={hasDoubt(findings) && !confirmed}
          onClick={onSend}
        >
          {t(says.send)}
        </Button>
        <Button disabled={call.kind === 'busy'} onClick={onBack}>
          {t(texts.back)}
        </Button>
      </div>
    </section>
  );
};

interface WritingProps {
  readonly form: Form;
  readonly onReady: () => void;
  readonly children: ReactNode;
}

const Writing = ({ form, onReady, children }: WritingProps) => {
  const t = useSay();
  const [told, setTold] = useState(false);
  const { record, findings, settle } = form;
  const wrong = new Set(findings.filter(({ level }) => level === 'problem').map(({ field }) => field));
  const fields = Array.from(wrong, (field) => t(fieldTitles[field])).join('、');
  const ready = (event: FormEvent): void => {
    event.preventDefault();
    setTold(true);
    if (settle()) onReady();
  };
  return (
    <form className="sending-form" noValidate autoComplete="off" onSubmit={ready}>
      <RecordContext value={record}>{children}</RecordContext>
      <div className="sending-buttons">
        <Button type="primary" htmlType="submit">
          {t(texts.next)}
        </Button>
        <output className="sending-problem">
          {told && wrong.size > 0 && t(texts.problems, { n: wrong.size, fields })}
        </output>
      </div>
    </form>
  );
};

interface StepsProps {
  readonly form: Form;
  readonly fields: readonly FieldName[];
  /** What was there before anybody wrote. */
  readonly blank: Draft;
  readonly send: (draft: Draft, key: string) => Promise<Handover>;
  readonly next: (draft: Draft) => Draft;
  readonly says: CheckingProps['says'] & { readonly sent: Words; readonly another: Words };
  /** Above the summary: to whom it goes. */
  readonly route: ReactNode;
  readonly children: ReactNode;
}

/** The same key for the same content, however often it is sent; other content is another request. */
const useKeyOf = () => {
  const last = useRef({ content: '', key: '' });
  return (draft: Draft): string => {
    const content = JSON.stringify(draft);
    if (last.current.content !== content) last.current = { content, key: newKey() };
    return last.current.key;
  };
};

/** Writing, checking, sending and what became of it, one after the other. */
export const SendingSteps = ({ form, fields, blank, send, next, says, route, children }: StepsProps) => {
  const t = useSay();
  const { record, restart, refuse } = form;
  const { draft } = record;
  const [checking, setChecking] = useState(false);
  const [start, setStart] = useState(blank);
  const { call, run, reset } = useCall<Handover>();
  const keyOf = useKeyOf();
  useLeaveGuard(call.kind !== 'done' && !isBlank(draft, start), t(texts.lost));
  const back = (): void => {
    if (call.kind === 'failed') refuse(refusedFields(call.error));
    setChecking(false);
    reset();
  };
  const begin = (): void => {
    const fresh = next(draft);
    restart(fresh);
    setStart(fresh);
    setChecking(false);
    reset();
  };
  const sendNow = (): void => run(() => attempts(() => send(draft, keyOf(draft))));
  const step = checking ? 1 : 0;
  return (
    <>
      <Steps
        className="sending-steps"
        size="small"
        responsive={false}
        aria-label={t(texts.steps)}
        current={call.kind === 'done' ? 2 : step}
        items={[texts.fill, texts.confirm, texts.sent].map((title) => ({ title: t(title) }))}
      />
      {call.kind === 'done' && (
        <Opened opened={call.value} title={says.sent} another={says.another} onAnother={begin} />
      )}
      {call.kind !== 'done' && checking && (
        <Checking
          form={form}
          fields={fields}
          says={says}
          route={route}
          call={call}
          onSend={sendNow}
          onBack={back}
        />
      )}
      {call.kind !== 'done' && !checking && (
        <Writing form={form} onReady={() => setChecking(true)}>
          {children}
        </Writing>
      )}
    </>
  );
};
