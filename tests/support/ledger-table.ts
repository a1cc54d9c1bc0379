import { randomUUID } from 'node:crypto';
import { CreateTableCommand, type DynamoDBClient, type Projection } from '@aws-sdk/client-dynamodb';
import { keysOf } from '../../shared/kernel/keys.ts';
import type { Store } from '../../shared/ledger/store.ts';
import { attributes, type IndexName, indexes, projections } from '../../shared/ledger/table-layout.ts';

const projectionOf = (name: IndexName): Projection => {
  const copied = projections[name];
  if (copied === 'all') return { ProjectionType: 'ALL' };
  if (copied === 'keys') return { ProjectionType: 'KEYS_ONLY' };
  return { ProjectionType: 'INCLUDE', NonKeyAttributes: [...copied] };
};

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

/** A fresh table with all indexes and the stream, exactly as the layout names them. */
export const createLedgerTable = async (client: DynamoDBClient): Promise<Store> => {
  const table = `ledger-${randomUUID()}`;
  const names = keysOf(indexes);
  const keyAttributes = [
    attributes.partition,
    attributes.sort,
    ...names.flatMap((name) => [indexes[name].partition, indexes[name].sort]),
  ];
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(attributes.partition, attributes.sort),
      AttributeDefinitions: keyAttributes.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      GlobalSecondaryIndexes: names.map((name) => ({
        IndexName: indexes[name].name,
        KeySchema: keySchema(indexes[name].partition, indexes[name].sort),
        Projection: projectionOf(name),
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  return { client, table };
};
