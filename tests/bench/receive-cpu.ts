import {
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { createHandler } from '../../functions/receive/index.ts';
import type { Officer } from '../../shared/domain/actor.ts';
import { prefixSchema } from '../../shared/kernel/division-code.ts';
import { createOutbox } from '../../shared/ledger/outbox.ts';
import { createParkingLot } from '../../shared/ledger/parking-lot.ts';
import { outboxRowFrom } from '../../shared/ledger/stored-outbox.ts';
import { attributes, prefixes } from '../../shared/ledger/table-layout.ts';
import { inboxName } from '../../shared/runtime/names.ts';
import { openHandover } from '../../shared/usecases/open-handover.ts';
import { relayMessages } from '../../shared/usecases/relay-messages.ts';
import { compareCpu, type Compared } from './cpu.ts';
import { exchangeOver, table } from './push-cpu.ts';
import { certifyingLocality, pushBody } from './sample-push.ts';
import { answersFrom } from './stored-items.ts';
import { stubbedClient } from './stub-cloud.ts';

const people = 64;

type Transaction = readonly TransactWriteItem[];

const pusher: Officer = {
  kind: 'officer',
  officer: 'bench',
  roles: ['pusher'],
  division: prefixSchema.parse(certifyingLocality),
};

const isOutboxRow = ({ Put }: TransactWriteItem): boolean =>
  Put?.Item?.[attributes.sort]?.S?.startsWith(prefixes.outbox) === true;

const writesOf = (input: unknown): Transaction =>
  (Object(input) as TransactWriteItemsCommandInput).TransactItems ?? [];

/** What pushes wrote, and the messages the relay made of it. */
const pushed = async () => {
  const transactions: Transaction[] = [];
  const client = stubbedClient({
    TransactWriteItems: (input) => {
      transactions.push(writesOf(input));
      return {};
    },
    GetItem: (input) => answersFrom(transactions)['GetItem']?.(input),
    Query: (input) => answersFrom(transactions)['Query']?.(input),
  });
  const exchange = exchangeOver(client);
  for (let seed = 0; seed < people; seed += 1) {
    const request = { correlationId: 'bench', caller: 'bench', idempotencyKey: `${seed}`, digest: `${seed}` };
    const opened = await openHandover(exchange)({
      opening: 'push',
      payload: pushBody(seed),
      officer: pusher,
      request,
    });
    if (opened.kind !== 'done') throw new Error(`a push ended as ${opened.kind}`);
  }
  const bodies: string[] = [];
  const inboxes = {
    send: (messages: readonly { readonly body: string }[]) => {
      bodies.push(...messages.map(({ body }) => body));
      return Promise.resolve([]);
    },
  };
  const rows = transactions.flat().filter(isOutboxRow);
  await relayMessages({ exchange, inboxes, onUnsendable: () => undefined })(
    rows.map(({ Put }) => outboxRowFrom(Put?.Item ?? {})),
  );
  return { transactions, bodies };
};

const eventOf = (body: string, index: number): SQSEvent => ({
  Records: [
    {
      messageId: `message-${index}`,
      receiptHandle: `receipt-${index}`,
      body,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'bench',
        ApproximateFirstReceiveTimestamp: '0',
        MessageGroupId: `group-${index}`,
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${inboxName('53')}`,
      awsRegion: 'us-east-1',
    },
  ],
});

/** A receipt through the whole handler, against a handler that parses the JSON and sends the same transaction. */
export const receiveCpu = async (effort: { rounds: number; times: number }): Promise<Compared> => {
  const { transactions, bodies } = await pushed();
  const received: Transaction[] = [];
  const client = stubbedClient({
    ...answersFrom(transactions),
    TransactWriteItems: (input) => {
      if (received.length === 0) received.push(writesOf(input));
      return {};
    },
  });
  const exchange = exchangeOver(client);
  const store = { client, table };
  const handler = createHandler(() => ({
    exchange,
    outbox: createOutbox(store),
    parkingLot: createParkingLot(store),
  }));
  const event = (index: number) => eventOf(bodies[index % bodies.length] ?? '', index);
  const { batchItemFailures } = await handler(event(0));
  const same = received[0];
  if (batchItemFailures.length > 0 || !same) throw new Error('a message was not received');
  const bare = async (index: number) => {
    for (const { body } of event(index).Records) {
      const message: unknown = JSON.parse(body);
      if (message !== undefined)
        await client.send(new TransactWriteItemsCommand({ TransactItems: [...same] }));
    }
    return { batchItemFailures: [] };
  };
  return compareCpu((index) => handler(event(index)), bare, effort);
};
