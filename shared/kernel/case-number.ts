import { type Brand, computed } from './brand.ts';
import { civilYearSchema, type CivilYear } from './civil-year.ts';
import { divisionCodeSchema, type DivisionCode } from './division-code.ts';
import { fail, ok, type Result } from './result.ts';

/** What people read to each other over the telephone: `CX-2026-530921-7F3K9Q2M-C`. */
export type CaseNumber = Brand<string, 'CaseNumber'>;

export interface CaseNumberParts {
  readonly year: CivilYear;
  /** Where the case was first sent; it stays in the number when the case is forwarded. */
  readonly destination: DivisionCode;
  readonly serial: string;
}

export type CaseNumberProblem =
  | 'case-number-wrong-form'
  | 'case-number-wrong-character'
  | 'case-number-wrong-check-character';

/**
 * 31 symbols: digits and capitals without I, L, O, U (Crockford) and Z (read as 2). Their number is prime, so that
 * the weighted sum below catches every single wrong character and every exchange of two characters.
 */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const serialLength = 8;
const form = new RegExp(`^CX-\\d{4}-\\d{6}-[${symbols}]{8}-[${symbols}]$`, 'u');
const bodyLength = 4 + 6 + serialLength;
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', Z: '2' };

const checkCharacter = (body: string): string => {
  const sum = Array.from(body).reduce(
    (total, symbol, index) => total + symbols.indexOf(symbol) * (index + 2),
    0,
  );
  return symbols.charAt((symbols.length - (sum % symbols.length)) % symbols.length);
};

const spell = (body: string): string =>
  `CX-${body.slice(0, 4)}-${body.slice(4, 10)}-${body.slice(10)}-${checkCharacter(body)}`;

/** Eight symbols from at least eight random bytes. Distinct with high probability only: the ledger refuses a number that is taken. */
export const caseSerialOf = (bytes: Uint8Array): string => {
  if (bytes.length < serialLength) throw new RangeError('case-serial-too-few-bytes');
  return Array.from(bytes.subarray(0, serialLength), (byte) => symbols.charAt(byte % symbols.length)).join(
    '',
  );
};

const computedNumber = computed((text): text is CaseNumber => form.test(text), 'case-number-wrong-character');

/** Throws when the serial is not eight of the symbols. */
export const caseNumberOf = ({ year, destination, serial }: CaseNumberParts): CaseNumber =>
  computedNumber(spell(`${year}${destination}${serial}`));

const fold = (input: string): string =>
  input
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replace(/^CX/u, '')
    .replaceAll(/[ILOZ]/gu, (letter) => lookAlikes[letter] ?? letter);

/** Reads what a person typed: any case, with or without hyphens and spaces, I and L for 1, O for 0, Z for 2. */
export const parseCaseNumber = (input: string): Result<CaseNumberParts, CaseNumberProblem> => {
  const text = fold(input);
  if (text.length !== bodyLength + 1) return fail('case-number-wrong-form');
  if (Array.from(text).some((symbol) => !symbols.includes(symbol)))
    return fail('case-number-wrong-character');
  const body = text.slice(0, bodyLength);
  if (text[bodyLength] !== checkCharacter(body)) return fail('case-number-wrong-check-character');
  if (!/^\d{10}/u.test(body)) return fail('case-number-wrong-form');
  const year = civilYearSchema.safeParse(Number(body.slice(0, 4)));
  const destination = divisionCodeSchema.safeParse(body.slice(4, 10));
  if (!year.success || !destination.success) return fail('case-number-wrong-form');
  return ok({ year: year.data, destination: destination.data, serial: body.slice(10) });
};
