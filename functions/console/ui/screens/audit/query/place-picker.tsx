import { Select } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { usePlaceNames } from '../../../parts/place.tsx';
import { placeName } from '../../../platform/place-names.ts';

const texts = {
  placeholder: words('名称或代码，省、市、县均可', 'Name or code: province, city or county'),
  none: words('没有这个地区', 'No such place'),
} as const;

interface PlaceOption {
  readonly value: string;
  readonly label: string;
}

/** Every part of what was typed is in the name, or the code begins with it: `云南 凤庆`, `530921`. */
const fits = (typed: string, { value, label }: PlaceOption): boolean =>
  typed
    .trim()
    .split(/\s+/u)
    .every((part) => label.includes(part) || value.startsWith(part));

const optionOf = ({ data }: { readonly data: PlaceOption }) => (
  <>
    {data.label} <span className="secondary numbers">{data.value}</span>
  </>
);

interface PlacePickerProps {
  readonly id: string;
  /** Division of 2, 4 or 6 digits. */
  readonly value: string | undefined;
  /** Only what lies in this division is offered; '' is the nation. */
  readonly within: string;
  readonly onChange: (code: string | undefined) => void;
}

/** A province, city or county by name or code. */
export const PlacePicker = ({ id, value, within, onChange }: PlacePickerProps) => {
  const t = useSay();
  const names = usePlaceNames();
  const options = useMemo(
    () =>
      names
        ? [...names.keys()]
            .filter((code) => code.startsWith(within))
            .toSorted()
            .map((code) => ({ value: code, label: placeName(names, code)?.full ?? code }))
        : [],
    [names, within],
  );
  return (
    <Select
      id={id}
      showSearch={{ filterOption: (typed, option) => option !== undefined && fits(typed, option) }}
      allowClear
      loading={!names}
      placeholder={t(texts.placeholder)}
      notFoundContent={t(texts.none)}
      value={value ?? null}
      options={options}
      optionRender={optionOf}
      onChange={(code: string | null) => onChange(code ?? undefined)}
    />
  );
};
