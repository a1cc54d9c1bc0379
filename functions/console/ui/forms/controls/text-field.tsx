import { Input } from 'antd';
import { useSay } from '../../language/language.tsx';
import type { TextSchema } from '../form-schema.ts';
import type { FieldProps } from '../form-context.ts';
import { Frame, useFrame } from '../frame.tsx';
import { formTexts } from '../texts.ts';
import { DigestField } from './digest-field.tsx';
import { PlaceField } from './place-field.tsx';

/** What was typed while a month picker is not there, and what one gives, is the same `2026-03`. */
const nativeTypes: Readonly<Record<string, string>> = { 'civil-date': 'date', 'civil-month': 'month' };

const PlainText = (props: FieldProps<TextSchema>) => {
  const t = useSay();
  const { schema, draft, onChange, pointer } = props;
  const frame = useFrame(props);
  const value = typeof draft === 'string' ? draft : '';
  const native = nativeTypes[schema.format ?? ''];
  const placeholders = { 'civil-month': t(formTexts.month), 'citizen-id': t(formTexts.citizenId) };
  const placeholder = Object.entries(placeholders).find(([format]) => format === schema.format)?.[1];
  const narrow = native ?? schema.format === 'citizen-id';
  return (
    <Frame frame={frame} pointer={pointer}>
      <Input
        {...frame.control}
        type={native ?? 'text'}
        value={value}
        autoComplete="off"
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(narrow ? { className: 'numbers', style: { maxWidth: 260 } } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
};

const LongText = (props: FieldProps<TextSchema>) => {
  const { schema, draft, onChange, pointer } = props;
  const frame = useFrame(props);
  return (
    <Frame frame={frame} pointer={pointer}>
      <Input.TextArea
        {...frame.control}
        value={typeof draft === 'string' ? draft : ''}
        rows={2}
        {...(schema.most === undefined ? {} : { count: { show: true, max: schema.most } })}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
};

/** A text by its format: a line, several lines, a day, a month, a number of a person, a place or a file's digest. */
export const TextField = (props: FieldProps<TextSchema>) => {
  if (props.schema.format === 'multiline') return <LongText {...props} />;
  if (props.schema.format === 'division-code') return <PlaceField {...props} />;
  if (props.schema.format === 'sha-256') return <DigestField {...props} />;
  return <PlainText {...props} />;
};
