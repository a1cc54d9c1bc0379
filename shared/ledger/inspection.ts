import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { cursorInvalid, hasCode } from '../ports/failures.ts';
import type { Inspected, Inspection } from '../ports/inspection.ts';
import { fedEvents } from './feed-put-back.ts';
import { fromItem, type Item, keyItem } from './item.ts';
import { cursorOf, readCursor } from './page.ts';
import type { Store } from './store.ts';
import { storedPerson } from './stored-person.ts';
import { attributes, keys, sorts } from './table-layout.ts';

const itemsPerScan = 500;
const list = 'inspection';
const separator = ' ';

const keyOfItem = (item: Item) => ({
  partition: item[attributes.partition]?.S ?? '',
  sort: item[attributes.sort]?.S ?? '',
});

/** Only what looks as an identifier does: a damaged item may hold anything. */
const namedCase = (item: Item): string =>
  /^[0-9A-Za-z-]{1,64}$/u.exec(item['handoverId']?.S ?? '')?.[0] ?? 'unknown';

const inspectedFrom = (item: Item): Inspected => {
  try {
    return soundFrom(item);
  } catch (error) {
    if (!hasCode(error, 'ledger-item-damaged')) throw error;
    return { kind: 'damaged', handoverId: namedCase(item) };
  }
};

const soundFrom = (item: Item): Inspected => {
  const { partition, sort } = keyOfItem(item);
  const personKey = partition.slice(keys.person('').length);
  switch (sort) {
    case sorts.openCase:
      return { kind: 'open-case', personKey, ...fromItem(storedPerson.openCase(personKey), item) };
    case sorts.roll:
      return { kind: 'roll', personKey, ...fromItem(storedPerson.roll(personKey), item) };
    default:
      return { kind: 'case', handoverId: partition.slice(keys.handover('').length) };
  }
};

/**
 * A case shows by its HEAD or by its first event, so that one which lost either is still met; once. `met` is the case that the
 * page before ended in, if it was met there.
 */
const distinct = (found: readonly Inspected[], met: string | undefined): readonly Inspected[] => {
  const cases = new Set([met]);
  return found.filter((each) => {
    if (each.kind !== 'case') return true;
    if (cases.has(each.handoverId)) return false;
    cases.add(each.handoverId);
    return true;
  });
};

interface Start {
  readonly key: Item;
  readonly met?: string | undefined;
}

const startFrom = (cursor: string): Start => {
  const read = readCursor(cursor);
  const [partition, sort, met, ...rest] = read.position.split(separator);
  if (read.list !== list || !partition || !sort || rest.length > 0) throw cursorInvalid();
  return { key: keyItem(partition, sort), met };
};

const cursorAfter = (last: Item, items: readonly Inspected[]): string => {
  const { partition, sort } = keyOfItem(last);
  const id = partition.slice(keys.handover('').length);
  const met = items.some((each) => each.kind === 'case' && each.handoverId === id) ? [id] : [];
  return cursorOf(list, [partition, sort, ...met].join(separator));
};

const wanted = {
  FilterExpression:
    '(begins_with(#partition, :handover) AND #sort IN (:head, :first)) OR ' +
    '(begins_with(#partition, :person) AND #sort IN (:openCase, :roll))',
  ProjectionExpression: '#partition, #sort, handoverId, division',
  ExpressionAttributeNames: { '#partition': attributes.partition, '#sort': attributes.sort },
  ExpressionAttributeValues: {
    ':handover': { S: keys.handover('') },
    ':person': { S: keys.person('') },
    ':head': { S: sorts.head },
    ':first': { S: sorts.event(1) },
    ':openCase': { S: sorts.openCase },
    ':roll': { S: sorts.roll },
  },
};

/** Scans the table, 500 items at a time: for a verification of everything, never for a request of business. */
export const createInspection = (store: Store): Inspection => ({
  fed: (handoverId) => fedEvents(store, handoverId),
  next: async (cursor) => {
    const start = cursor === undefined ? undefined : startFrom(cursor);
    const { client, table } = store;
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        Limit: itemsPerScan,
        ...(start ? { ExclusiveStartKey: start.key } : {}),
        ...wanted,
      }),
    );
    const items = distinct(Items.map(inspectedFrom), start?.met);
    return LastEvaluatedKey ? { items, cursor: cursorAfter(LastEvaluatedKey, items) } : { items };
  },
});
