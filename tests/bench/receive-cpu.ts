import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
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
import { type Call, makeCall, recordCalls } from './recorded-calls.ts';
import { certifyingLocality, pushBody } from './sample-push.ts';
import { answersFrom } from './stored-items.ts';
import { stubbedClient } from './stub-cloud.ts';

const people = 64;

const pusher: Officer = {
  kind: 'officer',
  officer: 'bench',
  roles: ['pusher'],
  division: prefixSchema.parse(certifyingLocality),
};

const isOutboxRow = ({ Put }: TransactWriteItem): boolean =>
  Put?.Item?.[attributes.sort]?.S?.startsWith(prefixes.outbox) === true;

const writesOf = (calls: readonly Call[]): readonly (readonly TransactWriteItem[])[] =>
  calls.flatMap((call) => (call.kind === 'transaction' ? [call.writes] : []));

/** What pushes wrote, and the messages the relay made of it. */
const pushed = async () => {
  const client = stubbedClient({
    GetItem: (input) => answersFrom(writesOf(calls))['GetItem']?.(input),
    BatchGetItem: (input) => answersFrom(writesOf(calls))['BatchGetItem']?.(input),
    Query: (input) => answersFrom(writesOf(calls))['Query']?.(input),
  });
  const calls = recordCalls(client);
  const exchange = exchangeOver(client);
  for (let seed = 0; seed < people; seed += 1) {
    const request = { correlationId: 'bench', caller: 'bench', idempotencyKey: `${seed}`, digest: `${seed}` };
    const command = { opening: 'push', payload: pushBody(seed), officer: pusher, request } as const;
    const opened = await openHandover(exchange)(command);
    if (opened.kind !== 'done') throw new Error(`a push ended as ${opened.kind}`);
  }
  const bodies: string[] = [];
  const inboxes = {
    send: (messages: readonly { readonly body: string }[]) => {
      bodies.push(...messages.map(({ body }) => body));
      return Promise.resolve([]);
    },
  };
  const rows = writesOf(calls).flat().filter(isOutboxRow);
  await relayMessages({ exchange, inboxes, onUnsendable: () => undefined })(
    rows.map(({ Put }) => outboxRowFrom(Put?.Item ?? {})),
  );
  return { answers: answersFrom(writesOf(calls)), bodies };
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

/** The calls that one receipt makes, once what is remembered is known. */
const callsOfOne = async (invoke: (index: number) => Promise<unknown>, calls: readonly Call[]) => {
  await invoke(0);
  const before = calls.length;
  await invoke(1);
  return calls.slice(before);
};

export interface ReceiveCpu {
  /** Against a handler that parses the JSON and sends the same transaction. */
  readonly transactionOnly: Compared;
  /** Against a handler that makes the same reads too. */
  readonly sameCalls: Compared;
}

/** A receipt through the whole handler, against bare handlers. */
export const receiveCpu = async (effort: { rounds: number; times: number }): Promise<ReceiveCpu> => {
  const { answers, bodies } = await pushed();
  const client = stubbedClient(answers);
  const wired = (to: typeof client) => {
    const store = { client: to, table };
    return {
      exchange: exchangeOver(to),
      outbox: createOutbox(store),
      parkingLot: createParkingLot(store),
    };
  };
  const event = (index: number) => eventOf(bodies[index % bodies.length] ?? '', index);
  const recorded = stubbedClient(answers);
  const parts = wired(recorded);
  const recording = createHandler(() => parts);
  const once = await callsOfOne((index) => recording(event(index)), recordCalls(recorded));
  const transaction = once.filter(({ kind }) => kind === 'transaction');
  if (transaction.length !== 1) throw new Error('a message was not received in one transaction');
  const bare = (calls: readonly Call[]) => async (index: number) => {
    for (const { body } of event(index).Records) {
      const message: unknown = JSON.parse(body);
      if (message !== undefined) for (const call of calls) await makeCall(client, call);
    }
    return { batchItemFailures: [] };
  };
  const ours = wired(client);
  const handler = createHandler(() => ours);
  const invoke = (index: number) => handler(event(index));
  return {
    transactionOnly: await compareCpu(invoke, bare(transaction), effort),
    sameCalls: await compareCpu(invoke, bare(once), effort),
  };
};
