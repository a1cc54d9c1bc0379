import { provinceUnits } from '../../../../../../shared/localities/province-units.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { shown, type Measure } from './measures.ts';
import { scaleSteps, stepOf } from './scale.ts';
import { tiles } from './tiles.ts';

const texts = {
  map: words('各省级单位：{measure}', 'Province-level units: {measure}'),
  own: words('（本地）', ' (your own)'),
  none: words('无', 'None'),
  zero: words('0或无', '0 or none'),
  legend: words('图例', 'Legend'),
} as const;

const nameOf = new Map<string, { readonly zh: string; readonly en: string }>(
  provinceUnits.map(({ unit, name }) => [unit, name]),
);

interface TileMapProps {
  readonly measure: Measure;
  readonly values: ReadonlyMap<string, number>;
  /** Marked, and where it has no value of its own not to be chosen. */
  readonly own: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (unit: string | undefined) => void;
}

const Legend = ({ measure, steps }: { readonly measure: Measure; readonly steps: readonly number[] }) => {
  const { t } = useLanguage();
  return (
    <ul className="tiles-legend" aria-label={t(texts.legend)}>
      <li>
        <span className="tiles-sample tile-step-0" aria-hidden="true" /> {t(texts.zero)}
      </li>
      {steps.map((bound, index) => (
        <li key={bound} className="numbers">
          <span className={`tiles-sample tile-step-${index + 1}`} aria-hidden="true" /> ≥{' '}
          {shown(measure, bound)}
        </li>
      ))}
    </ul>
  );
};

/** The units as squares where they roughly lie; each says its name and value, the colour only repeats it. */
export const TileMap = ({ measure, values, own, chosen, onChoose }: TileMapProps) => {
  const { language, t } = useLanguage();
  const steps = scaleSteps([...values.values()], measure.unit !== 'share');
  return (
    <div>
      <ul className="tiles" aria-label={t(texts.map, { measure: t(measure.title) })}>
        {tiles.map(({ unit, column, row, short }) => {
          const value = values.get(unit);
          const name = `${nameOf.get(unit)?.[language] ?? unit}${unit === own ? t(texts.own) : ''}`;
          return (
            <li key={unit} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
              <button
                type="button"
                className={`tile tile-step-${stepOf(steps, value)}${unit === own ? ' tile-own' : ''}`}
                aria-pressed={unit === chosen}
                title={name}
                onClick={() => onChoose(unit === chosen ? undefined : unit)}
              >
                <b>{short[language]}</b>
                <span className="visually-hidden">
                  {` ${name} ${t(measure.title)} ${value === undefined ? t(texts.none) : ''}`}
                </span>
                {value !== undefined && <span className="numbers">{shown(measure, value)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <Legend measure={measure} steps={steps} />
    </div>
  );
};
