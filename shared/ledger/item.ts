import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import { codedError, type CodedError } from '../ports/failures.ts';
import { attributes, indexes } from './table-layout.ts';

export type Item = Record<string, AttributeValue>;

export interface ItemKey {
  readonly partition: string;
  /** Left out where several kinds of rows list the same thing. */
  readonly sort?: string;
}

/** One kind of item: what it holds, and the key that follows from what it holds. Writing and reading share both. */
export interface StoredKind<T> {
  readonly schema: z.ZodType<T>;
  readonly key: (value: T) => ItemKey;
}

/** Attributes that serve the table and not the reader. */
const storageAttributes: ReadonlySet<string> = new Set([
  attributes.partition,
  attributes.sort,
  attributes.expires,
  attributes.relay,
  attributes.about,
  attributes.standingSince,
  ...Object.values(indexes).flatMap(({ partition, sort }) => [partition, sort]),
]);

export const keyItem = (partition: string, sort: string): Item => ({
  [attributes.partition]: { S: partition },
  [attributes.sort]: { S: sort },
});

/** Attribute values; a property that is undefined is left out. */
export const toItem = (value: Readonly<Record<string, unknown>>): Item =>
  marshall({ ...value }, { removeUndefinedValues: true });

/** The item of a value: its key, the value's own attributes, and attributes for the indexes. */
export const itemOf = <T extends object>(
  kind: StoredKind<T>,
  value: T,
  storage: Readonly<Record<string, unknown>> = {},
): Item => {
  const { partition, sort } = kind.key(value);
  return toItem({ ...value, ...storage, [attributes.partition]: partition, [attributes.sort]: sort });
};

const nameOf = (item: Item): string =>
  `${item[attributes.partition]?.S ?? '?'} ${item[attributes.sort]?.S ?? '?'}`;

export interface DamagedItem extends CodedError {
  readonly field: string;
}

/** Names the item and the field that is wrong, never what it holds. */
export const damaged = (item: Item, field: string, problem: string): DamagedItem =>
  Object.assign(
    codedError('ledger-item-damaged', `${nameOf(item)} at ${field}: ${problem}; operations must look at it`),
    { field },
  );

const read = (item: Item): Record<string, unknown> => {
  try {
    return unmarshall(item);
  } catch {
    throw damaged(item, '(item)', 'not a value');
  }
};

/** A part of a path that may be said: in a damaged item anything may stand where a name belongs. */
const nameable = (part: PropertyKey): string =>
  /^(?:[a-z][a-z-]{0,40}|\d{1,4})$/iu.test(String(part)) ? String(part) : '?';

/** Where something is wrong, for a message that anybody may read. */
export const pathOf = (path: readonly PropertyKey[]): string => path.map(nameable).join('.');

/** What the item holds. Throws `ledger-item-damaged` when it is not exactly what its kind says, or lies under another key. */
export const fromItem = <T>(kind: StoredKind<T>, item: Item): T => {
  const own = Object.fromEntries(Object.entries(read(item)).filter(([name]) => !storageAttributes.has(name)));
  const parsed = kind.schema.safeParse(own);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue && issue.path.length > 0 ? pathOf(issue.path) : '(item)';
    throw damaged(item, field, issue?.code ?? 'unknown');
  }
  const { partition, sort } = kind.key(parsed.data);
  if (item[attributes.partition]?.S !== partition) throw damaged(item, attributes.partition, 'another key');
  if (sort !== undefined && item[attributes.sort]?.S !== sort)
    throw damaged(item, attributes.sort, 'another key');
  return parsed.data;
};
