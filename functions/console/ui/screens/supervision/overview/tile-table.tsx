import { provinceUnits } from '../../../../../../shared/localities/province-units.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import type { ClearanceRow } from '../model.ts';
import { shown, type Measure } from './measures.ts';

const texts = {
  show: words('以表格查看', 'The same as a table'),
  unit: words('省级单位', 'Unit'),
} as const;

interface TileTableProps {
  readonly measures: readonly Measure[];
  readonly rows: ReadonlyMap<string, readonly ClearanceRow[]>;
}

/** All that the map can show, to be read: only units with cases. */
export const TileTable = ({ measures, rows }: TileTableProps) => {
  const { language, t } = useLanguage();
  return (
    <details className="supervision-details">
      <summary>{t(texts.show)}</summary>
      <section className="supervision-scroll" tabIndex={0} aria-label={t(texts.show)}>
        <table className="supervision-table">
          <caption className="visually-hidden">{t(texts.show)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(texts.unit)}</th>
              {measures.map(({ name, title }) => (
                <th key={name} scope="col" className="supervision-number">
                  {t(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {provinceUnits.map(({ unit, name }) => {
              const own = rows.get(unit);
              return (
                own && (
                  <tr key={unit}>
                    <th scope="row">{name[language]}</th>
                    {measures.map((measure) => (
                      <td key={measure.name} className="supervision-number numbers">
                        {shown(measure, measure.of(own))}
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
};
