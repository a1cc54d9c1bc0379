import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Item, keyItem, type StoredKind } from './item.ts';
import { attributes, type IndexName, indexes } from './table-layout.ts';

export interface Store {
  readonly client: DynamoDBClient;
  readonly table: string;
}

/** Rows of one partition whose sort value lies between the two, both included. */
export interface Range {
  /** Without an index: the table itself, read consistently. */
  readonly index?: IndexName;
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

export interface Slice {
  readonly items: readonly Item[];
  /** There is more after the last item. */
  readonly more: boolean;
}

export const readItem = async (
  { client, table }: Store,
  partition: string,
  sort: string,
): Promise<Item | undefined> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: keyItem(partition, sort), ConsistentRead: true }),
  );
  return Item;
};

export const readOne = async <T>(
  store: Store,
  kind: StoredKind<T>,
  key: { readonly partition: string; readonly sort: string },
): Promise<T | undefined> => {
  const item = await readItem(store, key.partition, key.sort);
  return item ? fromItem(kind, item) : undefined;
};

const keysOfRange = (range: Range) =>
  range.index === undefined
    ? { partition: attributes.partition, sort: attributes.sort }
    : indexes[range.index];

export const queryOf = (table: string, range: Range): QueryCommandInput => {
  const { partition, sort } = keysOfRange(range);
  return {
    TableName: table,
    ...(range.index === undefined ? { ConsistentRead: true } : { IndexName: indexes[range.index].name }),
    KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#partition': partition, '#sort': sort },
    ExpressionAttributeValues: {
      ':partition': { S: range.partition },
      ':from': { S: range.from },
      ':to': { S: range.to },
    },
  };
};

/** The sort value by which the row lies in the range. */
export const positionOf = (range: Range, item: Item): string => item[keysOfRange(range).sort]?.S ?? '';

/** Up to `limit` rows in one request; fewer when the megabyte of an answer is full. */
export const readSlice = async ({ client, table }: Store, range: Range, limit: number): Promise<Slice> => {
  if (range.from > range.to) return { items: [], more: false };
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({ ...queryOf(table, range), Limit: limit }),
  );
  return { items: Items, more: LastEvaluatedKey !== undefined };
};

/** All rows of the range, for partitions that are small by nature: one case, one person, one division. */
export const readAll = async ({ client, table }: Store, range: Range): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const answer = await client.send(
      new QueryCommand({ ...queryOf(table, range), ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start);
  return items;
};
