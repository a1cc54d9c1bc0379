import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { attributes, prefixes, relayNow } from '../../shared/ledger/table-layout.ts';

type StreamValue = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>[string];
type Image = NonNullable<NonNullable<_Record['dynamodb']>['NewImage']>;

const valueOf = (value: Image[string]): StreamValue => {
  if (value.L !== undefined) return { L: value.L.map(valueOf) };
  if (value.M !== undefined) return { M: imageOf(value.M) };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  return value.S === undefined ? { NULL: true } : { S: value.S };
};

const imageOf = (image: Image): Record<string, StreamValue> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, valueOf(value)]));

const recordOf = ({ eventName, dynamodb }: _Record): DynamoDBRecord => ({
  ...(eventName ? { eventName } : {}),
  dynamodb: {
    SequenceNumber: dynamodb?.SequenceNumber ?? '',
    ...(dynamodb?.Keys ? { Keys: imageOf(dynamodb.Keys) } : {}),
    ...(dynamodb?.NewImage ? { NewImage: imageOf(dynamodb.NewImage) } : {}),
  },
});

const sortOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.Keys?.[attributes.sort]?.S ?? '';

/** What the event-source mappings of the template let through. */
export const streamFilters = {
  relay: (record: DynamoDBRecord) =>
    (record.eventName === 'INSERT' || record.eventName === 'MODIFY') &&
    sortOf(record).startsWith(prefixes.outbox) &&
    record.dynamodb?.NewImage?.[attributes.relay]?.S === relayNow,
  feed: (record: DynamoDBRecord) =>
    record.eventName === 'INSERT' && sortOf(record).startsWith(prefixes.event),
} as const;

/** Everything that was written to the table, in order, since the last look. */
export const openStream = async (client: DynamoDBStreamsClient, StreamArn: string) => {
  const described = await client.send(new DescribeStreamCommand({ StreamArn }));
  const shards = await Promise.all(
    (described.StreamDescription?.Shards ?? []).map(async ({ ShardId }) => {
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      );
      return { ShardIterator };
    }),
  );
  return async (): Promise<readonly DynamoDBRecord[]> => {
    const found: DynamoDBRecord[] = [];
    for (const shard of shards) {
      for (let read = -1; read !== 0;) {
        const answer = await client.send(new GetRecordsCommand({ ShardIterator: shard.ShardIterator }));
        shard.ShardIterator = answer.NextShardIterator;
        read = answer.Records?.length ?? 0;
        found.push(...(answer.Records ?? []).map(recordOf));
      }
    }
    return found;
  };
};

/** Retries of each mapping, after which Lambda gives a record up: the sweep brings messages again, events have no other way. */
const retryAttempts = { relay: 1, feed: Infinity } as const;
const batchSize = 100;

export interface Consumer {
  offer(records: readonly DynamoDBRecord[]): void;
  /** One batch, as Lambda hands it over; tells whether anything was there. */
  turn(): Promise<boolean>;
  /** Records that were given up after all retries; whoever needs them has to come by another way. */
  givenUp(): number;
}

type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** How many records from the front are settled: all, or those before the first that failed. */
const settledBy = async (handler: Handler, Records: DynamoDBRecord[]): Promise<number> => {
  try {
    const { batchItemFailures } = await handler({ Records });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = Records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    return first === -1 ? Records.length : first;
  } catch {
    return 0;
  }
};

/** One event-source mapping: in order, the same records again after a failure, given up after its retries. */
export const consumer = (reads: keyof typeof streamFilters, handler: Handler): Consumer => {
  const filter = streamFilters[reads];
  let waiting: readonly DynamoDBRecord[] = [];
  let attempts = 0;
  let givenUp = 0;
  return {
    offer: (records) => {
      waiting = [...waiting, ...records.filter(filter)];
    },
    turn: async () => {
      if (waiting.length === 0) return false;
      const batch = waiting.slice(0, batchSize);
      const settled = await settledBy(handler, batch);
      attempts = settled > 0 ? 0 : attempts + 1;
      const lost = attempts > retryAttempts[reads] ? 1 : 0;
      if (lost > 0) attempts = 0;
      givenUp += lost;
      waiting = waiting.slice(settled + lost);
      return true;
    },
    givenUp: () => givenUp,
  };
};
