import { at, list } from './synthesised-template.ts';

/** What one request to the table needs to be granted: an action on a partition, on an index, or on the whole table. */
export interface Needed {
  readonly action: string;
  readonly on: { readonly partition: string } | { readonly index: string } | 'all';
}

const partitionIn = (item: unknown): string => String(at(item, 'pk', 'S'));

/** The partition that a query names, whatever it calls its placeholders. */
const partitionOfQuery = (request: unknown): string => {
  const condition = String(at(request, 'KeyConditionExpression'));
  const [, placeholder = ''] = /=\s*(?<value>:\w+)/.exec(condition) ?? [];
  return String(at(request, 'ExpressionAttributeValues', placeholder, 'S'));
};

const queryNeeds = (request: unknown): Needed => {
  const index = at(request, 'IndexName');
  return typeof index === 'string'
    ? { action: 'Query', on: { index } }
    : { action: 'Query', on: { partition: partitionOfQuery(request) } };
};

const inTransaction = {
  Put: ['PutItem', 'Item'],
  Update: ['UpdateItem', 'Key'],
  Delete: ['DeleteItem', 'Key'],
  ConditionCheck: ['ConditionCheckItem', 'Key'],
} as const;

const transactionNeeds = (request: unknown): readonly Needed[] =>
  list(at(request, 'TransactItems')).flatMap((item) =>
    Object.entries(inTransaction).flatMap(([kind, [action, key]]) =>
      at(item, kind) === undefined ? [] : [{ action, on: { partition: partitionIn(at(item, kind, key)) } }],
    ),
  );

const batchNeeds = (request: unknown): readonly Needed[] =>
  Object.values(at(request, 'RequestItems') ?? {})
    .flatMap(list)
    .map((write) => ({
      action: 'BatchWriteItem',
      on: {
        partition: partitionIn(at(write, 'PutRequest', 'Item') ?? at(write, 'DeleteRequest', 'Key')),
      },
    }));

const batchReadNeeds = (request: unknown): readonly Needed[] =>
  Object.values(at(request, 'RequestItems') ?? {})
    .flatMap((table) => list(at(table, 'Keys')))
    .map((key) => ({ action: 'BatchGetItem', on: { partition: partitionIn(key) } }));

/** What the cloud would ask the role of the caller for, request by request. */
export const neededFor = (operation: string, request: unknown): readonly Needed[] => {
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [{ action: operation, on: { partition: partitionIn(at(request, 'Key')) } }];
    case 'PutItem':
      return [{ action: operation, on: { partition: partitionIn(at(request, 'Item')) } }];
    case 'Query':
      return [queryNeeds(request)];
    case 'TransactWriteItems':
      return transactionNeeds(request);
    case 'BatchGetItem':
      return batchReadNeeds(request);
    case 'BatchWriteItem':
      return batchNeeds(request);
    default:
      return [{ action: operation, on: 'all' }];
  }
};
