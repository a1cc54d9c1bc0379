import apiWords from '#api-words';
import type { Words } from '../language/words.ts';

type Table = Readonly<Record<string, Words>>;
const codes: Readonly<Record<string, Table>> = apiWords.codes;
const actions: Table = apiWords.actions;

const itself = (code: string): Words => ({ zh: code, en: code });

/** The words of a code by the property that holds it, as the API describes them: `wordsOfCode('phase', 'delivered')`. */
export const wordsOfCode = (property: string, code: string): Words => codes[property]?.[code] ?? itself(code);

/** All codes of a property with their words. */
export const codesOf = (property: string): Table => codes[property] ?? {};

/** What a step is called: `accept` → 接收. */
export const wordsOfAction = (action: string): Words => actions[action] ?? itself(action);
