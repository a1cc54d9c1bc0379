import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
  UpdateTableCommand,
  type DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as delay } from 'node:timers/promises';
import { localError } from '../local-error.ts';
import { givenName, type Deployment } from '../template/identities.ts';
import { readProperties } from '../template/read-properties.ts';
import { resourcesOfType, type TemplateResource } from '../template/template.ts';
import { sameKeys, tableSchema, type TableProperties } from './table-properties.ts';

/**
 * Creates the tables that are not there, with all indexes and the stream, and adds indexes that a newer template
 * has. Recovery, encryption, deletion protection and time to live are not asked of the engine: it has none of
 * them, and the template's own test asserts them. Returns logical id → name.
 *
 * @throws `table-layout-changed` when an existing table has other keys than the template.
 */
export async function createTables(
  deployment: Deployment,
  dynamo: DynamoDBClient,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const { template } = deployment;
  for (const resource of resourcesOfType(template, 'AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')) {
    const properties = readProperties(resource, deployment.scope, tableSchema);
    const name = properties.TableName ?? givenName(resource, template.stackName, 'TableName');
    const table = await ensureTable(resource, name, properties, dynamo);
    names.set(resource.logicalId, name);
    deployment.identify(resource.logicalId, {
      reference: name,
      attributes: { Arn: table.TableArn, StreamArn: table.LatestStreamArn, TableId: table.TableId },
    });
  }
  return names;
}

async function ensureTable(
  resource: TemplateResource,
  name: string,
  properties: TableProperties,
  dynamo: DynamoDBClient,
): Promise<TableDescription> {
  const existing = await describeTable(name, dynamo);
  if (existing === undefined) {
    await dynamo.send(new CreateTableCommand(creation(name, properties)));
    return waitUntilActive(name, dynamo);
  }
  if (!sameKeys(existing.KeySchema, properties.KeySchema)) {
    throw localError(
      'table-layout-changed',
      `${resource.logicalId}: table ${name} of this data folder has other keys; choose a new data folder`,
    );
  }
  return addMissingIndexes(name, existing, properties, dynamo);
}

function creation(name: string, properties: TableProperties) {
  const view = properties.StreamSpecification?.StreamViewType;
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    KeySchema: properties.KeySchema,
    AttributeDefinitions: properties.AttributeDefinitions,
    ...(properties.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes }),
    ...(properties.LocalSecondaryIndexes && { LocalSecondaryIndexes: properties.LocalSecondaryIndexes }),
    ...(view && { StreamSpecification: { StreamEnabled: true, StreamViewType: view } }),
  };
}

async function addMissingIndexes(
  name: string,
  existing: TableDescription,
  properties: TableProperties,
  dynamo: DynamoDBClient,
): Promise<TableDescription> {
  const present = new Set(existing.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const index of properties.GlobalSecondaryIndexes ?? []) {
    if (present.has(index.IndexName)) continue;
    const update = { AttributeDefinitions: properties.AttributeDefinitions, TableName: name };
    await dynamo.send(
      new UpdateTableCommand({ ...update, GlobalSecondaryIndexUpdates: [{ Create: index }] }),
    );
    await waitUntilActive(name, dynamo);
  }
  const view = properties.StreamSpecification?.StreamViewType;
  if (view !== undefined && existing.StreamSpecification?.StreamEnabled !== true) {
    const stream = { StreamEnabled: true, StreamViewType: view };
    await dynamo.send(new UpdateTableCommand({ TableName: name, StreamSpecification: stream }));
  }
  return waitUntilActive(name, dynamo);
}

async function waitUntilActive(name: string, dynamo: DynamoDBClient): Promise<TableDescription> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const table = await describeTable(name, dynamo);
    const indexesActive = (table?.GlobalSecondaryIndexes ?? []).every(
      ({ IndexStatus }) => IndexStatus === 'ACTIVE',
    );
    if (table?.TableStatus === 'ACTIVE' && indexesActive) return table;
    await delay(10);
  }
  throw localError('table-not-active', `table ${name} did not become active within 30 s`);
}

async function describeTable(name: string, dynamo: DynamoDBClient): Promise<TableDescription | undefined> {
  try {
    return (await dynamo.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
