import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import type { Inspected, Inspection } from '../ports/inspection.ts';
import { damaged, type Item, keyItem } from './item.ts';
import { cursorOf, readCursor } from './page.ts';
import type { Store } from './store.ts';
import { attributes, keys, sorts } from './table-layout.ts';

const list = 'inspection';
const itemsPerPage = 500;

const shape = z.object({ handoverId: z.string().optional(), division: divisionCodeSchema.optional() });

const afterPrefix = (prefix: string, text: string): string => text.slice(prefix.length);

/** A case is known by its first event, so that one whose head was lost is met too. */
const inspectedFrom = (item: Item): Inspected => {
  const partition = item[attributes.partition]?.S ?? '';
  const sort = item[attributes.sort]?.S ?? '';
  if (sort === sorts.event(1)) return { kind: 'case', handoverId: afterPrefix(keys.handover(''), partition) };
  const { handoverId, division } = shape.parse({
    handoverId: item['handoverId']?.S,
    division: item['division']?.S,
  });
  const personKey = afterPrefix(keys.person(''), partition);
  if (handoverId === undefined) throw damaged(item, 'handoverId', 'missing');
  if (sort === sorts.openCase) return { kind: 'open-case', personKey, handoverId };
  if (division === undefined) throw damaged(item, 'division', 'missing');
  return { kind: 'roll', personKey, handoverId, division };
};

const startKey = (cursor: string): Item => {
  const { position } = readCursor(cursor);
  const [partition = '', sort = ''] = position.split(' ');
  return keyItem(partition, sort);
};

const positionAfter = (key: Item): string =>
  `${key[attributes.partition]?.S ?? ''} ${key[attributes.sort]?.S ?? ''}`;

/** Reads the whole table, consistently, in pages of a bounded number of items. */
export const createInspection = ({ client, table }: Store): Inspection => ({
  next: async (cursor) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        Limit: itemsPerPage,
        FilterExpression: '#sort IN (:first, :open, :roll)',
        ExpressionAttributeNames: { '#sort': attributes.sort },
        ExpressionAttributeValues: {
          ':first': { S: sorts.event(1) },
          ':open': { S: sorts.openCase },
          ':roll': { S: sorts.roll },
        },
        ...(cursor === undefined ? {} : { ExclusiveStartKey: startKey(cursor) }),
      }),
    );
    const items = Items.map(inspectedFrom);
    return LastEvaluatedKey ? { items, cursor: cursorOf(list, positionAfter(LastEvaluatedKey)) } : { items };
  },
});
