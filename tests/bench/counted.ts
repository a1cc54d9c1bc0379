import { startEngines } from '../support/engines.ts';
import { storedIn } from './item-size.ts';
import { createMeter } from './metering.ts';
import { startPumpedExchange } from './pumped-exchange.ts';

/** What one full handover asks of the services: push, delivery, acceptance, enrolment proposed and approved. */
export interface Counts {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly databaseRequests: number;
  /** Messages sent, received and deleted; looks at an empty inbox depend on the poller and are left out. */
  readonly queueRequests: number;
  readonly keyRequests: number;
  readonly httpRequests: number;
  /** Of all functions, the HTTP requests among them. */
  readonly invocations: number;
  /** Of the items in the table. */
  readonly tableBytes: number;
  /** Of the copies in the indexes. */
  readonly indexBytes: number;
  readonly items: number;
  /** Table and indexes with the hundred bytes that storage adds to each entry: what is paid for by the month. */
  readonly paidBytes: number;
}

const toWarmUp = 4;
const counted = 8;

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/**
 * Counts at the clients while handovers go one after the other, so that nothing is shared in a batch: the upper bound. Functions
 * are warm: what they look up once in a while (the index key, the directory) is not in it.
 */
export const countHandovers = async (): Promise<Counts> => {
  const engines = await startEngines();
  const meter = createMeter();
  const exchange = await startPumpedExchange(engines, meter.onKeys);
  try {
    meter.onDatabase(exchange.clients.dynamo);
    meter.onQueues(exchange.clients.queues);
    const look = async () => ({
      ...meter.read(),
      ...exchange.invocations(),
      ...(await storedIn(engines.dynamo, exchange.table)),
    });
    for (const seed of seeds(0, toWarmUp)) await exchange.handOver([seed]);
    const before = await look();
    for (const seed of seeds(toWarmUp, counted)) await exchange.handOver([seed]);
    const after = await look();
    const each = (key: keyof typeof before): number => (after[key] - before[key]) / counted;
    return {
      writeUnits: each('writeUnits'),
      readUnits: each('readUnits'),
      databaseRequests: each('databaseRequests'),
      queueRequests: each('queueRequests'),
      keyRequests: each('keyRequests'),
      httpRequests: each('handovers'),
      invocations: each('handovers') + each('relay') + each('feed') + each('receive'),
      tableBytes: each('tableBytes'),
      indexBytes: each('indexBytes'),
      items: each('items'),
      paidBytes: each('paidBytes'),
    };
  } finally {
    exchange.stop();
    await engines.stop();
  }
};
