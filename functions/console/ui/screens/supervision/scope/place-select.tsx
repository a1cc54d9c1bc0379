import { Select } from 'antd';
import { provinceUnits } from '../../../../../../shared/localities/province-units.ts';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { usePlaceNames } from '../../../parts/place.tsx';
import { placeName, type PlaceNames } from '../../../platform/place-names.ts';

const texts = {
  place: words('范围', 'Place'),
  nation: words('全国', 'The nation'),
  choose: words('请选择省级单位', 'Choose a province-level unit'),
  whole: words('{name}（全域）', '{name} (all of it)'),
} as const;

interface Option {
  readonly value: string;
  readonly label: string;
}

const namesWithin = (names: PlaceNames | undefined, division: string): readonly Option[] =>
  names
    ? [...names.keys()]
        .filter((code) => code.length === division.length + 2 && code.startsWith(division))
        .toSorted()
        .map((code) => ({ value: code, label: placeName(names, code)?.own ?? code }))
    : [];

interface PlaceSelectProps {
  /** The officer's own division. */
  readonly own: string;
  readonly value: string;
  /** False where the nation cannot be looked at in one piece. */
  readonly nation: boolean;
  readonly onChange: (division: string) => void;
}

/** The officer's own division or one below it: a unit of the nation, a city of a province, a county of a city. */
export const PlaceSelect = ({ own, value, nation, onChange }: PlaceSelectProps) => {
  const t = useSay();
  const { language } = useLanguage();
  const names = usePlaceNames();
  if (own.length === 6) return null;
  const whole = (names && placeName(names, own)?.full) ?? own;
  const options: readonly Option[] =
    own === ''
      ? [
          ...(nation ? [{ value: '', label: t(texts.nation) }] : []),
          ...provinceUnits.flatMap(({ unit, name }) => [
            { value: unit, label: name[language] },
            ...(!nation && value.startsWith(unit) ? namesWithin(names, unit) : []),
          ]),
        ]
      : [{ value: own, label: t(texts.whole, { name: whole }) }, ...namesWithin(names, own)];
  const known = [value, value.slice(0, 2)].find((code) => options.some((option) => option.value === code));
  return (
    <label>
      {t(texts.place)}{' '}
      <Select
        className="supervision-place"
        showSearch={{ optionFilterProp: 'label' }}
        value={known ?? null}
        placeholder={t(texts.choose)}
        options={[...options]}
        onChange={onChange}
        aria-label={t(texts.place)}
      />
    </label>
  );
};
