import { say, words, type Language, type Words } from '../../../language/words.ts';
import { yuanOf } from '../../../parts/money.tsx';

/** What turns the data of an event into words. */
export interface DetailNames {
  readonly language: Language;
  readonly place: (code: string) => string;
  /** What a property is called. */
  readonly titleOf: (property: string) => Words | undefined;
  /** What a code means where a property holds it. */
  readonly codeWords: (property: string, code: string) => Words;
}

const texts = {
  yes: words('是', 'yes'),
  no: words('否', 'no'),
  yuan: words('{sum}元', '{sum} yuan'),
  named: words('{name}：{value}', '{name}: {value}'),
  within: words('{name}（{value}）', '{name} ({value})'),
  and: words('、', ', '),
  next: words('；', '; '),
} as const;

/** Stands in a column of its own, or is of use to machines only. */
const unsaid = new Set(['caseNumber', 'version', 'working', 'answers']);

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (property: string, value: string, { language, place, codeWords }: DetailNames): string => {
  if (/^[0-9a-f]{64}$/u.test(value)) return `${value.slice(0, 16)}…`;
  if (/^[1-9]\d{5}$/u.test(value)) return place(value);
  return say(language, codeWords(property, value));
};

const valueOf = (property: string, value: unknown, names: DetailNames): string => {
  const { language } = names;
  if (typeof value === 'boolean') return say(language, value ? texts.yes : texts.no);
  if (typeof value === 'number')
    return property.endsWith('Fen') ? say(language, texts.yuan, { sum: yuanOf(value) }) : String(value);
  if (typeof value === 'string') return textOf(property, value, names);
  if (Array.isArray(value))
    return value
      .map((each: unknown) => valueOf(property, each, names))
      .filter((text) => text !== '')
      .join(say(language, texts.and));
  return isObject(value) ? detailText(value, names) : '';
};

/** What an event holds, in one line of words: `查看用途：审计`. Nothing where it holds nothing. */
export const detailText = (data: unknown, names: DetailNames): string => {
  if (!isObject(data)) return '';
  const { language, titleOf } = names;
  return Object.entries(data)
    .filter(([property]) => !unsaid.has(property))
    .map(([property, inner]) => {
      const value = valueOf(property, inner, names);
      const name = say(language, titleOf(property) ?? words(property, property));
      return value === '' ? '' : say(language, isObject(inner) ? texts.within : texts.named, { name, value });
    })
    .filter((text) => text !== '')
    .join(say(language, texts.next));
};
