import { provinceUnits } from '../../../../../../shared/localities/province-units.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { useScope } from './use-scope.ts';

const texts = {
  why: words(
    '全国数据逐省查看：请先选择一个省级单位。',
    'The nation is looked at province by province: choose one first.',
  ),
  units: words('省级单位', 'Province-level units'),
} as const;

/** What is never asked of the whole nation at once begins with a unit. */
export const ChooseUnit = () => {
  const { language, t } = useLanguage();
  const { change } = useScope();
  return (
    <section className="card" aria-label={t(texts.units)}>
      <p>{t(texts.why)}</p>
      <div className="supervision-units">
        {provinceUnits.map(({ unit, name }) => (
          <button key={unit} type="button" onClick={() => change({ division: unit })}>
            {name[language]}
          </button>
        ))}
      </div>
    </section>
  );
};
