import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Handover } from '../../../functions/cli/demo/handover.ts';
import { pushOf } from '../../../functions/cli/demo/parts.ts';
import { push } from '../../../functions/cli/demo/steps.ts';
import { until } from '../../../functions/cli/demo/until.ts';
import { localCredentials } from '../../../infra/local/local-clients.ts';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { inboxName } from '../../../shared/runtime/names.ts';
import type { Office } from './browser-test.ts';
import { origin, pusher } from './cases.ts';
import { putIntoInbox } from './engines.ts';

const messageSchema = z.looseObject({
  handoverId: z.string(),
  body: z.looseObject({ person: z.looseObject({ citizenId: z.string() }) }),
});
type Message = z.output<typeof messageSchema>;

const take = ({ reached }: Office, unit: string, handoverId: string): Promise<Message> => {
  const { sqs, region, queueUrls } = reached;
  const client = new SQSClient({ endpoint: sqs, region, credentials: localCredentials });
  const QueueUrl = queueUrls[inboxName(unit)];
  const one = async (): Promise<Message | undefined> => {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
    const [found] = Messages;
    if (found?.Body === undefined) return undefined;
    const message = messageSchema.parse(JSON.parse(found.Body));
    if (message.handoverId !== handoverId) return undefined;
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: found.ReceiptHandle }));
    return message;
  };
  return until(one, { what: 'the push lies in the inbox' }).finally(() => client.destroy());
};

/** Pushes a person to the county; the message is damaged on its way, so that the exchange puts it aside. */
export const parkOne = async (office: Office, county: DivisionCode): Promise<Handover> => {
  const { world, control, reached } = office;
  const unit = county.slice(0, 2);
  await control.inboxDown(unit);
  const person = world.person({ age: 57, sex: 'female' });
  const pushed = await push(world, pusher, pushOf(person, origin, county));
  const { body, ...envelope } = await take(office, unit, pushed.id);
  const damaged = { ...envelope, body: { ...body, person: { ...body.person, citizenId: 'unreadable' } } };
  await putIntoInbox(reached, unit, JSON.stringify(damaged));
  await control.inboxUp(unit);
  return pushed;
};
