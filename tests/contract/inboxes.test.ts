import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../shared/ports/inboxes.ts';
import { createInboxes, type NotTaken } from '../../shared/queue/inboxes.ts';
import { type Engines, startEngines, testRegion } from '../support/engines.ts';

const message = (index: number, wish: Partial<Outgoing> = {}): Outgoing => ({
  unit: '53',
  group: `case-${index}`,
  deduplicationId: `case-${index}-1`,
  body: `message ${index}`,
  ...wish,
});

describe('the inboxes of the provinces', () => {
  let engines: Engines;
  let urlBase: string;

  beforeAll(async () => {
    engines = await startEngines();
    urlBase = await engines.createInboxQueues(['11', '53', '54']);
  });
  afterAll(() => engines.stop());

  const drain = async (unit: string): Promise<readonly Message[]> => {
    const QueueUrl = `${urlBase}${unit}.fifo`;
    const received: Message[] = [];
    for (;;) {
      const { Messages = [] } = await engines.queues.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          MessageSystemAttributeNames: ['MessageGroupId'],
        }),
      );
      if (Messages.length === 0) return received;
      received.push(...Messages);
      for (const { ReceiptHandle } of Messages)
        await engines.queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  };

  it('take more messages than one batch holds, each for its own province', async () => {
    const inboxes = createInboxes({ client: engines.queues, urlBase });
    const messages = Array.from({ length: 37 }, (_, index) =>
      message(index, { unit: index % 3 === 0 ? '54' : '53' }),
    );
    expect(await inboxes.send(messages)).toEqual([]);
    expect((await drain('54')).map(({ Body = '' }) => Body).toSorted()).toEqual(
      messages.flatMap(({ unit, body }) => (unit === '54' ? [body] : [])).toSorted(),
    );
    expect(await drain('53')).toHaveLength(24);
  });

  it('keep the order of the messages of one case', async () => {
    const inboxes = createInboxes({ client: engines.queues, urlBase });
    const messages = Array.from({ length: 24 }, (_, index) =>
      message(index, { unit: '11', group: `case-${index % 2}`, deduplicationId: `order-${index}` }),
    );
    expect(await inboxes.send(messages)).toEqual([]);
    const received = await drain('11');
    for (const group of ['case-0', 'case-1']) {
      const ofGroup = received.filter(({ Attributes }) => Attributes?.MessageGroupId === group);
      expect(ofGroup.map(({ Body }) => Body)).toEqual(
        messages.flatMap((each) => (each.group === group ? [each.body] : [])),
      );
    }
  });

  it('take large messages in batches that stay below the limit', async () => {
    const inboxes = createInboxes({ client: engines.queues, urlBase });
    const large = Array.from({ length: 12 }, (_, index) =>
      message(index, { deduplicationId: `large-${index}`, body: `${index}`.padEnd(200_000, '中') }),
    );
    expect(await inboxes.send(large)).toEqual([]);
    expect(await drain('53')).toHaveLength(12);
  });

  it('send a copy within five minutes once', async () => {
    const inboxes = createInboxes({ client: engines.queues, urlBase });
    const copy = message(1, { deduplicationId: 'copy' });
    expect(await inboxes.send([copy])).toEqual([]);
    expect(await inboxes.send([copy])).toEqual([]);
    expect(await drain('53')).toHaveLength(1);
  });

  it('of one province that is not there hold up no other, and the log says why', async () => {
    const reported: NotTaken[] = [];
    const inboxes = createInboxes({
      client: engines.queues,
      urlBase,
      report: (notTaken) => reported.push(notTaken),
    });
    const messages = [message(0, { unit: '99' }), message(50), message(2, { unit: '99' })];
    expect(await inboxes.send(messages)).toEqual([0, 2]);
    expect(await drain('53')).toHaveLength(1);
    expect(reported).toEqual([{ unit: '99', code: 'QueueDoesNotExist', count: 2 }]);
  });

  it('that cannot be reached return all messages and throw nothing', async () => {
    const client = new SQSClient({
      region: testRegion,
      endpoint: 'http://127.0.0.1:9',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    const inboxes = createInboxes({ client, urlBase: 'http://127.0.0.1:9/000000000000/exchange-inbox-' });
    const messages = Array.from({ length: 25 }, (_, index) => message(index));
    expect(await inboxes.send(messages)).toEqual(messages.map((_message, index) => index));
    client.destroy();
  });
});

