import { Button } from 'antd';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { asProblem } from '../api/problem.ts';
import { common } from '../language/common-texts.ts';
import { useSay } from '../language/language.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { faultsOf, type Fault } from './check.ts';
import { draftOf, toSend } from './draft.ts';
import { ObjectFields } from './fields.tsx';
import { FormContext } from './form-context.ts';
import type { Draft, ObjectSchema } from './form-schema.ts';
import { isJson } from './read-schema.ts';
import { formTexts } from './texts.ts';
import './forms.css';

interface SchemaFormProps {
  /** As `bodyOf` and `stepOf` give it. */
  readonly schema: ObjectSchema;
  /** Gets what the API takes: sums in fen, nothing that was left empty. */
  readonly onSubmit: (value: Readonly<Record<string, unknown>>) => void;
  /** What stands in the fields at the beginning, as the API writes it. */
  readonly initial?: Readonly<Record<string, unknown>>;
  /** Properties that are not asked for here. */
  readonly omit?: readonly string[];
  readonly submitText?: string;
  /** Why the exchange did not take what was sent last. */
  readonly problem?: unknown;
  readonly busy?: boolean;
  readonly onCancel?: () => void;
  /** Between the fields and the buttons. */
  readonly children?: ReactNode;
}

const focusable = 'input:not([type=file]), textarea, select, button';

/** A problem of the API speaks of a field or of something inside it: the deepest field that is on the screen. */
const shownAt = (form: HTMLFormElement, pointer: string): string | undefined => {
  const shown = [...form.querySelectorAll<HTMLElement>('[data-pointer]')].map(
    ({ dataset }) => dataset['pointer'] ?? '',
  );
  return shown
    .filter((each) => pointer === each || pointer.startsWith(`${each}/`))
    .toSorted((a, b) => b.length - a.length)[0];
};

const focusOn = (form: HTMLFormElement, pointer: string): void => {
  const field = [...form.querySelectorAll<HTMLElement>('[data-pointer]')].find(
    ({ dataset }) => dataset['pointer'] === pointer,
  );
  const control = field?.querySelector<HTMLElement>(focusable) ?? field;
  control?.focus();
};

/** Faults of the last attempt, the first of them focused: found here before sending, or by the API. */
const useFaults = (problem: unknown) => {
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const show = useCallback((found: readonly Fault[]) => {
    setFaults(found);
    const [first] = found;
    if (first && form.current) focusOn(form.current, first.pointer);
  }, []);
  useEffect(() => {
    const { current } = form;
    if (problem === undefined || problem === null || !current) return;
    const fields = asProblem(problem).document?.fields ?? [];
    show(
      fields.flatMap(({ path, sentence }) => {
        const pointer = shownAt(current, path);
        return pointer === undefined ? [] : [{ pointer, sentence }];
      }),
    );
  }, [problem, show]);
  return { form, faults, show };
};

/** A short form of a JSON Schema: checked by the schema before it is sent, and the problems of the API beside their fields. */
export const SchemaForm = (props: SchemaFormProps) => {
  const { onSubmit, initial, omit, submitText, problem, busy = false, onCancel, children } = props;
  const t = useSay();
  const id = useId();
  const schema = useMemo(
    (): ObjectSchema => ({
      ...props.schema,
      properties: props.schema.properties.filter(({ name }) => !omit?.includes(name)),
    }),
    [props.schema, omit],
  );
  const [draft, setDraft] = useState<Draft | undefined>(() => draftOf(schema, initial));
  const { form, faults, show } = useFaults(problem);
  const context = useMemo(() => {
    const said = new Map(faults.map(({ pointer, sentence, values }) => [pointer, t(sentence, values)]));
    return {
      idOf: (pointer: string) => `${id}${pointer}`,
      faultOf: (pointer: string) => said.get(pointer),
    };
  }, [id, faults, t]);
  const send = (): void => {
    const found = faultsOf(schema, draft);
    show(found);
    const value = toSend(schema, draft);
    if (found.length === 0 && isJson(value)) onSubmit(value);
  };
  return (
    <form
      ref={form}
      className="schema-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) send();
      }}
    >
      <FormContext value={context}>
        <ObjectFields schema={schema} pointer="" draft={draft} onChange={setDraft} />
      </FormContext>
      {children}
      <div aria-live="polite" className="field-fault">
        {faults.length > 0 && t(formTexts.mistakes, { n: faults.length })}
      </div>
      {problem !== undefined && problem !== null && <ProblemNote error={problem} />}
      <div className="schema-form-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitText ?? t(formTexts.submit)}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t(common.cancel)}</Button>}
      </div>
    </form>
  );
};
