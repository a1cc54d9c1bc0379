import * as z from 'zod';

import type { Brand } from './brand.ts';
import { civilDateSchema, type CivilDate } from './civil-date.ts';
import { divisionCodeSchema, type DivisionCode } from './division-code.ts';
import { addCalendarYears } from './duration.ts';
import { disabilityOf, type Disability } from './disability-certificate.ts';
import { fail, ok, type Result } from './result.ts';

/** A citizen ID number of GB 11643: 18 characters, the last a digit or `X`; date and check digit are valid. */
export type CitizenId = Brand<string, 'CitizenId'>;

const branded = z.string().brand<'CitizenId'>();

export type Sex = 'male' | 'female';

export interface CitizenIdParts {
  readonly citizenId: CitizenId;
  readonly bornOn: CivilDate;
  readonly sex: Sex;
  /** The county of first registration, for life; often retired since, and never proof of the present hukou. */
  readonly firstRegisteredIn: DivisionCode;
  readonly source: 'eighteen' | 'fifteen' | 'disability-certificate';
  readonly disability?: Disability;
}

export const citizenIdProblems = [
  'citizen-id-wrong-length',
  'citizen-id-not-digits',
  'citizen-id-impossible-division',
  'citizen-id-impossible-date',
  'citizen-id-born-in-future',
  'citizen-id-wrong-check-digit',
  'citizen-id-wrong-disability-category',
  'citizen-id-wrong-disability-level',
  'citizen-id-wrong-reissue-suffix',
] as const;

export type CitizenIdProblem = (typeof citizenIdProblems)[number];

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The 18th character for the first seventeen digits: ISO 7064 MOD 11-2, as GB 11643 prescribes. */
export const checkDigit = (seventeen: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return '10X98765432'.charAt(sum % 11);
};

const fullWidth = /[\uFF01-\uFF5E]/gu;

/** Full-width forms to their ASCII twins, `x` to `X`: what input methods do to numbers, and nothing else. */
const normalise = (input: string): string =>
  input
    .replaceAll(fullWidth, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .toUpperCase();

const partsOf = (
  eighteen: string,
): Result<Omit<CitizenIdParts, 'source' | 'disability'>, CitizenIdProblem> => {
  if (!/^\d{17}[\dX]$/u.test(eighteen)) return fail('citizen-id-not-digits');
  const firstRegisteredIn = divisionCodeSchema.safeParse(eighteen.slice(0, 6));
  if (!firstRegisteredIn.success) return fail('citizen-id-impossible-division');
  const bornOn = civilDateSchema.safeParse(
    `${eighteen.slice(6, 10)}-${eighteen.slice(10, 12)}-${eighteen.slice(12, 14)}`,
  );
  if (!bornOn.success) return fail('citizen-id-impossible-date');
  if (eighteen[17] !== checkDigit(eighteen)) return fail('citizen-id-wrong-check-digit');
  return ok({
    citizenId: branded.parse(eighteen),
    bornOn: bornOn.data,
    sex: Number(eighteen[16]) % 2 === 1 ? 'male' : 'female',
    firstRegisteredIn: firstRegisteredIn.data,
  });
};

/** 15-digit numbers (issued until 1999) write the year in two digits: always 19.. (GB 11643 annex). */
const eighteenOf = (fifteen: string): string => {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return `${seventeen}${checkDigit(seventeen)}`;
};

const read = (text: string): Result<CitizenIdParts, CitizenIdProblem> => {
  switch (text.length) {
    case 15: {
      const parts = /^\d{15}$/u.test(text)
        ? partsOf(eighteenOf(text))
        : fail('citizen-id-not-digits' as const);
      return parts.ok ? ok({ ...parts.value, source: 'fifteen' }) : parts;
    }
    case 18: {
      const parts = partsOf(text);
      return parts.ok ? ok({ ...parts.value, source: 'eighteen' }) : parts;
    }
    case 20:
    case 22: {
      const parts = partsOf(text.slice(0, 18));
      if (!parts.ok) return parts;
      const disability = disabilityOf(text.slice(18));
      if (!disability.ok) return disability;
      return ok({ ...parts.value, source: 'disability-certificate', disability: disability.value });
    }
    default:
      return fail('citizen-id-wrong-length');
  }
};

/**
 * Reads what registers hold in the ID field: 18 characters, 15 digits, or a disability certificate number of 20
 * (22 when re-issued), of which the first 18 are the ID number. `today` refuses births in the future.
 */
export const parseCitizenId = (input: string, today: CivilDate): Result<CitizenIdParts, CitizenIdProblem> => {
  const parts = read(normalise(input));
  return parts.ok && parts.value.bornOn > today ? fail('citizen-id-born-in-future') : parts;
};

/** For data that was normalised already: exactly the 18 characters. */
export const citizenIdSchema = z
  .string()
  .superRefine((text, context) => {
    const parts = text.length === 18 ? partsOf(text) : fail('citizen-id-wrong-length' as const);
    if (!parts.ok) context.addIssue({ code: 'custom', message: parts.error });
  })
  .brand<'CitizenId'>();

/** The birthday of the full year of age; 29 February is 28 February in a common year. */
export const dateOfAge = (bornOn: CivilDate, years: number): CivilDate => addCalendarYears(bornOn, years);

/** Full years of age (周岁) on a day: one more from the birthday itself. Negative before birth. */
export const ageOn = (bornOn: CivilDate, date: CivilDate): number => {
  const years = Number(date.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return date < dateOfAge(bornOn, years) ? years - 1 : years;
};
