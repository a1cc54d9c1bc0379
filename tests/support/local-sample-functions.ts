import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2, Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';

// The four kinds of function a template can have, as small as they can be. They know nothing of the local run.

const table = new DynamoDBClient({});
const queue = new SQSClient({});
const setting = (name: string) => process.env[name] ?? '';
const keyOf = (id: string) => ({ pk: { S: `NOTE#${id}` }, sk: { S: 'NOTE' } });

export async function write(event: APIGatewayProxyEventV2) {
  const note: { id: string; text: string } = JSON.parse(event.body ?? '{}');
  await table.send(
    new PutItemCommand({
      TableName: setting('TABLE_NAME'),
      Item: { ...keyOf(note.id), text: { S: note.text }, state: { S: 'new' }, outbox: { S: 'pending' } },
    }),
  );
  return { statusCode: 202, headers: { location: `/v1/notes/${note.id}` }, body: '{}' };
}

export async function read(event: APIGatewayProxyEventV2) {
  const id = event.pathParameters?.['id'] ?? '';
  const found = await table.send(new GetItemCommand({ TableName: setting('TABLE_NAME'), Key: keyOf(id) }));
  if (found.Item === undefined) return { statusCode: 404, body: '{"code":"note-unknown"}' };
  return { state: found.Item['state']?.S, receipts: Number(found.Item['receipts']?.N ?? 0) };
}

export function echo(event: APIGatewayProxyEventV2, context: Context) {
  if (event.rawPath.endsWith('/crash')) throw new Error('the sample was asked to crash');
  if (event.rawPath.endsWith('/hang')) return new Promise(() => {});
  return { event, remaining: context.getRemainingTimeInMillis(), environment: process.env };
}

export async function relay(event: DynamoDBStreamEvent) {
  if (setting('RELAY_DOWN') === 'yes') throw new Error('the relay is down');
  const notes = event.Records.map(({ dynamodb }) => dynamodb?.NewImage ?? {});
  const sent = await queue.send(
    new SendMessageBatchCommand({
      QueueUrl: setting('INBOX_URL'),
      Entries: notes.map((note, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ id: note['pk']?.S?.slice('NOTE#'.length), text: note['text']?.S }),
        MessageGroupId: note['pk']?.S ?? '',
        MessageDeduplicationId: note['pk']?.S ?? '',
      })),
    }),
  );
  if ((sent.Failed ?? []).length > 0) throw new Error('the inbox refused a message');
}

export async function receive(event: SQSEvent) {
  const failed: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of event.Records) {
    const note: { id: string; text: string } = JSON.parse(body);
    if (note.text === 'poison') failed.push({ itemIdentifier: messageId });
    else await markReceived(note.id);
  }
  return { batchItemFailures: failed };
}

async function markReceived(id: string): Promise<void> {
  await table.send(
    new UpdateItemCommand({
      TableName: setting('TABLE_NAME'),
      Key: keyOf(id),
      UpdateExpression: 'SET #state = :received ADD receipts :one',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':received': { S: 'received' }, ':one': { N: '1' } },
    }),
  );
}

export async function sweep(event: { 'detail-type'?: string }) {
  await table.send(
    new PutItemCommand({
      TableName: setting('TABLE_NAME'),
      Item: { ...keyOf('swept'), state: { S: 'swept' } },
    }),
  );
  return { kind: event['detail-type'] };
}
