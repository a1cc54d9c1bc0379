import { words, type Words } from '../../../language/words.ts';
import { doubt, note, problem, type Finding } from '../record/finding.ts';
import type { FieldName } from '../record/fields.ts';
import { bareCode, halfWidth } from '../record/half-width.ts';
import type { LocalityList } from '../record/locality-list.ts';
import { dateOfSerial, readDate } from '../record/read-date.ts';

/** What a file holds in a cell; a number keeps the digits that the file has. */
export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  /** The day of a cell with a date format, `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly text: string };

export interface ReadCell {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface Vocabulary {
  readonly places: LocalityList | undefined;
  readonly categories: Readonly<Record<string, Words>>;
  readonly ethnicGroups: Readonly<Record<string, Words>>;
}

const texts = {
  digitsLost: words(
    '此格存成了数字，Excel丢掉了后几位，请对照证件补全（或把该列设为“文本”后重新填写）',
    'Kept as a number, so the spreadsheet lost the last digits: complete them from the card',
  ),
  readAs: words('原为“{from}”', 'Was “{from}”'),
  placeUnclear: words('“{from}”不能确定是哪个县，请选择', '“{from}” is no county or more than one: choose'),
  understood: words('由“{from}”识别，请核对', 'Understood from “{from}”: check it'),
} as const;

/** Fifteen digits are what a spreadsheet keeps of a number. */
const keptDigits = 15;

/** `5.33522196107120E+17` → `533522196107120???`. */
const withLostDigits = (text: string): string => {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const digits = BigInt(Math.round(value)).toString();
  return `${digits.slice(0, keptDigits)}${'?'.repeat(Math.max(digits.length - keptDigits, 0))}`;
};

const plain = (text: string): ReadCell => ({ text, findings: [] });

const readNumber = (cell: RawCell): ReadCell => {
  const bare = bareCode(cell.text).replace(/^=?"?([^"]*)"?$/u, '$1');
  const scientific = /^\d(?:\.\d+)?e\+?\d+$/iu.test(bare);
  const asNumber = cell.kind === 'number' && bare.replaceAll(/\D/gu, '').length > keptDigits;
  if (scientific || asNumber)
    return { text: withLostDigits(bare), findings: [problem('citizenId', texts.digitsLost)] };
  return { text: bare.toUpperCase(), findings: [] };
};

const readDay = (field: FieldName, cell: RawCell): ReadCell => {
  if (cell.kind === 'date') return plain(cell.text);
  const text = cell.text.trim();
  const compact = cell.kind === 'number' && /^\d{8}$/u.test(text);
  const date = cell.kind === 'number' && !compact ? dateOfSerial(Number(text)) : readDate(text);
  if (date === undefined) return plain(text);
  const findings =
    /^\d{5}(?:\.\d+)?$/u.test(text) || date === text ? [] : [note(field, texts.readAs, { from: text })];
  return { text: date, findings };
};

const short = (text: string): string => text.normalize('NFKC').replaceAll(/[\s()]/gu, '');

/** What is written in brackets behind a name is what everybody calls it: `低保`. */
const inBrackets = (text: string): string => /[（(](.+)[）)]/u.exec(text)?.[1] ?? text;

interface MeantCode {
  readonly code: string;
  /** The words themselves, their usual short form, or the code. */
  readonly certain: boolean;
}

/** The code whose words these are, or the only one whose words hold them: `低保` → dibao. */
export const codeMeant = (text: string, codes: Readonly<Record<string, Words>>): MeantCode | undefined => {
  const wanted = short(text);
  if (wanted === '') return undefined;
  const entries = Object.entries(codes);
  const exact = entries.find(([code, { zh, en }]) =>
    [code, short(zh), short(en), inBrackets(zh), short(zh.replace(/[（(].*$/u, ''))].includes(wanted),
  );
  if (exact) return { code: exact[0], certain: true };
  const [only, second] = entries.filter(([, { zh }]) => short(zh).includes(wanted));
  return only && second === undefined ? { code: only[0], certain: false } : undefined;
};

const readCode = (field: FieldName, text: string, codes: Readonly<Record<string, Words>>): ReadCell => {
  const tidy = text.trim();
  const meant = codeMeant(tidy, codes);
  if (!meant) return plain(tidy);
  return {
    text: meant.code,
    findings: meant.certain ? [] : [doubt(field, texts.understood, { from: tidy })],
  };
};

const sexes: Readonly<Record<string, string>> = { 男: 'male', 女: 'female', '1': 'male', '2': 'female' };

const readSex = (text: string): string => {
  const sex = short(text).replace(/性$/u, '').toLowerCase();
  return sexes[sex] ?? sex;
};

/** `汉` is 汉族, 1 is 01. */
const readGroup = (text: string, groups: Vocabulary['ethnicGroups']): ReadCell => {
  const bare = short(text);
  if (/^\d$/u.test(bare)) return plain(bare.padStart(2, '0'));
  const group = Object.entries(groups).find(([, { zh }]) => zh === bare || zh === `${bare}族`);
  return group ? plain(group[0]) : readCode('ethnicGroup', text, groups);
};

const readPlace = (field: FieldName, text: string, places: LocalityList | undefined): ReadCell => {
  const tidy = halfWidth(text).trim();
  if (tidy === '' || /^\d{6}$/u.test(tidy)) return plain(tidy);
  const meant = places?.meant(tidy);
  if (!meant) return { text: tidy, findings: [problem(field, texts.placeUnclear, { from: tidy })] };
  const certain = tidy.includes(meant.code) || tidy === meant.full;
  return {
    text: meant.code,
    findings: certain ? [] : [doubt(field, texts.understood, { from: tidy })],
  };
};

/** A cell as the field that it belongs to, with what had to be understood on the way. */
export const readCell = (field: FieldName, cell: RawCell, vocabulary: Vocabulary): ReadCell => {
  switch (field) {
    case 'citizenId':
      return readNumber(cell);
    case 'bornOn':
    case 'certifiedFrom':
    case 'certifiedUntil':
      return readDay(field, cell);
    case 'sex':
      return plain(readSex(cell.text));
    case 'ethnicGroup':
      return readGroup(cell.text, vocabulary.ethnicGroups);
    case 'category':
      return readCode(field, cell.text, vocabulary.categories);
    case 'hukouLocality':
    case 'certifyingLocality':
    case 'residenceDivision':
      return readPlace(field, cell.text, vocabulary.places);
    case 'phone':
    case 'householdNumber':
    case 'personNumber':
      return plain(halfWidth(cell.text).trim());
    default:
      return plain(cell.text.trim());
  }
};
