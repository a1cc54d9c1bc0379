import { Select } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../language/language.tsx';
import { usePlaceNames } from '../../parts/place.tsx';
import { placeName, type PlaceNames } from '../../platform/place-names.ts';
import type { TextSchema } from '../form-schema.ts';
import type { FieldProps } from '../form-context.ts';
import { Frame, useFrame } from '../frame.tsx';
import { formTexts } from '../texts.ts';

interface PlaceOption {
  readonly value: string;
  readonly label: string;
}

/** Counties, and the few prefectures that have none below them. */
const countiesOf = (names: PlaceNames): readonly PlaceOption[] => {
  const codes = [...names.keys()];
  const parents = new Set(codes.filter((code) => code.length === 6).map((code) => code.slice(0, 4)));
  return codes
    .filter((code) => code.length === 6 || (code.length === 4 && !parents.has(code)))
    .map((code) => ({ value: code.padEnd(6, '0'), label: placeName(names, code)?.full ?? code }));
};

/** Every part of what was typed is in the name, or the code begins with it: `云南 凤庆`, `530921`. */
export const matches = (typed: string, { value, label }: PlaceOption): boolean =>
  typed
    .trim()
    .split(/\s+/u)
    .every((part) => label.includes(part) || value.startsWith(part));

const optionOf = ({ data }: { readonly data: PlaceOption }) => (
  <>
    {data.label} <span className="secondary numbers">{data.value}</span>
  </>
);

/** A county by name or code. */
export const PlaceField = (props: FieldProps<TextSchema>) => {
  const t = useSay();
  const names = usePlaceNames();
  const { draft, onChange, pointer } = props;
  const frame = useFrame(props);
  const options = useMemo(() => (names ? countiesOf(names) : []), [names]);
  return (
    <Frame frame={frame} pointer={pointer}>
      <Select
        {...frame.control}
        showSearch={{
          filterOption: (typed, option) => option !== undefined && matches(typed, option),
        }}
        allowClear={!props.required}
        loading={!names}
        placeholder={t(formTexts.place)}
        notFoundContent={t(formTexts.noPlace)}
        value={typeof draft === 'string' && draft !== '' ? draft : null}
        options={[...options]}
        optionRender={optionOf}
        onChange={(code: string | null) => onChange(code ?? undefined)}
        style={{ width: '100%' }}
      />
    </Frame>
  );
};