/** A queue that fails the messages one names, each so many times. */
const queueFailing = (failures: Readonly<Record<string, { times: number; senderFault: boolean }>>) => {
  const queue = mockClient(SQSClient);
  const left = new Map(Object.entries(failures).map(([body, { times }]) => [body, times]));
  const taken: string[] = [];
  const batches: SendMessageBatchRequestEntry[][] = [];
  const fails = ({ MessageBody = '' }: SendMessageBatchRequestEntry) => {
    const times = left.get(MessageBody) ?? 0;
    left.set(MessageBody, times - 1);
    return times > 0;
  };
  queue.on(SendMessageBatchCommand).callsFake((input: { Entries: SendMessageBatchRequestEntry[] }) => {
    batches.push(input.Entries);
    const failed = new Set(input.Entries.filter(fails));
    taken.push(...input.Entries.flatMap((entry) => (failed.has(entry) ? [] : [entry.MessageBody ?? ''])));
    return {
      Successful: input.Entries.filter((entry) => !failed.has(entry)),
      Failed: [...failed].map(({ Id, MessageBody = '' }) => ({
        Id,
        Code: 'InternalError',
        SenderFault: failures[MessageBody]?.senderFault,
      })),
    };
  });
  const client = new SQSClient({ region: testRegion });
  const inboxes = createInboxes({ client, urlBase: 'https://queue/exchange-inbox-' });
  return { inboxes, taken, batches, queue };
};

describe('an answer that says success but names messages that failed', () => {
  it('has those sent again, and only those', async () => {
    const { inboxes, taken, batches } = queueFailing({ 'message 1': { times: 1, senderFault: false } });
    expect(await inboxes.send([message(0), message(1), message(2)])).toEqual([]);
    expect(taken).toEqual(['message 0', 'message 2', 'message 1']);
    expect(batches.map((entries) => entries.length)).toEqual([3, 1]);
  });

  it('returns what the queue does not take after three tries', async () => {
    const { inboxes, taken, batches } = queueFailing({ 'message 1': { times: 99, senderFault: false } });
    expect(await inboxes.send([message(0), message(1), message(2)])).toEqual([1]);
    expect(taken).toEqual(['message 0', 'message 2']);
    expect(batches).toHaveLength(3);
  });

  it('does not try again what is the sender’s own fault', async () => {
    const { inboxes, batches } = queueFailing({ 'message 1': { times: 99, senderFault: true } });
    expect(await inboxes.send([message(0), message(1)])).toEqual([1]);
    expect(batches).toHaveLength(1);
  });

  it('stops the later messages of that case, and of no other', async () => {
    const { inboxes, taken } = queueFailing({ 'message 1': { times: 99, senderFault: false } });
    const group = 'one-case';
    const messages = [message(0, { group }), message(1, { group }), message(2, { group }), message(3)];
    expect(await inboxes.send(messages)).toEqual([1, 2]);
    expect(taken).toEqual(['message 0', 'message 3']);
  });

  it('sends ten valid entries at most, one of a case, with the ids that keep order and copies apart', async () => {
    const { inboxes, batches, queue } = queueFailing({});
    const messages = Array.from({ length: 23 }, (_, index) => message(index));
    expect(await inboxes.send([...messages, message(99, { group: 'case-22' })])).toEqual([]);
    expect(batches.map((entries) => entries.length)).toEqual([10, 10, 3, 1]);
    for (const entries of batches) {
      const ids = entries.map(({ Id }) => Id ?? '');
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => /^[\w-]{1,80}$/u.test(id))).toBe(true);
    }
    expect(queue.call(0).args[0].input).toMatchObject({ QueueUrl: 'https://queue/exchange-inbox-53.fifo' });
    expect(batches[0]?.[0]).toMatchObject({
      MessageBody: 'message 0',
      MessageGroupId: 'case-0',
      MessageDeduplicationId: 'case-0-1',
    });
  });
});
