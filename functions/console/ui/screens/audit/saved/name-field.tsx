import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { nameProblemOf } from './name-problem.ts';

const texts = {
  name: words('名称', 'Name'),
  hint: words(
    '例如“上月查看个人信息”。不要写入身份证号。',
    'Such as “Looks last month”. No citizen ID in it.',
  ),
} as const;

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly onEnter: () => void;
}

/** The name of a query, with the keyboard in it. */
export const NameField = ({ value, onChange, onEnter }: NameFieldProps) => {
  const t = useSay();
  const field = useRef<InputRef>(null);
  const problem = nameProblemOf(value.trim());
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="audit-field">
      <label htmlFor="audit-query-name">{t(texts.name)}</label>
      <Input
        id="audit-query-name"
        ref={field}
        value={value}
        maxLength={60}
        status={problem ? 'error' : ''}
        aria-invalid={problem !== undefined}
        aria-describedby="audit-query-name-hint audit-query-name-problem"
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={onEnter}
      />
      <span id="audit-query-name-hint" className="secondary">
        {t(texts.hint)}
      </span>
      <span id="audit-query-name-problem" role="alert">
        {problem && t(problem)}
      </span>
    </div>
  );
};
