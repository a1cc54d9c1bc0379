import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';
import type { ClearanceRow } from './model.ts';
import { daysOf, daysSpan, quantiles, sumsOf, type DaysUntil, type Quantile, type Sums } from './sums.ts';

const texts = {
  days: words('用时（自立案起，天）', 'Days since the opening'),
  until: words('到', 'Until'),
  spanWhy: words(
    '中位数不能相加：此处为各行最小值至最大值。',
    'Medians cannot be added up: this is the lowest to the highest of the rows.',
  ),
  moreThanAYear: words('超过1年', 'over a year'),
} as const;

export const sumWords = {
  pushed: words('推送', 'Pushed'),
  accepted: words('接收', 'Accepted'),
  returned: words('退回', 'Returned'),
  discharged: words('办结', 'Discharged'),
  open: words('期末在办', 'Open at the end'),
  overdue: words('逾期（件次）', 'Ran overdue'),
  escalated: words('督办升级（件次）', 'Climbed further'),
} as const satisfies Record<keyof Sums, unknown>;

const untilWords = {
  delivery: words('送达', 'delivery'),
  decision: words('决定', 'decision'),
  discharge: words('办结', 'discharge'),
} as const satisfies Record<DaysUntil, unknown>;

const quantileWords = {
  medianDays: words('中位（一半以内）', 'Half within'),
  p90Days: words('九成以内', 'Nine in ten within'),
} as const satisfies Record<Quantile, unknown>;

/** The API counts up to a year; 366 stands for all that is longer. */
const mostDays = 366;

export const DaysCell = ({ days }: { readonly days: number | undefined }) => {
  const t = useSay();
  if (days === undefined) return <>—</>;
  return <>{days >= mostDays ? t(texts.moreThanAYear) : days}</>;
};

interface FiguresProps {
  readonly rows: readonly ClearanceRow[];
}

/** What happened in the time, and in how many days. */
export const Figures = ({ rows }: FiguresProps) => {
  const t = useSay();
  const sums = sumsOf(rows);
  const names = ['pushed', 'accepted', 'returned', 'discharged', 'open', 'overdue', 'escalated'] as const;
  return (
    <>
      <dl className="supervision-figures">
        {names.map((name) => (
          <div key={name}>
            <dt>{t(sumWords[name])}</dt>
            <dd className="numbers">{sums[name]}</dd>
          </div>
        ))}
      </dl>
      <table className="supervision-table supervision-days">
        <caption>{t(texts.days)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.until)}</th>
            {quantiles.map((quantile) => (
              <th key={quantile} scope="col">
                {t(quantileWords[quantile])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {daysOf.map((until) => (
            <tr key={until}>
              <th scope="row">{t(untilWords[until])}</th>
              {quantiles.map((quantile) => {
                const span = daysSpan(rows, quantile, until);
                return (
                  <td key={quantile} className="numbers">
                    <DaysCell days={span?.least} />
                    {span && span.least !== span.most && (
                      <>
                        –<DaysCell days={span.most} />
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > 1 && <p className="secondary">{t(texts.spanWhy)}</p>}
    </>
  );
};
