import { Segmented, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { usePlaceNames } from '../../../parts/place.tsx';
import { useOfficer } from '../../../session/session.tsx';
import type { RunKind } from '../model.ts';
import type { RunsWish } from '../queries.ts';

export type ListFilter = RunsWish;

const runKinds: readonly RunKind[] = ['payroll', 'premium-list'];

const texts = {
  kind: words('种类', 'Kind'),
  all: words('全部', 'All'),
  payroll: words('养老金发放', 'Payroll'),
  premium: words('代缴名单', 'Premium list'),
  place: words('地区', 'Place'),
  anywhere: words('全部辖区', 'All of the division'),
} as const;

interface FiltersProps {
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

/** Full code of a beginning of one: `53` → `530000`. */
const codeOf = (digits: string): string => digits.padEnd(6, '0');

/** The places one or two levels below the officer's own; the ministry chooses a province first. */
const usePlaces = () => {
  const { division } = useOfficer();
  const names = usePlaceNames();
  const below = [...(names ?? [])].filter(([digits]) =>
    division === '' ? digits.length === 2 : digits.length > division.length && digits.startsWith(division),
  );
  return below
    .map(([digits, name]) => ({ value: codeOf(digits), label: `${name} ${codeOf(digits)}` }))
    .toSorted((one, other) => one.value.localeCompare(other.value));
};

export const Filters = ({ filter, onChange }: FiltersProps) => {
  const t = useSay();
  const id = useId();
  const places = usePlaces();
  const { division } = useOfficer();
  const kinds: readonly { value: RunKind | ''; label: string }[] = [
    { value: '', label: t(texts.all) },
    { value: 'payroll', label: t(texts.payroll) },
    { value: 'premium-list', label: t(texts.premium) },
  ];
  return (
    <div className="run-filters">
      <Segmented
        aria-label={t(texts.kind)}
        options={kinds.map(({ value, label }) => ({ value, label }))}
        value={filter.kind ?? ''}
        onChange={(chosen) => onChange({ ...filter, kind: runKinds.find((kind) => kind === chosen) })}
      />
      {division.length < 6 && (
        <label htmlFor={id}>
          {t(texts.place)}
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            style={{ width: 240 }}
            placeholder={t(texts.anywhere)}
            options={places}
            value={filter.division ?? null}
            onChange={(place: string | null | undefined) =>
              onChange({ ...filter, division: place ?? undefined })
            }
          />
        </label>
      )}
    </div>
  );
};
