import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words, type Words } from '../../../language/words.ts';
import { fieldTitles, type FieldName } from '../record/fields.ts';
import { hasDoubt, hasProblem } from '../record/finding.ts';
import { readDate } from '../record/read-date.ts';
import { Findings } from './findings.tsx';
import { useRecord } from './record-context.ts';

const texts = {
  required: words('必填', 'required'),
  place: words('输入县名或6位代码', 'Name or six-digit code'),
  noPlace: words('没有这样的县（市、区）', 'No such county'),
  typePlace: words('请输入，如“凤庆”或530921', 'Type, such as 凤庆 or 530921'),
  choose: words('请选择', 'Choose'),
  date: words('如 2019-03-01', 'such as 2019-03-01'),
} as const;

const mostPlaces = 30;

export interface FieldProps {
  readonly field: FieldName;
  /** Another name than the field has elsewhere. */
  readonly title?: Words;
  /** Below the control, before anything is found. */
  readonly hint?: ReactNode;
}

const useField = (field: FieldName) => {
  const { draft, findingsOf, set, leave, idOf, required } = useRecord();
  const findings = findingsOf(field);
  const id = idOf(field);
  const wrong = hasProblem(findings);
  return {
    id,
    findings,
    text: draft[field],
    set: (text: string) => set(field, text),
    leave: () => leave(field),
    required: required(field),
    control: {
      id,
      'aria-required': required(field),
      'aria-invalid': wrong,
      'aria-describedby': `${id}-said`,
      ...(wrong ? { status: 'error' as const } : {}),
      ...(!wrong && hasDoubt(findings) ? { status: 'warning' as const } : {}),
    },
  };
};

const Frame = ({ field, title, hint, children }: FieldProps & { readonly children: ReactNode }) => {
  const t = useSay();
  const { id, findings, required } = useField(field);
  return (
    <div className="sending-field">
      <label htmlFor={id}>
        {t(title ?? fieldTitles[field])}
        {required && (
          <>
            <span className="sending-star" aria-hidden="true">
              {' *'}
            </span>
            <span className="visually-hidden">{t(texts.required)}</span>
          </>
        )}
      </label>
      {children}
      <Findings id={`${id}-said`} findings={findings} />
      {hint !== undefined && <span className="sending-hint">{hint}</span>}
    </div>
  );
};

interface TextProps extends FieldProps {
  readonly most: number;
  readonly lines?: number;
  readonly placeholder?: Words;
  readonly numeric?: boolean;
}

export const TextField = ({ most, lines = 1, placeholder, numeric = false, ...frame }: TextProps) => {
  const t = useSay();
  const { control, text, set, leave } = useField(frame.field);
  const shared = {
    ...control,
    value: text,
    autoComplete: 'off',
    spellCheck: false,
    ...(placeholder ? { placeholder: t(placeholder) } : {}),
    onBlur: leave,
  };
  return (
    <Frame {...frame}>
      {lines > 1 ? (
        <Input.TextArea
          {...shared}
          rows={lines}
          maxLength={most}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <Input
          {...shared}
          maxLength={most}
          {...(numeric ? { className: 'numbers', inputMode: 'text' as const } : {})}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Frame>
  );
};

/** A day, written in any usual way and put into the one form when the field is left. */
export const DateField = (frame: FieldProps) => {
  const t = useSay();
  const { control, text, set, leave } = useField(frame.field);
  return (
    <Frame {...frame}>
      <Input
        {...control}
        className="numbers"
        value={text}
        autoComplete="off"
        maxLength={20}
        placeholder={t(texts.date)}
        onChange={(event) => set(event.target.value)}
        onBlur={() => {
          const date = readDate(text);
          if (date !== undefined && date !== text) set(date);
          leave();
        }}
      />
    </Frame>
  );
};

export const ChoiceField = ({
  codes,
  ...frame
}: FieldProps & { readonly codes: Readonly<Record<string, Words>> }) => {
  const t = useSay();
  const { control, text, set, leave } = useField(frame.field);
  const options = Object.entries(codes)
    .toSorted(([left], [right]) => (/^\d/u.test(left) ? left.localeCompare(right) : 0))
    .map(([value, label]) => ({ value, label: t(label) }));
  return (
    <Frame {...frame}>
      <Select
        {...control}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={t(texts.choose)}
        value={text === '' ? null : text}
        options={options}
        onChange={(code: string | null) => set(code ?? '')}
        onBlur={leave}
      />
    </Frame>
  );
};

/** A county by name or code. */
export const PlaceField = (frame: FieldProps) => {
  const t = useSay();
  const { given } = useRecord();
  const [sought, setSought] = useState('');
  const { control, text, set, leave } = useField(frame.field);
  const found = given.places?.find(sought, mostPlaces) ?? [];
  const chosen = given.places?.byCode(text);
  const options = sought === '' && chosen ? [chosen] : found;
  const typed = sought.trim();
  // An old code is not in the list; the exchange knows its successor.
  const codeTyped = /^[1-9]\d{5}$/u.test(typed) && options.length === 0;
  return (
    <Frame {...frame}>
      <Select
        {...control}
        showSearch={{ filterOption: false, onSearch: setSought }}
        allowClear
        loading={!given.places}
        placeholder={t(texts.place)}
        notFoundContent={t(typed === '' ? texts.typePlace : texts.noPlace)}
        value={text === '' ? null : text}
        labelRender={({ value }) => given.places?.byCode(String(value))?.full ?? String(value)}
        options={
          codeTyped
            ? [{ value: typed, label: typed }]
            : options.map(({ code, full }) => ({ value: code, label: `${full} ${code}` }))
        }
        onChange={(code: string | null) => {
          set(code ?? '');
          setSought('');
        }}
        onBlur={leave}
      />
    </Frame>
  );
};
