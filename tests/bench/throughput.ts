import * as z from 'zod';
import { type Client, codeOf, createClient } from '../../functions/cli/demo/client.ts';
import { createLimit, type Limit } from '../../functions/cli/demo/limit.ts';
import { startPrivateExchange } from '../../functions/cli/demo/private-exchange.ts';
import { watchFeeds } from './feed-watch.ts';
import { afterDelivery, type OfficerRequest, pushOf, unitsInUse } from './full-handover.ts';
import { type EngineLimit, engineLimit } from './replay.ts';
import { type Result, round } from './result.ts';

const opened = z.looseObject({ id: z.string() });
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Requests at once that are tried; the best counts. */
const concurrencies = [8, 16, 32] as const;

const send = async (client: Client, { officer, action, body }: OfficerRequest, id = ''): Promise<string> => {
  const path = id === '' ? '/v1/handovers' : `/v1/handovers/${id}/actions/${action}`;
  const answer = await client.as(officer).post(path, body);
  if (answer.status >= 300) throw new Error(`${action} was answered ${answer.status} ${codeOf(answer)}`);
  return id === '' ? opened.parse(answer.body).id : id;
};

interface Running {
  readonly client: Client;
  readonly limit: Limit;
  readonly feeds: ReturnType<typeof watchFeeds>;
}

/** From the push until the enrolment stands in the feed, where both sides read it. */
const handOver = async ({ client, limit, feeds }: Running, seed: number): Promise<void> => {
  const id = await limit(() => send(client, pushOf(seed)));
  await feeds.happened(id, 'delivered');
  for (const request of afterDelivery(seed, today())) await limit(() => send(client, request, id));
  await feeds.happened(id, 'enrolment-decided');
};

const perSecond = async (running: Running, firstSeed: number, count: number): Promise<number> => {
  const began = performance.now();
  await Promise.all(Array.from({ length: count }, (_, index) => handOver(running, firstSeed + index)));
  return count / ((performance.now() - began) / 1_000);
};

interface Compared {
  readonly atOnce: number;
  readonly handoversPerSecond: number;
  readonly engine: EngineLimit;
}

/** The exchange, then right after it the engine alone, once for each number of requests at once. */
const compared = async (handovers: number): Promise<readonly Compared[]> => {
  const exchange = await startPrivateExchange();
  try {
    const client = createClient(exchange);
    const feeds = watchFeeds(client, unitsInUse);
    await perSecond({ client, feeds, limit: createLimit(8) }, 0, handovers);
    const results: Compared[] = [];
    for (const [turn, atOnce] of concurrencies.entries()) {
      const running = { client, feeds, limit: createLimit(atOnce) };
      const handoversPerSecond = await perSecond(running, (turn + 1) * handovers, handovers);
      results.push({ atOnce, handoversPerSecond, engine: await engineLimit(atOnce, handovers) });
    }
    await feeds.stop();
    return results;
  } finally {
    await exchange.stop();
  }
};

/** Full handovers over HTTP on the embedded services, against what an identical engine takes of nothing but their writes. */
export const throughput = async (handovers: number): Promise<readonly Result[]> => {
  const [best] = (await compared(handovers)).toSorted(
    (one, other) => other.handoversPerSecond - one.handoversPerSecond,
  );
  if (!best) throw new Error('no number of requests at once was tried');
  const { atOnce, handoversPerSecond, engine } = best;
  return [
    {
      name: 'handover.throughput.ratio',
      value: round(handoversPerSecond / engine.handoversPerSecond),
      unit: 'times',
      aim: '>= 0.6',
    },
    { name: 'handover.throughput', value: round(handoversPerSecond, 1), unit: 'handovers/s' },
    { name: 'handover.throughput.at-once', value: atOnce, unit: 'requests' },
    { name: 'handover.throughput.engine', value: round(engine.handoversPerSecond, 1), unit: 'handovers/s' },
    {
      name: 'handover.throughput.engine-calls',
      value: round(engine.writesPerHandover, 1),
      unit: 'calls/handover',
    },
  ];
};
