import { Alert, App, Drawer } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { wordsOfAction, wordsOfCode } from '../../api/words.ts';
import { stepOf, useDescription, type DescribedStep } from '../../forms/description.ts';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSay } from '../../language/language.tsx';
import { focusFirst } from '../../parts/focus-first.ts';
import { Loading } from '../../parts/loading.tsx';
import { holds, useOfficer } from '../../session/session.tsx';
import { actTexts } from './act-texts.ts';
import { Changes } from './changes.tsx';
import { Computed } from './computed.tsx';
import { FillIn } from './fill-in.tsx';
import { withDocuments } from './documents-of.ts';
import { initialOf, omittedOf } from './initial-of.ts';
import { Proposed } from './proposed.tsx';
import { isOvertaken, useAct } from './use-act.ts';
import { useTrail, type Handover } from './use-case.ts';

interface StepProps {
  readonly handover: Handover;
  readonly action: string;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Here the record of the person is written anew: nobody should have to type all of it again. */
const asksForPerson: ReadonlySet<string> = new Set(['correct-returned', 'push', 'inquire-elsewhere']);

interface StepFormProps extends StepProps {
  readonly step: DescribedStep;
}

const StepForm = ({ handover, action, step, onClose, onDone }: StepFormProps) => {
  const t = useSay();
  const officer = useOfficer();
  const trail = useTrail(handover);
  const [seen] = useState(handover.version);
  const title = t(step.title);
  const acting = useAct(handover, action, (after) =>
    onDone(t(actTexts.done, { what: title, phase: t(wordsOfCode('phase', after.phase)) })),
  );
  const schema = useMemo(() => withDocuments(step.body, trail.data?.items ?? []), [step.body, trail.data]);
  const [initial] = useState(() => initialOf(handover, action, officer.today));
  const [filled, setFilled] = useState<Readonly<Record<string, unknown>>>();
  const omit = useMemo(() => omittedOf(action, holds(officer, 'supervisor')), [action, officer]);
  const overtaken = isOvertaken(acting.error) && handover.version > seen;
  const gone = !handover.allowedActions.includes(action);
  return (
    <div className="step-form">
      {step.description.zh !== '' && <p className="step-description">{t(step.description)}</p>}
      {overtaken && <Changes handover={handover} seen={seen} />}
      {gone && !acting.isPending && <Alert type="error" showIcon title={t(actTexts.gone)} />}
      <Proposed handover={handover} action={action} />
      <Computed handover={handover} action={action} />
      {asksForPerson.has(action) && !filled && !gone && (
        <FillIn handover={handover} onFilled={(person) => setFilled({ person })} />
      )}
      {!gone && (
        <SchemaForm
          key={filled ? 'filled' : 'typed'}
          schema={schema}
          omit={omit}
          initial={filled ?? initial}
          submitText={t(actTexts.do, { what: title })}
          problem={overtaken ? undefined : acting.error}
          busy={acting.isPending}
          onCancel={onClose}
          onSubmit={(body) => acting.mutate(body)}
        />
      )}
    </div>
  );
};

/** Typing is not lost by a click beside it, by Escape or by a reload: each is asked about first. */
const useCareful = (onClose: () => void) => {
  const t = useSay();
  const { modal } = App.useApp();
  const [typed, setTyped] = useState(false);
  useEffect(() => {
    if (!typed) return undefined;
    const unloading = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', unloading);
    return () => removeEventListener('beforeunload', unloading);
  }, [typed]);
  const close = (): void => {
    if (!typed) onClose();
    else
      modal.confirm({
        title: t(actTexts.giveUp),
        okText: t(actTexts.giveUpYes),
        cancelText: t(actTexts.giveUpNo),
        onOk: onClose,
      });
  };
  return { close, noteTyped: () => setTyped(true) };
};

/** A step in a drawer: what it does and what follows, what the rules give, and its form. */
export const StepDrawer = (props: StepProps) => {
  const t = useSay();
  const description = useDescription();
  const step = description && stepOf(description, props.action);
  const body = useRef<HTMLDivElement>(null);
  const { close, noteTyped } = useCareful(props.onClose);
  useEffect(() => {
    if (step) focusFirst(body.current);
  }, [step]);
  return (
    <Drawer
      open
      size={520}
      title={t(wordsOfAction(props.action))}
      onClose={close}
      // The drawer takes the focus itself when it has slid in.
      afterOpenChange={() => focusFirst(body.current)}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      <div ref={body} onInput={noteTyped}>
        {step ? <StepForm {...props} step={step} onClose={close} /> : <Loading />}
      </div>
    </Drawer>
  );
};
