import { say, words, type Language, type Words } from '../../../language/words.ts';
import type { Filter, Search } from '../model.ts';
import { daysOf } from './periods.ts';

const texts = {
  place: words('地区：{place}', 'Place: {place}'),
  own: words('地区：您的管辖范围（{place}）', 'Place: your division ({place})'),
  person: words('人员：按身份证号（号码未记录）', 'Person: by citizen ID (number not recorded)'),
  officer: words('操作人：{officer}', 'Officer: {officer}'),
  anyone: words('操作人：不限', 'Officer: anyone'),
  types: words('事件：{types}', 'Events: {types}'),
  anything: words('事件：全部类型', 'Events: all types'),
  time: words('时间：{days}', 'Time: {days}'),
  between: words('{from} 至 {to}（北京时间）', '{from} to {to} (China time)'),
  since: words('{from} 起', 'from {from}'),
  until: words('截至 {to}', 'until {to}'),
  always: words('不限', 'any'),
  today: words('今日 {today}', 'today, {today}'),
  named: words('{name}，即 {days}', '{name}: {days}'),
  and: words('、', ', '),
} as const;

/** What turns codes into names. */
export interface Naming {
  readonly language: Language;
  readonly place: (code: string) => string;
  readonly eventTitle: (type: string) => Words;
  readonly periodTitle: (period: string) => Words;
  /** Day in China. */
  readonly today: string;
  /** Division of whoever asks; '' is the nation. */
  readonly division: string;
}

const placeWords = ({ locality }: Filter, { language, place, division }: Naming): string =>
  locality === undefined
    ? say(language, texts.own, { place: place(division) })
    : say(language, texts.place, { place: place(locality) });

const dayWords = ({ filter, person }: Search, { language, today, division }: Naming): string => {
  const { from, to } = daysOf(filter, today);
  if (from !== undefined && to !== undefined) return say(language, texts.between, { from, to });
  if (from !== undefined) return say(language, texts.since, { from });
  if (to !== undefined) return say(language, texts.until, { to });
  const isOfTheNation = person === undefined && (filter.locality ?? division) === '';
  return isOfTheNation ? say(language, texts.today, { today }) : say(language, texts.always);
};

const timeWords = (search: Search, naming: Naming): string => {
  const { language, periodTitle } = naming;
  const { period } = search.filter;
  const days = dayWords(search, naming);
  if (period === undefined) return say(language, texts.time, { days });
  const name = say(language, periodTitle(period));
  return say(language, texts.time, { days: say(language, texts.named, { name, days }) });
};

/** A filter as a person would say it, one condition a line; a number of a person is never in it. */
export const filterWords = (search: Search, naming: Naming): readonly string[] => {
  const { filter, person } = search;
  const { language, eventTitle } = naming;
  const types = filter.types?.map((type) => say(language, eventTitle(type)));
  return [
    placeWords(filter, naming),
    ...(person === undefined ? [] : [say(language, texts.person)]),
    filter.actor === undefined
      ? say(language, texts.anyone)
      : say(language, texts.officer, { officer: filter.actor }),
    types === undefined
      ? say(language, texts.anything)
      : say(language, texts.types, { types: types.join(say(language, texts.and)) }),
    timeWords(search, naming),
  ];
};
