import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { keysOf } from '../../shared/kernel/keys.ts';
import { indexes } from '../../shared/ledger/table-layout.ts';

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Two digits a byte and one byte beside them. */
const bytesOfNumber = (text: string): number =>
  Math.ceil(text.replaceAll(/\D/gu, '').replace(/^0+/u, '').length / 2) + 1;

const bytesOfValue = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytesOf(value.S);
  if (value.N !== undefined) return bytesOfNumber(value.N);
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined) return value.L.reduce((sum, each) => sum + 1 + bytesOfValue(each), 3);
  if (value.M !== undefined)
    return Object.entries(value.M).reduce(
      (sum, [name, each]) => sum + 1 + bytesOf(name) + bytesOfValue(each),
      3,
    );
  return 1;
};

/** Size of an item by the arithmetic that DynamoDB documents: names and values, three bytes and one per entry for nesting. */
export const itemBytes = (item: Readonly<Record<string, AttributeValue>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + bytesOf(name) + bytesOfValue(value), 0);

/** What storage adds to each item, in the table and in each index. */
const overhead = 100;

export interface Stored {
  readonly items: number;
  readonly tableBytes: number;
  /** Of the items without what storage adds. */
  readonly indexBytes: number;
  readonly indexEntries: number;
  /** What is paid for: table and indexes with what storage adds. */
  readonly paidBytes: number;
}

const sizesIn = async (
  client: DynamoDBClient,
  TableName: string,
  IndexName?: string,
): Promise<readonly number[]> => {
  const sizes: number[] = [];
  const scan = { TableName, ...(IndexName === undefined ? {} : { IndexName }) };
  for await (const { Items = [] } of paginateScan({ client }, scan)) sizes.push(...Items.map(itemBytes));
  return sizes;
};

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Everything that a table and its indexes hold. */
export const storedIn = async (client: DynamoDBClient, table: string): Promise<Stored> => {
  const items = await sizesIn(client, table);
  const copies = await Promise.all(keysOf(indexes).map((name) => sizesIn(client, table, indexes[name].name)));
  const entries = copies.flat();
  return {
    items: items.length,
    tableBytes: sum(items),
    indexBytes: sum(entries),
    indexEntries: entries.length,
    paidBytes: sum(items) + sum(entries) + overhead * (items.length + entries.length),
  };
};
