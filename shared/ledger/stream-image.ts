import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from './item.ts';
import { attributes, keys } from './table-layout.ts';

type StreamValue = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>[string];

/** The stream spells values as the table does, but types them by hand: one value of one kind each. */
const valueOf = (value: StreamValue): AttributeValue => {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.M !== undefined) return { M: valuesOf(value.M) };
  if (value.L !== undefined) return { L: value.L.map(valueOf) };
  if (value.NULL !== undefined) return { NULL: true };
  throw new Error('stream image holds a kind of value that the table never has');
};

const valuesOf = (values: Readonly<Record<string, StreamValue>>): Item =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value)]));

/** The item as it is after the change. Throws when the stream carries no new images. */
export const imageOf = (record: DynamoDBRecord): Item => {
  const image = record.dynamodb?.NewImage;
  if (!image) throw new Error('stream record without a new image');
  return valuesOf(image);
};

/** The case that an item of the stream belongs to, as far as its key says so. */
export const handoverIdIn = ({ dynamodb }: DynamoDBRecord): string =>
  (dynamodb?.Keys?.[attributes.partition]?.S ?? '').slice(keys.handover('').length);

export interface ReadRecords<T> {
  readonly values: readonly T[];
  /** Records that are not what their reader reads: damaged, or written by a release it does not know. */
  readonly failures: readonly { readonly handoverId: string; readonly error: unknown }[];
}

/** Reads each record by itself, so that one that cannot be read costs no other. */
export const readRecords = <T>(
  records: readonly DynamoDBRecord[],
  read: (item: Item) => T,
): ReadRecords<T> => {
  const values: T[] = [];
  const failures: { readonly handoverId: string; readonly error: unknown }[] = [];
  for (const record of records) {
    try {
      values.push(read(imageOf(record)));
    } catch (error) {
      failures.push({ handoverId: handoverIdIn(record), error });
    }
  }
  return { values, failures };
};
