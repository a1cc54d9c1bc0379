import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { databaseFileName, engineRecordName, startDynamo } from '../../infra/local/engines/dynamo-engine.ts';
import { startQueues } from '../../infra/local/engines/queue-engine.ts';
import { createWriteSignal } from '../../infra/local/events/write-signal.ts';
import { createClients } from '../../infra/local/local-clients.ts';
import { newDataFolder } from '../support/local-sample-template.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the order of the stream is found by an index, not by reading the whole trail', async () => {
  const dataFolder = newDataFolder();
  const engine = await startDynamo({ dataFolder });
  const database = new DatabaseSync(join(dataFolder, databaseFileName), { readOnly: true });
  const plan = database
    .prepare(
      'EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
    )
    .all('any');
  database.close();
  await engine.stop();
  expect(JSON.stringify(plan)).toContain('local_stream_order');
});

test('the record of a process that no longer exists, or is another program, does not stop a new start', async () => {
  const dataFolder = newDataFolder();
  writeFileSync(join(dataFolder, engineRecordName), `${process.pid}\n`);
  const engine = await startDynamo({ dataFolder });
  expect((await fetch(engine.endpoint)).status).toBe(200);
  await engine.stop();
});

test('a write to the table wakes the readers of its stream, who otherwise rest', async () => {
  const engine = await startDynamo({ dataFolder: newDataFolder() });
  const { dynamo, close } = createClients({ dynamodb: engine.endpoint, sqs: engine.endpoint }, 'cn-north-1');
  const written = createWriteSignal(engine.watchedFolder);
  const woken = written.wait(60_000, new AbortController().signal);
  await dynamo.send(
    new CreateTableCommand({
      TableName: 'sample',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );
  expect(await woken).toBe('written');
  written.close();
  close();
  await engine.stop();
});

test('another DynamoDB-compatible server can be named instead of the engine', async () => {
  vi.stubEnv('EXCHANGE_DYNAMODB_ENDPOINT', 'http://127.0.0.1:9999');
  const engine = await startDynamo({ dataFolder: newDataFolder() });
  expect(engine).toMatchObject({ endpoint: 'http://127.0.0.1:9999', watchedFolder: undefined });
  await engine.stop();
});

test('queues listen on this machine only', async () => {
  const engine = await startQueues();
  expect(new URL(engine.endpoint).hostname).toBe('127.0.0.1');
  await engine.stop();
});

const receive = async (client: SQSClient, QueueUrl: string) =>
  (await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages?.[0];

test('a message that was given back is still there after the queues were stopped and started again', async () => {
  const dataFolder = newDataFolder();
  const withQueue = async <T>(work: (client: SQSClient, QueueUrl: string) => Promise<T>): Promise<T> => {
    const engine = await startQueues({ dataFolder, region: 'cn-north-1' });
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const client = new SQSClient({ endpoint: engine.endpoint, region: 'cn-north-1', credentials });
    await client.send(new CreateQueueCommand({ QueueName: 'sample' }));
    const result = await work(client, `${engine.endpoint}/000000000000/sample`);
    client.destroy();
    await engine.stop();
    return result;
  };
  await withQueue(async (client, QueueUrl) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
    const message = await receive(client, QueueUrl);
    const ReceiptHandle = message?.ReceiptHandle;
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    expect(await receive(client, QueueUrl)).toMatchObject({ Body: 'hello' });
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'second' }));
  });
  expect(await withQueue(receive)).toMatchObject({ Body: 'second' });
});

test('a message about a person whose name has a rare character is taken, one with a control character is not', async () => {
  const engine = await startQueues({ region: 'cn-north-1' });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SQSClient({ endpoint: engine.endpoint, region: 'cn-north-1', credentials });
  await client.send(new CreateQueueCommand({ QueueName: 'sample' }));
  const QueueUrl = `${engine.endpoint}/000000000000/sample`;
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '𠮷' }));
  expect(await receive(client, QueueUrl)).toMatchObject({ Body: '𠮷' });
  const control = client.send(new SendMessageCommand({ QueueUrl, MessageBody: '\u0001' }));
  await expect(control).rejects.toThrow(/Invalid characters/u);
  client.destroy();
  await engine.stop();
});
