import { Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { wordsOfCode } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { useOfficer } from '../../../session/session.tsx';
import type { Side } from '../model.ts';
import { periods, periodWords, type Period } from './period.ts';
import { PlaceSelect } from './place-select.tsx';
import { useScope } from './use-scope.ts';

const texts = {
  bar: words('统计范围', 'What the figures are about'),
  side: words('以哪一方计', 'Counted as'),
  as: words('作为{side}', 'As the {side}'),
  period: words('时间', 'Time'),
  from: words('起始月份', 'From'),
  to: words('结束月份', 'To'),
} as const;

const sides = ['destination', 'origin'] as const satisfies readonly Side[];

const OwnMonths = () => {
  const t = useSay();
  const { scope, change } = useScope();
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {t(texts[name])}{' '}
          <Input
            type="month"
            className="supervision-month"
            placeholder="YYYY-MM"
            defaultValue={scope.months[name]}
            onBlur={(event) => change({ [name]: event.target.value || undefined })}
            onKeyDown={(event) =>
              event.key === 'Enter' && change({ [name]: event.currentTarget.value || undefined })
            }
          />
        </label>
      ))}
    </>
  );
};

interface ScopeBarProps {
  /** False where the nation cannot be looked at in one piece. */
  readonly nation: boolean;
  /** False for what stands now, whenever it began. */
  readonly dated: boolean;
  /** False where both ends give the same. */
  readonly sided?: boolean;
  readonly children?: ReactNode;
}

/** Where, as which end, and when; the same on every view, so that a question can be followed through them. */
export const ScopeBar = ({ nation, dated, sided = true, children }: ScopeBarProps) => {
  const t = useSay();
  const { division } = useOfficer();
  const { scope, change } = useScope();
  const choosePeriod = (period: Period): void =>
    change({
      period,
      from: period === 'own' ? scope.months.from : undefined,
      to: period === 'own' ? scope.months.to : undefined,
    });
  return (
    <section className="supervision-scope no-print" aria-label={t(texts.bar)}>
      <PlaceSelect
        own={division}
        value={scope.division}
        nation={nation}
        onChange={(chosen) => change({ division: chosen, with: undefined })}
      />
      {sided && (
        <Segmented
          aria-label={t(texts.side)}
          value={scope.side}
          options={sides.map((side) => ({
            value: side,
            label: t(texts.as, { side: t(wordsOfCode('side', side)) }),
          }))}
          onChange={(side) => change({ side, with: undefined })}
        />
      )}
      {dated && (
        <Segmented
          aria-label={t(texts.period)}
          value={scope.period}
          options={periods.map((period) => ({ value: period, label: t(periodWords[period]) }))}
          onChange={choosePeriod}
        />
      )}
      {dated && scope.period === 'own' && <OwnMonths />}
      {children}
    </section>
  );
};
