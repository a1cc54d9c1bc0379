import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from './item.ts';

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
