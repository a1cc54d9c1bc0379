import { civilDateSchema, type CivilDate } from '../../../../../../shared/kernel/civil-date.ts';
import { halfWidth } from './half-width.ts';

const dayMilliseconds = 86_400_000;
/** Day 0 of the date numbers of spreadsheets; right for every day from 1 March 1900 on. */
const serialZero = Date.UTC(1899, 11, 30);

const civil = (text: string): CivilDate | undefined => {
  const date = civilDateSchema.safeParse(text);
  return date.success ? date.data : undefined;
};

const padded = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const spellings = [
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** `44927` → `2023-01-01`; years 1900 to 2199. */
export const dateOfSerial = (serial: number): CivilDate | undefined => {
  const at = serialZero + Math.floor(serial) * dayMilliseconds;
  const plausible = Number.isFinite(serial) && at >= Date.UTC(1900, 2, 1) && at < Date.UTC(2200, 0, 1);
  return plausible ? civil(new Date(at).toISOString().slice(0, 10)) : undefined;
};

/** A day as people write it: `2019-3-1`, `2019.3.1`, `2019/3/1`, `2019年3月1日`, `20190301`, in full width too. */
export const readDate = (text: string): CivilDate | undefined => {
  const tidy = halfWidth(text)
    .replaceAll(/\s/gu, '')
    .replace(/^['‘’`]/u, '')
    .replaceAll('。', '.');
  // A time of day behind the date is what exports add: `2019/3/1 0:00:00` lost its space above.
  const day = tidy.replace(/T?0{1,2}:00(?::00(?:\.0+)?)?Z?$/u, '');
  for (const spelling of spellings) {
    const [, year, month, dayOfMonth] = spelling.exec(day) ?? [];
    if (year !== undefined && month !== undefined && dayOfMonth !== undefined)
      return civil(padded(year, month, dayOfMonth));
  }
  // Five digits are no date that a person writes, but the number that a spreadsheet keeps for one.
  return /^\d{5}$/u.test(tidy) ? dateOfSerial(Number(tidy)) : undefined;
};
