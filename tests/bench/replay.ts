import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { startDynamo } from '../../infra/local/engines/dynamo-engine.ts';
import { createClients } from '../../infra/local/local-clients.ts';
import { attributes, prefixes } from '../../shared/ledger/table-layout.ts';
import { startEngines, testRegion } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { inPool } from '../support/pool.ts';
import { startPumpedExchange } from './pumped-exchange.ts';
import { type Call, makeCall, recordCalls } from './recorded-calls.ts';

type Item = Record<string, AttributeValue>;

/** Calls that have to follow one another: those of one case, or those of the feed. */
type Stream = readonly Call[];

const keyOf = ({ Put, Update, Delete }: TransactWriteItem): Item =>
  Put?.Item ?? Update?.Key ?? Delete?.Key ?? {};

const partitionOf = (item: Item): string => item[attributes.partition]?.S ?? '';

const streamOf = (call: Call): string => {
  if (call.kind === 'update') return partitionOf(call.input.Key ?? {});
  const keys = call.kind === 'transaction' ? call.writes.map(keyOf) : [];
  if (keys.some((key) => key[attributes.sort]?.S?.startsWith(prefixes.feedEntry))) return 'feed';
  return keys.map(partitionOf).find((partition) => partition.startsWith('HANDOVER#')) ?? 'other';
};

/** What so many handovers side by side write, recorded in order. */
const recordHandovers = async (atOnce: number): Promise<readonly Stream[]> => {
  const engines = await startEngines();
  const exchange = await startPumpedExchange(engines);
  try {
    // From the first handover on: the feed's counters begin where those of a new table do.
    const calls = recordCalls(exchange.clients.dynamo);
    await exchange.handOver(Array.from({ length: atOnce }, (_, index) => index));
    const writes = calls.filter(({ kind }) => kind === 'transaction' || kind === 'update');
    return [...Map.groupBy(writes, streamOf).values()];
  } finally {
    exchange.stop();
    await engines.stop();
  }
};

interface Elsewhere {
  readonly table: string;
  /** After every partition key, so that no copy meets another. */
  readonly suffix: string;
}

const moved = (item: Item | undefined, { suffix }: Elsewhere): Item => ({
  ...item,
  [attributes.partition]: { S: partitionOf(item ?? {}) + suffix },
});

const movedWrite = (write: TransactWriteItem, to: Elsewhere): TransactWriteItem => {
  const { Put, Update, Delete } = write;
  if (Put) return { Put: { ...Put, TableName: to.table, Item: moved(Put.Item, to) } };
  if (Update) return { Update: { ...Update, TableName: to.table, Key: moved(Update.Key, to) } };
  if (Delete) return { Delete: { ...Delete, TableName: to.table, Key: moved(Delete.Key, to) } };
  throw new Error('a write of a kind that is not replayed');
};

const movedCall = (call: Call, to: Elsewhere): Call => {
  if (call.kind === 'transaction')
    return { kind: 'transaction', writes: call.writes.map((write) => movedWrite(write, to)) };
  if (call.kind === 'update')
    return { kind: 'update', input: { ...call.input, TableName: to.table, Key: moved(call.input.Key, to) } };
  return call;
};

export interface EngineLimit {
  readonly handoversPerSecond: number;
  /** Writing calls of one handover. */
  readonly writesPerHandover: number;
}

/** How many handovers an identical engine takes when it is given nothing but their writes, so many at once. */
export const engineLimit = async (atOnce: number, handovers: number): Promise<EngineLimit> => {
  const recorded = await recordHandovers(atOnce);
  const dataFolder = mkdtempSync(join(tmpdir(), 'exchange-replay-'));
  const engine = await startDynamo({ dataFolder });
  const clients = createClients({ dynamodb: engine.endpoint, sqs: engine.endpoint }, testRegion);
  try {
    const { client, table } = await createLedgerTable(clients.dynamo);
    const copy = (round: number): readonly Stream[] =>
      recorded.map((stream) => stream.map((call) => movedCall(call, { table, suffix: `~${round}` })));
    const run = async (streams: readonly Stream[]) => {
      await inPool(streams, atOnce, async (stream) => {
        for (const call of stream) await makeCall(client, call);
      });
    };
    await run(copy(0));
    const rounds = Math.ceil(handovers / atOnce);
    const streams = Array.from({ length: rounds }, (_, round) => copy(round + 1)).flat();
    const began = performance.now();
    await run(streams);
    const seconds = (performance.now() - began) / 1_000;
    return {
      handoversPerSecond: (rounds * atOnce) / seconds,
      writesPerHandover: recorded.flat().length / atOnce,
    };
  } finally {
    clients.close();
    await engine.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
};
