import { Button, Segmented } from 'antd';
import { provinceUnits } from '../../../../../../shared/localities/province-units.ts';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { Loading } from '../../../parts/loading.tsx';
import { Place } from '../../../parts/place.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useOfficer } from '../../../session/session.tsx';
import { AsOf } from '../as-of.tsx';
import { Figures } from '../figures.tsx';
import type { ClearanceRow } from '../model.ts';
import { ScopeBar } from '../scope/scope-bar.tsx';
import { useScope } from '../scope/use-scope.ts';
import { measureNamed, measuresFor, type Measure } from './measures.ts';
import { TileMap } from './tile-map.tsx';
import { TileTable } from './tile-table.tsx';
import { useUnits } from './use-units.ts';

const texts = {
  measure: words('地图显示', 'The map shows'),
  units: words('各省级单位', 'Province-level units'),
  partners: words('与各省级单位的往来', 'Cases with each unit'),
  partnersWhy: words(
    '按对方所在的省级单位汇总；点选后只看与该单位之间的案件。',
    'By the unit of the other end; choose one to see only the cases with it.',
  ),
  unitsWhy: words('点选后只看该单位。', 'Choose one to see its figures only.'),
  figures: words('本期数据', 'Figures of the time'),
  with: words('与{name}之间', 'With {name}'),
  nobody: words('这段时间没有案件。', 'No cases in this time.'),
  all: words('看全部', 'All'),
  empty: words(
    '这段时间没有案件。认定地推送、户籍地办理后，这里约一分钟后开始显示；也可换一个时间或另一方再看。',
    'There were no cases in this time. Figures appear here about a minute after something is pushed or decided; another time or the other side may have some.',
  ),
  partly: words('往来仅含前{n}个县对。', 'Of the pairs of counties the first {n} are in this.'),
} as const;

const useUnitName = (unit: string | undefined): string => {
  const { language } = useLanguage();
  return provinceUnits.find((one) => one.unit === unit)?.name[language] ?? unit ?? '';
};

interface MapCardProps {
  readonly isNation: boolean;
  readonly rows: ReadonlyMap<string, readonly ClearanceRow[]>;
  readonly own: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (unit: string | undefined) => void;
}

const valuesOf = (
  measure: Measure,
  rows: ReadonlyMap<string, readonly ClearanceRow[]>,
): ReadonlyMap<string, number> =>
  new Map(
    [...rows].flatMap(([unit, own]) => {
      const value = measure.of(own);
      return value === undefined ? [] : [[unit, value] as const];
    }),
  );

const MapCard = ({ isNation, rows, own, chosen, onChoose }: MapCardProps) => {
  const t = useSay();
  const { parameters, change } = useScope();
  const measure = measureNamed(parameters.get('measure'), isNation);
  const measures = measuresFor(isNation);
  return (
    <section className="card" aria-labelledby="supervision-map">
      <h2 id="supervision-map">{t(isNation ? texts.units : texts.partners)}</h2>
      <p className="secondary">{t(isNation ? texts.unitsWhy : texts.partnersWhy)}</p>
      <div className="supervision-scroll">
        <Segmented
          aria-label={t(texts.measure)}
          value={measure.name}
          options={measures.map(({ name, title }) => ({ value: name, label: t(title) }))}
          onChange={(name) => change({ measure: name })}
        />
      </div>
      <TileMap
        measure={measure}
        values={valuesOf(measure, rows)}
        own={own}
        chosen={chosen}
        onChoose={onChoose}
      />
      {rows.size > 0 && <TileTable measures={measures} rows={rows} />}
    </section>
  );
};

interface FiguresCardProps {
  readonly division: string;
  /** The unit that is chosen on the map: to the nation the unit itself, to others the one their cases are with. */
  readonly chosen: string | undefined;
  readonly isNation: boolean;
  readonly rows: readonly ClearanceRow[];
  readonly onAll: () => void;
}

const FiguresCard = ({ division, chosen, isNation, rows, onAll }: FiguresCardProps) => {
  const t = useSay();
  const name = useUnitName(chosen);
  return (
    <section className="card" aria-labelledby="supervision-figures">
      <h2 id="supervision-figures">
        {isNation && chosen !== undefined ? name : <Place code={division} />}
        {!isNation && chosen !== undefined && ` · ${t(texts.with, { name })}`}
        {' · '}
        {t(texts.figures)}{' '}
        {chosen !== undefined && (
          <Button size="small" onClick={onAll}>
            {t(texts.all)}
          </Button>
        )}
      </h2>
      {rows.length === 0 ? <p className="secondary">{t(texts.nobody)}</p> : <Figures rows={rows} />}
    </section>
  );
};

/** Where things stand and how fast they move: a map of the units, and the figures of what is chosen on it. */
export const Overview = () => {
  const t = useSay();
  const officer = useOfficer();
  const { scope, parameters, change } = useScope();
  const isNation = officer.division === '';
  const { totals, pairs, rows, total } = useUnits(scope, isNation);
  const asked = isNation ? scope.division.slice(0, 2) : (parameters.get('with') ?? '');
  const chosen = asked === '' ? undefined : asked;
  const choose = (unit: string | undefined): void => change(isNation ? { division: unit } : { with: unit });
  const error = totals.error ?? pairs.error;
  const isPartial = !isNation && pairs.hasNextPage && !pairs.isFetching;
  return (
    <>
      <ScopeBar nation dated>
        {totals.data && <AsOf asOf={totals.data.asOf} />}
      </ScopeBar>
      {error && <ProblemNote error={error} onRetry={() => void totals.refetch()} />}
      {totals.isPending && <Loading />}
      {totals.data && (
        <>
          {isPartial && <p className="secondary">{t(texts.partly, { n: pairs.rows.length })}</p>}
          {total.length === 0 && <p className="supervision-empty">{t(texts.empty)}</p>}
          <div className="supervision-columns">
            <MapCard
              isNation={isNation}
              rows={rows}
              own={officer.division.slice(0, 2) || undefined}
              chosen={chosen}
              onChoose={choose}
            />
            {total.length > 0 && (
              <FiguresCard
                division={isNation ? '' : scope.division}
                chosen={chosen}
                isNation={isNation}
                rows={chosen === undefined ? total : (rows.get(chosen) ?? [])}
                onAll={() => choose(undefined)}
              />
            )}
          </div>
        </>
      )}
    </>
  );
};
