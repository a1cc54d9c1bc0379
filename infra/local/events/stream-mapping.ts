import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { describeError } from '../local-error.ts';
import type { SourceLog } from '../local-log.ts';
import type { StreamMapping } from './read-mappings.ts';
import { handleBatch } from './stream-batch.ts';
import type { StreamCheckpoint } from './stream-checkpoint.ts';
import { changesNothing, toStreamRecord, type StreamRecord } from './stream-records.ts';
import { openShards, readShard, skipToEnd, type ShardReader } from './stream-shard.ts';
import type { WriteSignal } from './write-signal.ts';

export interface StreamMappingServices {
  readonly streams: DynamoDBStreamsClient;
  readonly region: string;
  readonly checkpoint: StreamCheckpoint;
  readonly written: WriteSignal;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly giveUp: (note: GivenUpBatch) => Promise<void>;
  readonly log: SourceLog;
}

export interface GivenUpBatch {
  readonly mapping: StreamMapping;
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
  readonly attempts: number;
}

export interface RunningStreamMapping {
  readonly mapping: StreamMapping;
  /** Resolves when the batch in hand is settled or abandoned for the next start. */
  stop(): Promise<void>;
}

// A write is noticed a little before it can be read, so the first empty pages are followed by quick looks; then
// the reader rests. Where writes are not noticed it has to look ten times a second.
const pausesMilliseconds = [2, 5, 10, 20, 40, 80] as const;
const restMilliseconds = { noticed: 1_000, unnoticed: 100 } as const;
const afterErrorMilliseconds = 500;

export function runStreamMapping(
  mapping: StreamMapping,
  services: StreamMappingServices,
): RunningStreamMapping {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rest = services.written.notices ? restMilliseconds.noticed : restMilliseconds.unnoticed;

  const readUntilStopped = async (): Promise<void> => {
    const shards = await openPositioned(mapping, services);
    let emptyRounds = 0;
    while (!signal.aborted && shards.some(({ iterator }) => iterator !== undefined)) {
      let found = 0;
      for (const shard of shards) {
        const page = await readShard(services.streams, shard);
        found += page.length;
        await settlePage(page, shard, { mapping, services, signal });
      }
      emptyRounds = found > 0 ? 0 : emptyRounds + 1;
      if (found > 0) continue;
      const reason = await services.written.wait(pausesMilliseconds[emptyRounds - 1] ?? rest, signal);
      if (reason === 'written') emptyRounds = 0;
    }
    // All shards are closed: new ones follow, perhaps not at once.
    if (!signal.aborted) await services.written.wait(rest, signal);
  };
  const loop = async () => {
    while (!signal.aborted) {
      try {
        await readUntilStopped();
      } catch (error) {
        if (signal.aborted) return;
        services.log('warning', 'stream-read-failed', describeError(error));
        await services.written.wait(afterErrorMilliseconds, signal);
      }
    }
  };
  const ended = loop();
  return {
    mapping,
    stop: () => {
      stopping.abort();
      return ended.then(() => services.checkpoint.flush());
    },
  };
}

async function openPositioned(
  mapping: StreamMapping,
  { streams, checkpoint }: StreamMappingServices,
): Promise<readonly ShardReader[]> {
  const shards = await openShards(streams, mapping, checkpoint);
  if (mapping.startingPosition === 'LATEST') {
    for (const shard of shards) {
      if (checkpoint.read(shard.shardId) === undefined) await skipToEnd(streams, shard, checkpoint);
    }
  }
  return shards;
}

interface PageContext {
  readonly mapping: StreamMapping;
  readonly services: StreamMappingServices;
  readonly signal: AbortSignal;
}

/** Handles a page in batches of the mapping's size; what its filter does not let through is settled on the way. */
async function settlePage(page: readonly _Record[], shard: ShardReader, context: PageContext): Promise<void> {
  const { mapping, services, signal } = context;
  const last = page.at(-1)?.dynamodb?.SequenceNumber;
  if (last === undefined) return;
  const records = page
    .filter((record) => !changesNothing(record))
    .map((record) => toStreamRecord(record, mapping, services.region))
    .filter(({ event }) => mapping.filter(event));
  for (let start = 0; start < records.length; start += mapping.batchSize) {
    await handleBatch(records.slice(start, start + mapping.batchSize), {
      mapping,
      invoke: services.invoke,
      settled: (sequenceNumber) => services.checkpoint.write(shard.shardId, sequenceNumber),
      giveUp: (given, attempts) =>
        services.giveUp({ mapping, shardId: shard.shardId, records: given, attempts }),
      signal,
      log: services.log,
    });
    if (signal.aborted) return;
  }
  services.checkpoint.write(shard.shardId, last);
}
