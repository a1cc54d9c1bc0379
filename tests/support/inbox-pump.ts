import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { inboxName } from '../../shared/runtime/names.ts';

/** One FIFO inbox a unit, under a prefix of its own so that worlds do not meet. */
export interface Inbox {
  readonly unit: string;
  readonly url: string;
}

export const createInboxes = async (
  client: SQSClient,
  prefix: string,
  units: readonly string[],
): Promise<{ readonly inboxes: readonly Inbox[]; readonly urlBase: string }> => {
  const inboxes: Inbox[] = [];
  for (const unit of units) {
    const QueueName = `${prefix}${inboxName(unit)}`;
    const { QueueUrl } = await client.send(
      new CreateQueueCommand({
        QueueName,
        Attributes: { FifoQueue: 'true', ContentBasedDeduplication: 'false' },
      }),
    );
    inboxes.push({ unit, url: QueueUrl ?? '' });
  }
  const first = inboxes[0];
  if (!first) throw new RangeError('a world needs a unit');
  return { inboxes, urlBase: first.url.slice(0, first.url.length - `${first.unit}.fifo`.length) };
};

const recordOf = ({ unit }: Inbox, message: Message): SQSRecord => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: {
    ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? '1',
    SentTimestamp: message.Attributes?.SentTimestamp ?? '0',
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: '0',
    ...(message.Attributes?.MessageGroupId ? { MessageGroupId: message.Attributes.MessageGroupId } : {}),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:local:000000000000:${inboxName(unit)}`,
  awsRegion: 'local',
});

/** What an inbox hands out now. The messages stay invisible until they are deleted or released. */
export const receiveFrom = async (client: SQSClient, inbox: Inbox): Promise<readonly SQSRecord[]> => {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: inbox.url,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 300,
      MessageSystemAttributeNames: ['All'],
    }),
  );
  return Messages.map((message) => recordOf(inbox, message));
};

export const deleteFrom = async (
  client: SQSClient,
  { url }: Inbox,
  { receiptHandle }: SQSRecord,
): Promise<void> => {
  await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receiptHandle }));
};

/** Everything that lies in an inbox is gone and nobody read it. Returns how many messages were lost. */
export const loseAllIn = async (client: SQSClient, inbox: Inbox): Promise<number> => {
  let lost = 0;
  for (let found = -1; found !== 0; lost += found) {
    const records = await receiveFrom(client, inbox);
    for (const record of records) await deleteFrom(client, inbox, record);
    found = records.length;
  }
  return lost;
};

/** Failed messages come again at once instead of after their visibility time. */
const release = async (client: SQSClient, { url }: Inbox, { receiptHandle }: SQSRecord): Promise<void> => {
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: url,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: 0,
    }),
  );
};

export type ReceiveHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** Hands records to the receiver as Lambda does; returns those that failed. */
export const handTo = async (
  handler: ReceiveHandler,
  Records: readonly SQSRecord[],
): Promise<ReadonlySet<SQSRecord>> => {
  try {
    const { batchItemFailures } = await handler({ Records: [...Records] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return new Set(Records.filter(({ messageId }) => failed.has(messageId)));
  } catch {
    return new Set(Records);
  }
};

/** One turn of one mapping: what succeeded is deleted, the rest comes again. Tells whether anything was there. */
export const turnInbox = async (
  client: SQSClient,
  inbox: Inbox,
  handler: ReceiveHandler,
): Promise<boolean> => {
  const records = await receiveFrom(client, inbox);
  const failed = records.length > 0 ? await handTo(handler, records) : new Set<SQSRecord>();
  for (const record of records)
    await (failed.has(record) ? release(client, inbox, record) : deleteFrom(client, inbox, record));
  return records.length > 0;
};
