import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { attributes } from '../../shared/ledger/table-layout.ts';
import type { Answers } from './stub-cloud.ts';

type Item = Record<string, AttributeValue>;

const textValue = z.looseObject({ S: z.string() });
const keyed = z.looseObject({ [attributes.partition]: textValue, [attributes.sort]: textValue });
const lookUp = z.looseObject({ Key: keyed });
const lookUps = z.looseObject({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(keyed) })),
});
const range = z.looseObject({ ExpressionAttributeValues: z.looseObject({ ':partition': textValue }) });

const partitionOf = (item: unknown): string => keyed.parse(item)[attributes.partition]?.S ?? '';
const sortOf = (item: unknown): string => keyed.parse(item)[attributes.sort]?.S ?? '';

/**
 * Answers look-ups by key and by partition from what transactions put, as the service would; what is asked for in no
 * transaction is not there. Writes are acknowledged and not applied, so that each invocation finds the same.
 */
export const answersFrom = (transactions: readonly (readonly TransactWriteItem[])[]): Answers => {
  const stored = new Map<string, Map<string, Item>>();
  for (const { Put } of transactions.flat()) {
    if (!Put?.Item) continue;
    const rows = stored.get(partitionOf(Put.Item)) ?? new Map<string, Item>();
    stored.set(partitionOf(Put.Item), rows.set(sortOf(Put.Item), Put.Item));
  }
  const find = (key: unknown): Item | undefined => stored.get(partitionOf(key))?.get(sortOf(key));
  return {
    GetItem: (input) => {
      const Item = find(lookUp.parse(input).Key);
      return Item ? { Item } : {};
    },
    BatchGetItem: (input) => ({
      Responses: Object.fromEntries(
        Object.entries(lookUps.parse(input).RequestItems).map(([table, { Keys }]) => [
          table,
          Keys.map(find).filter((item) => item !== undefined),
        ]),
      ),
    }),
    Query: (input) => {
      const { S } = range.parse(input).ExpressionAttributeValues[':partition'];
      const Items = [...(stored.get(S)?.values() ?? [])];
      return { Items, Count: Items.length };
    },
  };
};
