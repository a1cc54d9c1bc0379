import { ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import type { Language } from '../language/words.ts';
import type { FormSchema } from './form-schema.ts';
import { useForm, type FieldProps } from './form-context.ts';
import { formTexts } from './texts.ts';

/** The API describes in English first and in Chinese after it, in one text: the half that is asked for. */
const halfOf = (help: string, language: Language): string => {
  const [, english = help, chinese = help] = /^(\P{Script=Han}+?)\s+(\S*\p{Script=Han}.*)$/u.exec(help) ?? [];
  return language === 'zh' ? chinese : english;
};

/** What the API says of fen is typed in yuan here. */
const inYuan = (help: string): string => help.replaceAll('（分）', '（元）').replaceAll(/\bfen\b/giu, 'yuan');

/** What is said of a field below it, and the attributes by which its control is bound to that. */
export const useFrame = ({ schema, pointer, required }: FieldProps<FormSchema>) => {
  const { language, t } = useLanguage();
  const { idOf, faultOf } = useForm();
  const id = idOf(pointer);
  const fault = faultOf(pointer);
  const help = schema.help && schema.kind !== 'table' ? inYuan(halfOf(schema.help, language)) : undefined;
  const title = t(schema.title);
  const shown = help && title.includes(help) ? undefined : help;
  return {
    title,
    label: (
      <>
        {title}
        {!required && <span className="secondary">{t(formTexts.optional)}</span>}
      </>
    ),
    control: {
      id,
      ...(shown || fault ? { 'aria-describedby': `${id}-said` } : {}),
      ...(fault ? { 'aria-invalid': true, status: 'error' as const } : {}),
    },
    below: (shown ?? fault) && (
      <div id={`${id}-said`}>
        {shown && <div className="field-help">{shown}</div>}
        {fault && (
          <div className="field-fault">
            <ExclamationCircleOutlined aria-hidden /> {fault}
          </div>
        )}
      </div>
    ),
  };
};

interface FrameProps {
  readonly frame: ReturnType<typeof useFrame>;
  readonly pointer: string;
  readonly children: ReactNode;
}

/** One control with its label. */
export const Frame = ({ frame, pointer, children }: FrameProps) => (
  <div className="field" data-pointer={pointer}>
    <label className="field-label" htmlFor={frame.control.id}>
      {frame.label}
    </label>
    {children}
    {frame.below}
  </div>
);

/** Several controls with one heading. */
export const GroupFrame = ({ frame, pointer, children }: FrameProps) => (
  <fieldset
    className="field field-group"
    data-pointer={pointer}
    aria-describedby={frame.control['aria-describedby']}
  >
    <legend className="field-label">{frame.label}</legend>
    {children}
    {frame.below}
  </fieldset>
);
