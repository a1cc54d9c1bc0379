import type { CivilDate } from '../../../../../../shared/kernel/civil-date.ts';
import { words } from '../../../language/words.ts';
import type { Draft } from './draft.ts';
import { doubt, missing, problem, type Finding } from './finding.ts';
import type { FieldName } from './fields.ts';
import { readDate } from './read-date.ts';

const texts = {
  unread: words('日期写法不对，如2019-03-01；没有的日期也会提示', 'Not a date; write 2019-03-01'),
  fromLater: words('认定尚未生效，生效后再推送', 'Not valid yet: push when it is'),
  expired: words('认定已过期，不能推送', 'The certification has expired: it cannot be pushed'),
  reversed: words('终止日期早于起始日期', 'The end lies before the beginning'),
  long: words('认定已满{years}年，请核对是否仍有效', 'Certified {years} years ago: is it still valid?'),
  birthLater: words('出生日期晚于今天', 'Lies in the future'),
  endsSoon: words('认定将于{days}天内到期', 'The certification ends within {days} days'),
} as const;

const dayMilliseconds = 86_400_000;
const longYears = 10;
const soonDays = 30;

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMilliseconds;

interface ReadDates {
  readonly dates: Readonly<Partial<Record<FieldName, CivilDate>>>;
  readonly findings: readonly Finding[];
}

const readAll = (draft: Draft, fields: readonly FieldName[]): ReadDates => {
  const dates: Partial<Record<FieldName, CivilDate>> = {};
  const findings: Finding[] = [];
  for (const field of fields) {
    if (draft[field] === '') continue;
    const date = readDate(draft[field]);
    if (date === undefined) findings.push(problem(field, texts.unread));
    else dates[field] = date;
  }
  return { dates, findings };
};

export const checkBirth = (draft: Draft, today: CivilDate): readonly Finding[] => {
  const { dates, findings } = readAll(draft, ['bornOn']);
  return dates.bornOn !== undefined && dates.bornOn > today
    ? [problem('bornOn', texts.birthLater)]
    : findings;
};

/** Only who is certified today is pushed. */
export const checkCertification = (draft: Draft, today: CivilDate): readonly Finding[] => {
  const read = readAll(draft, ['certifiedFrom', 'certifiedUntil']);
  const findings = [...read.findings];
  const { certifiedFrom: from, certifiedUntil: until } = read.dates;
  if (draft.certifiedFrom === '') findings.push(missing('certifiedFrom'));
  if (from !== undefined && from > today) findings.push(problem('certifiedFrom', texts.fromLater));
  if (from !== undefined && until === undefined && draft.certifiedUntil === '') {
    const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4));
    if (years >= longYears) findings.push(doubt('certifiedFrom', texts.long, { years }));
  }
  if (until === undefined) return findings;
  if (from !== undefined && until < from) return [...findings, problem('certifiedUntil', texts.reversed)];
  if (until < today) return [...findings, problem('certifiedUntil', texts.expired)];
  const days = daysFrom(today, until);
  if (days <= soonDays) findings.push(doubt('certifiedUntil', texts.endsSoon, { days }));
  return findings;
};
