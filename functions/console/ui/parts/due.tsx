import { Tag } from 'antd';
import { useSay } from '../language/language.tsx';
import { words } from '../language/words.ts';

const texts = {
  overdue: words('逾期{days}天', '{days} days overdue'),
  today: words('今日到期', 'due today'),
  soon: words('还剩{days}天', '{days} days left'),
  none: words('无期限', 'no deadline'),
} as const;

const dayMilliseconds = 86_400_000;

/** Whole days from one civil date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);

interface DueProps {
  readonly on: string | undefined;
  /** The day it is now in China, as the exchange says. */
  readonly today: string;
}

/** A deadline with what is left of it. */
export const Due = ({ on, today }: DueProps) => {
  const t = useSay();
  if (on === undefined) return <span className="secondary">{t(texts.none)}</span>;
  const days = daysBetween(today, on);
  return (
    <span className="numbers" style={{ whiteSpace: 'nowrap' }}>
      {on} {days < 0 && <Tag color="red">{t(texts.overdue, { days: -days })}</Tag>}
      {days === 0 && <Tag color="orange">{t(texts.today)}</Tag>}
      {days > 0 && days <= 5 && <Tag color="gold">{t(texts.soon, { days })}</Tag>}
    </span>
  );
};
