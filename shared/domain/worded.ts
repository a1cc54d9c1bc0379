import * as z from 'zod';
import { keysOf } from '../kernel/keys.ts';
import { type Words, words } from './words.ts';

/**
 * What a form writes beside a field. `.meta()` takes it, and the API description carries it with the field: `title` for tools that
 * know JSON Schema, `x-title` for a screen in either language.
 */
export const titled = (zh: string, en: string) => ({ title: zh, 'x-title': words(zh, en) });

type Table = Readonly<Record<string, Words>>;

/** A closed list of codes, each with its words: a code without words cannot be written. */
export const coded = <const T extends Table>(table: T) => z.enum(keysOf(table)).meta({ 'x-words': table });

/** The one code that tells a form of a union from the others. */
export const codedOne = <const C extends string>(code: C, zh: string, en: string) =>
  z.literal(code).meta({ 'x-words': { [code]: words(zh, en) } });
