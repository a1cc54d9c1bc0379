import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** What every function is measured against: the SDK's client for the table, JSON, and nothing else. */
export const handler = async ({ body }: { readonly body: string }): Promise<{ statusCode: number }> => {
  await client.send(new TransactWriteItemsCommand(JSON.parse(body)));
  return { statusCode: 202 };
};
