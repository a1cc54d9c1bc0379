import * as z from 'zod';

import { type Brand, computed } from './brand.ts';

const prefixPattern = /^(?:[1-9]\d(?:\d\d){0,2})?$/u;

/** A division code of GB/T 2260 (2 province + 2 prefecture + 2 county digits), in use or retired: the form only. */
export const divisionCodeSchema = z
  .string()
  .regex(/^[1-9]\d{5}$/u, 'division-code-wrong-format')
  .brand<'DivisionCode'>()
  .meta({ 'x-format': 'division-code' });

export type DivisionCode = Brand<string, 'DivisionCode'>;

/** Everything below a division: `''` is the nation, then 2, 4 or 6 digits. */
export const prefixSchema = z
  .string()
  .regex(prefixPattern, 'division-prefix-wrong-format')
  .brand<'DivisionPrefix'>();

export type DivisionPrefix = Brand<string, 'DivisionPrefix'>;

export const divisionLevels = ['province', 'prefecture', 'county'] as const;

export type DivisionLevel = (typeof divisionLevels)[number];

const computedPrefix = computed(
  (text): text is DivisionPrefix => prefixPattern.test(text),
  'division-prefix-wrong-format',
);
const beginning = (code: DivisionCode, digits: number): DivisionPrefix =>
  computedPrefix(code.slice(0, digits));

export const nation: DivisionPrefix = prefixSchema.parse('');

/** The first two digits: `53` of `530921`. */
export const provinceOf = (code: DivisionCode): DivisionPrefix => beginning(code, 2);

/** The first four digits: `5309` of `530921`. */
export const prefectureOf = (code: DivisionCode): DivisionPrefix => beginning(code, 4);

/** By the form of the code. Dongguan (441900) is a prefecture by its code although it has no counties below. */
export const levelOf = (code: DivisionCode): DivisionLevel => {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
};

/** Whether the division lies under the prefix; a division of a county covers itself. */
export const covers = (prefix: DivisionPrefix, code: DivisionCode): boolean => code.startsWith(prefix);

/** The prefix of everything inside a division: `530000` → `53`, `530900` → `5309`, `530921` → `530921`. */
export const prefixOf = (code: DivisionCode): DivisionPrefix => {
  const lengths = { province: 2, prefecture: 4, county: 6 } as const;
  return beginning(code, lengths[levelOf(code)]);
};
