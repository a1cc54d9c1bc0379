import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  type ServiceInputTypes,
  type TransactGetItem,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { exhaustive } from '../../shared/kernel/exhaustive.ts';

/** A call of the table, to be made again elsewhere. */
export type Call =
  | { readonly kind: 'transaction'; readonly writes: readonly TransactWriteItem[] }
  | { readonly kind: 'update'; readonly input: UpdateItemCommandInput }
  | { readonly kind: 'batch-get'; readonly input: BatchGetItemCommandInput }
  | { readonly kind: 'get'; readonly input: GetItemCommandInput }
  | { readonly kind: 'query'; readonly input: QueryCommandInput };

const isWrite = (item: TransactWriteItem | TransactGetItem): item is TransactWriteItem => !('Get' in item);

const isBatchRead = (input: ServiceInputTypes): input is BatchGetItemCommandInput =>
  'RequestItems' in input &&
  Object.values(input.RequestItems ?? {}).every((asked: object) => 'Keys' in asked);

const callOf = (input: ServiceInputTypes): Call | undefined => {
  if ('TransactItems' in input) {
    const items: readonly (TransactWriteItem | TransactGetItem)[] = input.TransactItems ?? [];
    return { kind: 'transaction', writes: items.filter(isWrite) };
  }
  if ('UpdateExpression' in input) return { kind: 'update', input };
  if (isBatchRead(input)) return { kind: 'batch-get', input };
  if ('KeyConditionExpression' in input) return { kind: 'query', input };
  if ('Key' in input && 'ConsistentRead' in input && !('AttributesToGet' in input))
    return { kind: 'get', input };
  return undefined;
};

/** Keeps every call that the client makes from now on, in order; `calls` grows. */
export const recordCalls = (client: DynamoDBClient): readonly Call[] => {
  const calls: Call[] = [];
  client.middlewareStack.add(
    (next) => (args) => {
      const call = callOf(args.input);
      if (call) calls.push(call);
      return next(args);
    },
    { step: 'initialize', name: 'record' },
  );
  return calls;
};

/** Makes the call again, with the client and nothing else. */
export const makeCall = (client: DynamoDBClient, call: Call): Promise<unknown> => {
  switch (call.kind) {
    case 'transaction':
      return client.send(new TransactWriteItemsCommand({ TransactItems: [...call.writes] }));
    case 'update':
      return client.send(new UpdateItemCommand(call.input));
    case 'batch-get':
      return client.send(new BatchGetItemCommand(call.input));
    case 'get':
      return client.send(new GetItemCommand(call.input));
    case 'query':
      return client.send(new QueryCommand(call.input));
    default:
      return exhaustive(call);
  }
};
