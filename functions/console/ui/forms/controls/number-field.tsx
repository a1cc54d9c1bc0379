import { Input } from 'antd';
import { useSay } from '../../language/language.tsx';
import type { NumberSchema } from '../form-schema.ts';
import type { FieldProps } from '../form-context.ts';
import { Frame, useFrame } from '../frame.tsx';
import { formTexts } from '../texts.ts';

/** A whole number, or a sum in yuan. Typed freely: what is wrong with it is said, never silently changed. */
export const NumberField = (props: FieldProps<NumberSchema>) => {
  const t = useSay();
  const { schema, draft, onChange, pointer } = props;
  const frame = useFrame(props);
  const isMoney = schema.format === 'fen';
  return (
    <Frame frame={frame} pointer={pointer}>
      <Input
        {...frame.control}
        className="numbers"
        style={{ maxWidth: 220 }}
        inputMode={isMoney ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={typeof draft === 'string' ? draft : ''}
        {...(isMoney ? { suffix: t(formTexts.yuan) } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
};
