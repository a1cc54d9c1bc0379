import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { randomUUID } from 'node:crypto';
import { localCredentials } from '../../../infra/local/local-clients.ts';
import { keyItem } from '../../../shared/ledger/item.ts';
import { keys, sorts } from '../../../shared/ledger/table-layout.ts';
import { inboxName } from '../../../shared/runtime/names.ts';
import type { Reached } from './reached.ts';

/** Writes another officer into a stored event, behind the back of the exchange. */
export const tamper = async (
  { dynamodb, region, tableNames }: Reached,
  id: string,
  sequence: number,
): Promise<void> => {
  const client = new DynamoDBClient({ endpoint: dynamodb, region, credentials: localCredentials });
  for (const TableName of tableNames)
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: keyItem(keys.handover(id), sorts.event(sequence)),
        UpdateExpression: 'SET #actor.#officer = :other',
        ConditionExpression: 'attribute_exists(#actor.#officer)',
        ExpressionAttributeNames: { '#actor': 'actor', '#officer': 'officer' },
        ExpressionAttributeValues: { ':other': { S: 'clerk-nobody' } },
      }),
    );
  client.destroy();
};

/** Puts a text into the inbox of a unit that nobody sent. */
export const putIntoInbox = async (
  { sqs, region, queueUrls }: Reached,
  unit: string,
  MessageBody: string,
): Promise<void> => {
  const client = new SQSClient({ endpoint: sqs, region, credentials: localCredentials });
  const QueueUrl = queueUrls[inboxName(unit)];
  const fresh = { MessageGroupId: randomUUID(), MessageDeduplicationId: randomUUID() };
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...fresh }));
  client.destroy();
};
