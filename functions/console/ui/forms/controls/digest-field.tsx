import { Input } from 'antd';
import { useSay } from '../../language/language.tsx';
import type { TextSchema } from '../form-schema.ts';
import type { FieldProps } from '../form-context.ts';
import { Frame, useFrame } from '../frame.tsx';
import { formTexts } from '../texts.ts';

const digestOf = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** The digest of a document: typed, or worked out of a file that stays on this computer. */
export const DigestField = (props: FieldProps<TextSchema>) => {
  const t = useSay();
  const { draft, onChange, pointer } = props;
  const frame = useFrame(props);
  const take = (file: File | undefined): void => {
    if (file) digestOf(file).then(onChange, () => onChange(undefined));
  };
  return (
    <Frame frame={frame} pointer={pointer}>
      <Input
        {...frame.control}
        className="numbers"
        value={typeof draft === 'string' ? draft : ''}
        onChange={(event) => onChange(event.target.value)}
      />
      <label className="field-help">
        {t(formTexts.digestPick)}：
        <input type="file" onChange={(event) => take(event.target.files?.[0])} />
      </label>
      <div className="field-help">{t(formTexts.digest)}</div>
    </Frame>
  );
};
