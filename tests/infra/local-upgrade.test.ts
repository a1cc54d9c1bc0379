import { DescribeTableCommand, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startDynamo } from '../../infra/local/engines/dynamo-engine.ts';
import { startQueues } from '../../infra/local/engines/queue-engine.ts';
import { createClients, type LocalClients } from '../../infra/local/local-clients.ts';
import { createQueues } from '../../infra/local/resources/create-queues.ts';
import { createTables } from '../../infra/local/resources/create-tables.ts';
import { createDeployment } from '../../infra/local/template/identities.ts';
import { loadTemplate } from '../../infra/local/template/load-template.ts';
import { indexes } from '../../shared/ledger/table-layout.ts';
import { runQueueName } from '../../shared/runtime/names.ts';
import { newDataFolder } from '../support/local-sample-template.ts';
import { template } from '../support/synthesised-template.ts';

type Resources = Record<string, { Type: string; Properties?: Record<string, unknown> }>;
interface Document {
  readonly Resources: Resources;
}

const region = 'cn-north-1';
const { name: rollIndex, partition: shelf, sort: rollCase } = indexes.byRoll;
const steps: (() => Promise<void>)[] = [];
let today: Document;

beforeAll(async () => {
  today = JSON.parse((await template()).text);
});
afterEach(async () => {
  for (const step of steps.splice(0).toReversed()) await step();
});

const tableOf = ({ Resources: all }: Document): Record<string, unknown> => {
  const table = Object.values(all).find(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
  if (!table?.Properties) throw new Error('the template has no table');
  return table.Properties;
};

/** The template as it was before there were payrolls: no index of the rolls, no queue that wakes the runs. */
const beforeRuns = (): Document => {
  const document = structuredClone(today);
  const table = tableOf(document);
  const without = (list: unknown, isGone: (one: Record<string, unknown>) => boolean) =>
    Array.isArray(list) ? list.filter((one) => !isGone(Object(one))) : [];
  table['GlobalSecondaryIndexes'] = without(
    table['GlobalSecondaryIndexes'],
    ({ IndexName }) => IndexName === rollIndex,
  );
  table['AttributeDefinitions'] = without(
    table['AttributeDefinitions'],
    ({ AttributeName }) => AttributeName === shelf || AttributeName === rollCase,
  );
  for (const [id, { Properties }] of Object.entries(document.Resources))
    if (Properties?.['QueueName'] === runQueueName) delete document.Resources[id];
  return document;
};

interface Opened {
  readonly clients: LocalClients;
  readonly table: string;
  readonly queues: readonly string[];
}

/** What `npm start` does with its data folder before any function runs; `close` ends the engines. */
const open = async (document: Document, dataFolder: string): Promise<Opened> => {
  const templatePath = join(dataFolder, 'Exchange.template.json');
  writeFileSync(templatePath, JSON.stringify(document));
  const dynamo = await startDynamo({ dataFolder });
  steps.push(() => dynamo.stop());
  const queues = await startQueues({ region });
  steps.push(() => queues.stop());
  const clients = createClients({ dynamodb: dynamo.endpoint, sqs: queues.endpoint }, region);
  steps.push(async () => clients.close());
  const deployment = createDeployment(loadTemplate({ templatePath }, region), 'http://127.0.0.1:1');
  const [table = ''] = [...(await createTables(deployment, clients.dynamo)).values()];
  await createQueues(deployment, clients.queues, queues.endpoint);
  const { QueueUrls = [] } = await clients.queues.send(new ListQueuesCommand({ MaxResults: 1_000 }));
  return { clients, table, queues: QueueUrls.map((url) => url.split('/').at(-1) ?? '') };
};

const close = async () => {
  for (const step of steps.splice(0).toReversed()) await step();
};

const indexNames = async ({ clients, table }: Opened): Promise<readonly (string | undefined)[]> => {
  const { Table } = await clients.dynamo.send(new DescribeTableCommand({ TableName: table }));
  return Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName) ?? [];
};

const keyNames = (document: Document): readonly string[] => {
  const keys = tableOf(document)['KeySchema'];
  return Array.isArray(keys) ? keys.map((key) => String(Object(key).AttributeName)) : [];
};

test('a data folder from before there were payrolls gets the index and the queue they need, and loses nothing', async () => {
  const dataFolder = newDataFolder();
  const old = await open(beforeRuns(), dataFolder);
  expect(await indexNames(old)).not.toContain(rollIndex);
  expect(old.queues).not.toContain(runQueueName);
  const Key = Object.fromEntries(keyNames(today).map((name) => [name, { S: 'kept' }]));
  const Item = { ...Key, [shelf]: { S: '530921#drawing' }, [rollCase]: { S: 'case-1' } };
  await old.clients.dynamo.send(new PutItemCommand({ TableName: old.table, Item }));
  await close();

  const now = await open(today, dataFolder);
  expect(now.table).toBe(old.table);
  expect(now.queues).toContain(runQueueName);
  expect(await indexNames(now)).toContain(rollIndex);
  const kept = await now.clients.dynamo.send(new GetItemCommand({ TableName: now.table, Key }));
  expect(kept.Item).toEqual(Item);
  const found = await now.clients.dynamo.send(
    new QueryCommand({
      TableName: now.table,
      IndexName: rollIndex,
      KeyConditionExpression: '#shelf = :shelf',
      ExpressionAttributeNames: { '#shelf': shelf },
      ExpressionAttributeValues: { ':shelf': { S: '530921#drawing' } },
    }),
  );
  expect(found.Items).toMatchObject([{ [rollCase]: { S: 'case-1' } }]);
});

test('a data folder whose table has other keys stops the start and says what to do', async () => {
  const dataFolder = newDataFolder();
  const other = structuredClone(today);
  const [partition, sort] = keyNames(today);
  tableOf(other)['KeySchema'] = [
    { AttributeName: sort, KeyType: 'HASH' },
    { AttributeName: partition, KeyType: 'RANGE' },
  ];
  await open(other, dataFolder);
  await close();
  await expect(open(today, dataFolder)).rejects.toThrow(/table-layout-changed: .*choose a new data folder/u);
});
