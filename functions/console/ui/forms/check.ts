import { exhaustive } from '../../../../shared/kernel/exhaustive.ts';
import type { Values, Words } from '../language/words.ts';
import { isEmpty, numberOf, plain } from './draft.ts';
import {
  draftsOf,
  inside,
  partOf,
  type Draft,
  type FormSchema,
  type NumberSchema,
  type TextSchema,
} from './form-schema.ts';
import { faultTexts } from './texts.ts';

/** What is wrong with one field, by the pointer the API uses too. */
export interface Fault {
  readonly pointer: string;
  readonly sentence: Words;
  readonly values?: Values;
}

type Said = Omit<Fault, 'pointer'> | undefined;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643: a slip of the finger in an 18-digit number is seen before it is sent; other forms are for the API to judge. */
const slipped = (typed: string): boolean => {
  const number = plain(typed).toUpperCase();
  if (!/^\d{17}[\dX]$/u.test(number)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return number[17] !== '10X98765432'.charAt(sum % 11);
};

const formTexts: Readonly<Record<string, Words>> = {
  'civil-date': faultTexts.date,
  'civil-month': faultTexts.month,
  'division-code': faultTexts.place,
};

const textFault = ({ format, least, most, pattern }: TextSchema, draft: Draft | undefined): Said => {
  const typed = typeof draft === 'string' ? draft.trim() : '';
  if (typed === '') return { sentence: faultTexts.required };
  const length = Array.from(typed).length;
  if (most !== undefined && length > most) return { sentence: faultTexts.tooLong, values: { n: most } };
  if (length < least) return { sentence: faultTexts.tooShort, values: { n: least } };
  if (format === 'citizen-id' && slipped(typed)) return { sentence: faultTexts.checkDigit };
  if (pattern && !pattern.test(typed)) return { sentence: formTexts[format ?? ''] ?? faultTexts.form };
  return undefined;
};

const numberFault = ({ format, least, most }: NumberSchema, draft: Draft | undefined): Said => {
  if (typeof draft !== 'string' || draft.trim() === '') return { sentence: faultTexts.required };
  const value = numberOf(draft, format);
  const shown = (bound: number) => ({ n: format === 'fen' ? bound / 100 : bound });
  if (value === undefined) return { sentence: format === 'fen' ? faultTexts.amount : faultTexts.whole };
  if (least !== undefined && value < least) return { sentence: faultTexts.least, values: shown(least) };
  if (most !== undefined && value > most) return { sentence: faultTexts.most, values: shown(most) };
  return undefined;
};

interface Place {
  readonly pointer: string;
  readonly required: boolean;
}

/** Everything that the schema refuses, in the order of the fields: nothing is sent until this is empty. */
export const faultsOf = (
  schema: FormSchema,
  draft: Draft | undefined,
  { pointer, required }: Place = { pointer: '', required: true },
): readonly Fault[] => {
  if (schema.kind === 'constant' || (!required && isEmpty(draft))) return [];
  const alone = (said: Said): readonly Fault[] => (said ? [{ pointer, ...said }] : []);
  switch (schema.kind) {
    case 'object':
      return schema.properties.flatMap((property) =>
        faultsOf(property.schema, partOf(draft, property.name), {
          pointer: inside(pointer, property.name),
          required: property.required,
        }),
      );
    case 'table':
      return schema.keys.flatMap(({ code }) =>
        faultsOf(schema.value, partOf(draft, String(code)), {
          pointer: inside(pointer, code),
          required: false,
        }),
      );
    case 'union': {
      const form = schema.forms.find(({ choice }) => String(choice.code) === partOf(draft, schema.by));
      return form
        ? faultsOf(form.schema, draft, { pointer, required: true })
        : alone({ sentence: faultTexts.choose });
    }
    case 'list':
      return [
        ...alone(
          draftsOf(draft).length < schema.least
            ? { sentence: faultTexts.fewest, values: { n: schema.least } }
            : undefined,
        ),
        ...draftsOf(draft).flatMap((each, index) =>
          faultsOf(schema.item, each, { pointer: inside(pointer, index), required: true }),
        ),
      ];
    case 'boolean':
      return alone(draft === undefined ? { sentence: faultTexts.choose } : undefined);
    case 'choice':
      return alone(
        schema.choices.some(({ code }) => String(code) === draft)
          ? undefined
          : { sentence: faultTexts.choose },
      );
    case 'number':
      return alone(numberFault(schema, draft));
    case 'text':
      return alone(textFault(schema, draft));
    default:
      return exhaustive(schema);
  }
};
