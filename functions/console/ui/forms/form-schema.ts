import type { Words } from '../language/words.ts';

/** What stands beside a field. */
interface Named {
  /** The property's own name where the API gives no words. */
  readonly title: Words;
  readonly help?: string;
}

export interface Choice {
  readonly code: string | number;
  readonly words: Words;
}

export interface TextSchema extends Named {
  readonly kind: 'text';
  /** `multiline`, `citizen-id`, `division-code`, `civil-date`, `civil-month`, `sha-256`. */
  readonly format?: string;
  readonly least: number;
  readonly most?: number;
  readonly pattern?: RegExp;
}

export interface NumberSchema extends Named {
  readonly kind: 'number';
  /** `fen` is written in yuan and sent as whole fen. */
  readonly format?: string;
  readonly least?: number;
  readonly most?: number;
}

export interface ChoiceSchema extends Named {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

export interface BooleanSchema extends Named {
  readonly kind: 'boolean';
}

/** One value only: shown, never asked for. */
export interface ConstantSchema extends Named {
  readonly kind: 'constant';
  readonly choice: Choice;
}

export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly schema: FormSchema;
}

export interface ObjectSchema extends Named {
  readonly kind: 'object';
  readonly properties: readonly Property[];
}

/** Values of one kind by a closed list of names, such as balances by where they came from. */
export interface TableSchema extends Named {
  readonly kind: 'table';
  readonly keys: readonly Choice[];
  readonly value: FormSchema;
}

/** One of several objects, told apart by the constant that `by` names. */
export interface UnionSchema extends Named {
  readonly kind: 'union';
  readonly by: string;
  readonly forms: readonly { readonly choice: Choice; readonly schema: ObjectSchema }[];
}

export interface ListSchema extends Named {
  readonly kind: 'list';
  readonly item: FormSchema;
  readonly least: number;
  readonly most: number;
}

/** What a form is drawn from: a JSON Schema read once, references resolved. */
export type FormSchema =
  | TextSchema
  | NumberSchema
  | ChoiceSchema
  | BooleanSchema
  | ConstantSchema
  | ObjectSchema
  | TableSchema
  | UnionSchema
  | ListSchema;

/** What is in the fields while somebody writes: texts as they were typed. */
export type Draft = string | boolean | readonly (Draft | undefined)[] | DraftObject;
export interface DraftObject {
  readonly [name: string]: Draft | undefined;
}

export const isDraftObject = (draft: Draft | undefined): draft is DraftObject =>
  typeof draft === 'object' && !Array.isArray(draft);

export const draftsOf = (draft: Draft | undefined): readonly (Draft | undefined)[] =>
  typeof draft === 'object' && !isDraftObject(draft) ? draft : [];

export const partOf = (draft: Draft | undefined, name: string): Draft | undefined =>
  isDraftObject(draft) ? draft[name] : undefined;

/** `/person/name`, as the API's problems name a field. */
export const inside = (pointer: string, part: string | number): string =>
  `${pointer}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
