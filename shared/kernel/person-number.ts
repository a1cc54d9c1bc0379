import { checkDigit } from './citizen-id.ts';

const separators = /[\s\p{P}\p{S}\p{M}\p{Cf}]/gu;
/** Every eighteen characters that could be a number, also where they overlap. */
const windows = /(?=(?<number>\d{17}[\dX]))/gu;

const isCitizenId = (number: string): boolean => checkDigit(number.slice(0, 17)) === number.slice(17);

/**
 * Whether a text holds what may be the number of a person (GB 11643): a run of 15 digits or more, or a citizen ID that is broken
 * up by blanks, points and signs. Full-width digits count as digits.
 */
export const holdsPersonNumber = (text: string): boolean => {
  const plain = text.normalize('NFKC').toUpperCase();
  if (/\d{15}/u.test(plain)) return true;
  const found = plain.replaceAll(separators, '').matchAll(windows);
  return found.some(({ groups }) => isCitizenId(groups?.['number'] ?? ''));
};
