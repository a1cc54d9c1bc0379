import apiWords from '#api-words';
import type { Words } from '../language/words.ts';

type Table = Readonly<Record<string, Words>>;
const codes: Readonly<Record<string, Table>> = apiWords.codes;
const actions: Table = apiWords.actions;

const itself = (code: string): Words => ({ zh: code, en: code });

/**
 * All codes of a property with their words, as the API describes them: `phase`, or `Run.status` where the component matters
 * because another one means something else by the same code.
 */
export const codesOf = (property: string): Table =>
  codes[property] ?? codes[property.slice(property.indexOf('.') + 1)] ?? {};

/** The words of a code by the property that holds it: `wordsOfCode('phase', 'delivered')`. */
export const wordsOfCode = (property: string, code: string): Words => codesOf(property)[code] ?? itself(code);

/** What a step is called: `accept` → 接收. */
export const wordsOfAction = (action: string): Words => actions[action] ?? itself(action);
