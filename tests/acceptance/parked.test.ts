import { randomUUID } from 'node:crypto';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { reaches, see } from '../../functions/cli/demo/steps.ts';
import { until } from '../../functions/cli/demo/until.ts';
import { inboxName } from '../../shared/runtime/names.ts';
import { clerk, pushedCase } from '../support/case-at.ts';
import { startMilliseconds, startRunningExchange, type TestExchange } from '../support/running-exchange.ts';

const unit = '53';
const supervisor = `supervisor-${unit}`;
const parkedPage = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), because: z.string(), reference: z.unknown().optional() })),
});
const pushedMessage = z.looseObject({
  handoverId: z.string(),
  body: z.looseObject({ person: z.looseObject({ citizenId: z.string() }) }),
});

let exchange: TestExchange;
let queues: SQSClient;
let QueueUrl: string;

beforeAll(async () => {
  exchange = await startRunningExchange();
  const { endpoints, region, queueUrls } = exchange.run;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  queues = new SQSClient({ endpoint: endpoints.sqs, region, credentials });
  QueueUrl = queueUrls.get(inboxName(unit)) ?? '';
}, startMilliseconds);

afterAll(async () => {
  queues.destroy();
  await exchange.stop();
});

const put = (MessageBody: string) =>
  queues.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody,
      MessageGroupId: randomUUID(),
      MessageDeduplicationId: randomUUID(),
    }),
  );

const parkedBecause = (because: string) =>
  until(
    async () => {
      const answer = await exchange.client.as(supervisor).get('/v1/parked');
      return parkedPage.parse(answer.body).items.find((item) => item.because === because);
    },
    { what: `a message parked because ${because}` },
  );

const redrive = async (id: string) => {
  const answer = await exchange.client.as(supervisor).post(`/v1/parked/${id}/redrive`);
  return { status: answer.status, body: z.looseObject({}).parse(answer.body) };
};

const queued = async (): Promise<number> => {
  const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] });
  const { Attributes = {} } = await queues.send(asked);
  return names.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
};

/** The push as it lies in the inbox that is down, taken out of it. */
const takeFromInbox = (handoverId: string) =>
  until(
    async () => {
      const { Messages = [] } = await queues.send(
        new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }),
      );
      const [message] = Messages;
      if (message?.Body === undefined) return undefined;
      const content = pushedMessage.parse(JSON.parse(message.Body));
      if (content.handoverId !== handoverId) return undefined;
      await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
      return content;
    },
    { what: 'the push lies in the inbox' },
  );

describe('A message that nobody understands is put aside where people see it', () => {
  test('something that is no message at all', async () => {
    await put('退休金 {');
    const parked = await parkedBecause('message-not-json');
    expect(parked.reference).toBeUndefined();
    expect(JSON.stringify(parked)).not.toContain('退休金');
    expect(await redrive(parked.id)).toMatchObject({ status: 409, body: { code: 'message-has-no-origin' } });
    const discard = () =>
      exchange.client.as(supervisor).post(`/v1/parked/${parked.id}/discard`, { reason: 'not-a-message' });
    expect((await discard()).status).toBe(200);
    expect((await discard()).status).toBe(404);
  });

  test('a message of a case that never was', async () => {
    await put(JSON.stringify({ kind: 'handover-pushed', version: 99 }));
    await parkedBecause('message-malformed');
  });

  test('a real message that was damaged on the way; sent again from the outbox it arrives', async () => {
    await exchange.control.inboxDown(unit);
    const { id } = await pushedCase(exchange.world);
    const { body, ...envelope } = await takeFromInbox(id);
    const damaged = { ...envelope, body: { ...body, person: { ...body.person, citizenId: 'unreadable' } } };
    for (let copy = 0; copy < 3; copy += 1) await put(JSON.stringify(damaged));
    await exchange.control.inboxUp(unit);

    const parked = await parkedBecause('message-person-unreadable');
    expect(parked.reference).toMatchObject({ handoverId: id, target: '530921' });
    expect((await see(exchange.world, clerk, id)).phase).toBe('pushed');
    await until(async () => (await queued()) === 0 || undefined, { what: 'all copies were taken' });
    const { items } = parkedPage.parse((await exchange.client.as(supervisor).get('/v1/parked')).body);
    expect(items.filter(({ because }) => because === 'message-person-unreadable')).toHaveLength(1);

    expect(await redrive(parked.id)).toMatchObject({ status: 200, body: { sentAgain: true } });
    expect((await reaches(exchange.world, { as: clerk, id }, 'delivered')).phase).toBe('delivered');
    expect((await redrive(parked.id)).status).toBe(404);
  });

  test('and no other province sees it', async () => {
    const answer = await exchange.client.as('supervisor-43').get(`/v1/parked?unit=${unit}`);
    expect(answer.status).toBe(403);
  });
});
