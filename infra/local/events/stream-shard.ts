import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type DynamoDBStreamsClient,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamCheckpoint } from './stream-checkpoint.ts';
import type { StreamMapping } from './read-mappings.ts';

/** One shard being read; `iterator` is undefined when the shard is closed and read to its end. */
export interface ShardReader {
  readonly shardId: string;
  iterator: string | undefined;
}

const pageRecords = 1_000;

/** Opens all shards, each after the last record that was handled. */
export async function openShards(
  streams: DynamoDBStreamsClient,
  mapping: StreamMapping,
  checkpoint: StreamCheckpoint,
): Promise<readonly ShardReader[]> {
  const { streamArn } = mapping;
  const described = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shardIds = (described.StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
  return Promise.all(
    shardIds.map(async (shardId) => {
      const position = checkpoint.read(shardId);
      const start =
        position === undefined
          ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
          : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position } as const);
      const answer = await streams.send(
        new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ...start }),
      );
      return { shardId, iterator: answer.ShardIterator };
    }),
  );
}

/** The next page of a shard; moves the reader on. */
export async function readShard(
  streams: DynamoDBStreamsClient,
  shard: ShardReader,
): Promise<readonly _Record[]> {
  if (shard.iterator === undefined) return [];
  const answer = await streams.send(
    new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: pageRecords }),
  );
  shard.iterator = answer.NextShardIterator;
  return answer.Records ?? [];
}

/**
 * `LATEST` means: what was written before the mapping first ran is not for it. The end is found by reading and is
 * then remembered, so that a later start does not skip what was written while nothing ran.
 */
export async function skipToEnd(
  streams: DynamoDBStreamsClient,
  shard: ShardReader,
  checkpoint: StreamCheckpoint,
): Promise<void> {
  for (;;) {
    const last = (await readShard(streams, shard)).at(-1)?.dynamodb?.SequenceNumber;
    if (last === undefined) return;
    checkpoint.write(shard.shardId, last);
  }
}
