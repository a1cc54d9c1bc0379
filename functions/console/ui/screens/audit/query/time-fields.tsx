import { Input, Select } from 'antd';
import { codesOf } from '../../../api/words.ts';
import { useSay } from '../../../language/language.tsx';
import { words } from '../../../language/words.ts';
import { useOfficer } from '../../../session/session.tsx';
import type { Filter, Period } from '../model.ts';
import { daysOf } from './periods.ts';

const texts = {
  time: words('时间（北京时间）', 'Time (China time)'),
  any: words('不限', 'Any time'),
  ofNation: words('今日（全国查询须给出时间，否则只查今日）', 'Today (the nation is read by day)'),
  days: words('自选日期', 'Days of your choice'),
  from: words('起始日期', 'First day'),
  to: words('结束日期（含）', 'Last day, included'),
} as const;

const isPeriod = (choice: string): choice is Period => choice in codesOf('period');

type Time = Pick<Filter, 'period' | 'from' | 'to'>;

interface TimeFieldsProps {
  readonly id: string;
  readonly time: Time;
  /** Whether the whole nation would be read, which goes day by day. */
  readonly ofNation: boolean;
  readonly onChange: (time: Time) => void;
}

const choiceOf = ({ period, from, to }: Time): string => {
  if (period !== undefined) return period;
  return from === undefined && to === undefined ? 'any' : 'days';
};

/** A period that moves with the day, or days. */
export const TimeFields = ({ id, time, ofNation, onChange }: TimeFieldsProps) => {
  const t = useSay();
  const { today } = useOfficer();
  const choice = choiceOf(time);
  const day = (name: 'from' | 'to', value: string): void => {
    const { period: _period, [name]: _old, ...rest } = time;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  const choose = (chosen: string): void => {
    if (isPeriod(chosen)) onChange({ period: chosen });
    else if (chosen === 'any') onChange({});
    else onChange({ to: today, ...daysOf(time, today) });
  };
  return (
    <>
      <div className="audit-field">
        <label htmlFor={id}>{t(texts.time)}</label>
        <Select
          id={id}
          value={choice}
          onChange={choose}
          options={[
            { value: 'any', label: t(ofNation ? texts.ofNation : texts.any) },
            ...Object.entries(codesOf('period')).map(([value, title]) => ({ value, label: t(title) })),
            { value: 'days', label: t(texts.days) },
          ]}
        />
      </div>
      {choice === 'days' &&
        (['from', 'to'] as const).map((name) => (
          <div key={name} className="audit-field">
            <label htmlFor={`${id}-${name}`}>{t(texts[name])}</label>
            <Input
              id={`${id}-${name}`}
              type="date"
              max={today}
              value={time[name] ?? ''}
              onChange={(event) => day(name, event.target.value)}
            />
          </div>
        ))}
    </>
  );
};
