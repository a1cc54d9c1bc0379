import { randomUUID } from 'node:crypto';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { createClients } from '../../infra/local/local-clients.ts';
import type { KeyWrapping } from '../../shared/ports/keys.ts';
import { type Engines, testRegion } from '../support/engines.ts';
import { createInboxes, turnInbox } from '../support/inbox-pump.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { consumer, openStream } from '../support/stream-pump.ts';
import { afterDelivery, type OfficerRequest, pushOf, unitsInUse } from './full-handover.ts';
import { functionsInProcess } from './functions-in-process.ts';

const opened = z.looseObject({ id: z.string() });
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const eventOf = ({ officer, action, body }: OfficerRequest, id: string) => ({
  routeKey: id === '' ? 'POST /v1/handovers' : 'POST /v1/handovers/{id}/actions/{action}',
  pathParameters: id === '' ? {} : { id, action },
  rawQueryString: '',
  headers: {
    authorization: `Bearer ${officer}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  },
  body: JSON.stringify(body),
  isBase64Encoded: false,
});

/**
 * The exchange over real engines, pumped by hand: handovers go stage by stage, and between two stages everything comes to rest.
 * Counts the invocations of the four functions. The clients are open to whoever wants to count or record what passes.
 */
export const startPumpedExchange = async (
  engines: Engines,
  keys: (wrapping: KeyWrapping) => KeyWrapping = (wrapping) => wrapping,
) => {
  const { table } = await createLedgerTable(engines.dynamo);
  const { inboxes, urlBase } = await createInboxes(engines.queues, `${randomUUID()}-`, unitsInUse);
  const clients = createClients(engines.endpoints, testRegion);
  const invocations = { handovers: 0, relay: 0, feed: 0, receive: 0 };
  const counting =
    <E, A>(name: keyof typeof invocations, handler: (event: E) => Promise<A>) =>
    (event: E): Promise<A> => {
      invocations[name] += 1;
      return handler(event);
    };
  const functions = functionsInProcess({ ...clients, table, urlBase, keys });
  const described = await engines.dynamo.send(new DescribeTableCommand({ TableName: table }));
  const readStream = await openStream(engines.streams, described.Table?.LatestStreamArn ?? '');
  const relay = consumer('relay', counting('relay', functions.relay));
  const feed = consumer('feed', counting('feed', functions.feed));
  const receive = counting('receive', functions.receive);
  const request = counting('handovers', functions.handovers);

  const settle = async (): Promise<void> => {
    for (let moved = true; moved;) {
      const records = await readStream();
      relay.offer(records);
      feed.offer(records);
      const turns = [await relay.turn(), await feed.turn()];
      for (const inbox of inboxes) turns.push(await turnInbox(clients.queues, inbox, receive));
      moved = turns.includes(true);
    }
  };
  const ask = async (asked: OfficerRequest, id = ''): Promise<string> => {
    const answer = await request(eventOf(asked, id));
    if (answer.statusCode >= 300) throw new Error(`${asked.action} was answered ${answer.body}`);
    return id === '' ? opened.parse(JSON.parse(answer.body)).id : id;
  };
  return {
    table,
    clients,
    invocations: (): Readonly<typeof invocations> => ({ ...invocations }),
    /** So many handovers side by side, from the push to the enrolment. */
    handOver: async (seeds: readonly number[]): Promise<void> => {
      const ids = await Promise.all(seeds.map((seed) => ask(pushOf(seed))));
      await settle();
      for (const stage of [0, 1, 2]) {
        const step = async (seed: number, index: number) => {
          const asked = afterDelivery(seed, today())[stage];
          if (asked) await ask(asked, ids[index]);
        };
        await Promise.all(seeds.map(step));
        await settle();
      }
    },
    stop: (): void => {
      functions.stop();
      clients.close();
    },
  };
};
