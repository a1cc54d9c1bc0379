import { useState } from 'react';
import { provinceUnits } from '../../../../../shared/localities/province-units.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import { useOfficer } from '../../session/session.tsx';

const label = words('省级单位', 'Province-level unit');

/** The unit that is looked at: the officer's own, or for the nation one that is chosen. */
export const useUnit = () => {
  const { division } = useOfficer();
  const [chosen, choose] = useState<string>();
  return { unit: chosen ?? (division.slice(0, 2) || (provinceUnits[0]?.unit ?? '')), choose };
};

interface UnitPickerProps {
  readonly unit: string;
  readonly onChoose: (unit: string) => void;
}

export const UnitPicker = ({ unit, onChoose }: UnitPickerProps) => {
  const t = useSay();
  const { language } = useLanguage();
  return (
    <label>
      {t(label)}{' '}
      <select className="operations-units" value={unit} onChange={(event) => onChoose(event.target.value)}>
        {provinceUnits.map((each) => (
          <option key={each.unit} value={each.unit}>
            {each.unit} {each.name[language]}
          </option>
        ))}
      </select>
    </label>
  );
};
