import { exhaustive } from '../../../../shared/kernel/exhaustive.ts';
import { draftsOf, isDraftObject, partOf, type Draft, type FormSchema } from './form-schema.ts';
import { isJson } from './read-schema.ts';

const yuanText = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/u, '');

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A value of the API as it stands in the fields; what is not known stays open. */
export const draftOf = (schema: FormSchema, value: unknown): Draft | undefined => {
  if (value === undefined || value === null) return undefined;
  switch (schema.kind) {
    case 'object':
      return Object.fromEntries(
        schema.properties.map((property) => [
          property.name,
          draftOf(property.schema, isJson(value) ? value[property.name] : undefined),
        ]),
      );
    case 'table':
      return Object.fromEntries(
        schema.keys.map(({ code }) => [code, draftOf(schema.value, isJson(value) ? value[code] : undefined)]),
      );
    case 'union': {
      const form = schema.forms.find(({ choice }) => isJson(value) && value[schema.by] === choice.code);
      if (!form) return undefined;
      const fields = draftOf(form.schema, value);
      return { ...(isDraftObject(fields) ? fields : {}), [schema.by]: String(form.choice.code) };
    }
    case 'list':
      return Array.isArray(value) ? value.map((each) => draftOf(schema.item, each)) : [];
    case 'boolean':
      return value === true;
    case 'number':
      return schema.format === 'fen' && typeof value === 'number' ? yuanText(value) : textOf(value);
    case 'text':
    case 'choice':
      return textOf(value);
    case 'constant':
      return undefined;
    default:
      return exhaustive(schema);
  }
};

/** Nothing was written: what is optional is then left out. */
export const isEmpty = (draft: Draft | undefined): boolean => {
  if (draft === undefined || draft === false) return true;
  if (typeof draft === 'string') return draft.trim() === '';
  const parts: readonly (Draft | undefined)[] = typeof draft === 'object' ? Object.values(draft) : [draft];
  return typeof draft === 'object' && parts.every((part) => isEmpty(part));
};

/** What was typed of a number with blanks, thousands separators or full-width digits. */
export const plain = (typed: string): string =>
  typed
    .replaceAll(/[\uFF01-\uFF5E]/gu, (character) =>
      String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0),
    )
    .replaceAll(/[\s,]/gu, '');

/** `163.5` yuan → 16350 fen, without going through fractions; undefined for what is no sum. */
export const fenOf = (typed: string): number | undefined => {
  const [, yuan, jiao] = /^(\d{1,13})(?:\.(\d{1,2}))?$/u.exec(plain(typed)) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number((jiao ?? '').padEnd(2, '0'));
};

export const numberOf = (typed: string, format: string | undefined): number | undefined => {
  if (format === 'fen') return fenOf(typed);
  return /^-?\d{1,15}$/u.test(plain(typed)) ? Number(plain(typed)) : undefined;
};

const textToSend = (typed: string, format: string | undefined): string =>
  format === 'citizen-id' ? plain(typed).toUpperCase() : typed.trim();

const entriesToSend = (entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));

/** What is sent of a field: undefined is left out. */
export const toSend = (schema: FormSchema, draft: Draft | undefined, required = true): unknown => {
  if (schema.kind === 'constant') return schema.choice.code;
  if (!required && isEmpty(draft)) return undefined;
  switch (schema.kind) {
    case 'object':
      return entriesToSend(
        schema.properties.map((property) => [
          property.name,
          toSend(property.schema, partOf(draft, property.name), property.required),
        ]),
      );
    case 'table':
      return entriesToSend(
        schema.keys.map(({ code }) => [
          String(code),
          toSend(schema.value, partOf(draft, String(code)), false),
        ]),
      );
    case 'union': {
      const form = schema.forms.find(({ choice }) => String(choice.code) === partOf(draft, schema.by));
      const fields = form && toSend(form.schema, draft);
      return form && isJson(fields) ? { [schema.by]: form.choice.code, ...fields } : undefined;
    }
    case 'list':
      return draftsOf(draft).map((each) => toSend(schema.item, each));
    case 'boolean':
      return draft === true;
    case 'number':
      return typeof draft === 'string' ? numberOf(draft, schema.format) : undefined;
    case 'text':
      return typeof draft === 'string' ? textToSend(draft, schema.format) : undefined;
    case 'choice':
      return schema.choices.find(({ code }) => String(code) === draft)?.code;
    default:
      return exhaustive(schema);
  }
};
