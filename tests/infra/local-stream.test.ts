import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handleBatch, type BatchServices } from '../../infra/local/events/stream-batch.ts';
import { eventually } from '../support/local-eventually.ts';
import { openCheckpoint } from '../../infra/local/events/stream-checkpoint.ts';
import {
  changesNothing,
  toStreamRecord,
  type StreamRecord,
} from '../../infra/local/events/stream-records.ts';

interface Outcome {
  readonly calls: (readonly string[])[];
  readonly settled: string[];
  readonly givenUp: (readonly string[])[];
}

type Answer = (records: readonly string[], call: number) => unknown;

const mapping = {
  logicalId: 'Mapping',
  functionReference: 'Relay',
  batchSize: 10,
  filter: () => true,
  reportsFailures: true,
  streamArn: 'arn:aws:dynamodb:local:000000000000:table/sample/stream/1',
  startingPosition: 'TRIM_HORIZON',
  bisects: false,
  retryAttempts: 2,
  failureQueueArn: undefined,
} as const;

const recordsOf = (...numbers: readonly string[]): readonly StreamRecord[] =>
  numbers.map((sequenceNumber) => ({ sequenceNumber, event: { sequenceNumber } }));

const numbersIn = (event: unknown): readonly string[] =>
  JSON.parse(JSON.stringify(event)).Records.map(
    ({ sequenceNumber }: { readonly sequenceNumber: string }) => sequenceNumber,
  );

async function run(
  numbers: readonly string[],
  answer: Answer,
  changes: Partial<BatchServices['mapping']> = {},
) {
  const outcome: Outcome = { calls: [], settled: [], givenUp: [] };
  const ending = new AbortController();
  await handleBatch(recordsOf(...numbers), {
    mapping: { ...mapping, ...changes },
    invoke: async (event) => {
      const records = numbersIn(event);
      outcome.calls.push(records);
      const result = answer(records, outcome.calls.length);
      if (result === 'end of the run') ending.abort();
      if (typeof result === 'string') throw new TypeError(result);
      return result;
    },
    settled: (sequenceNumber) => outcome.settled.push(sequenceNumber),
    giveUp: async (records) => {
      outcome.givenUp.push(records.map(({ sequenceNumber }) => sequenceNumber));
    },
    signal: ending.signal,
    log: () => {},
  });
  return outcome;
}

const failing =
  (bad: string): Answer =>
  (records) =>
    records.includes(bad) ? 'bad record' : undefined;

const reportThree: Answer = (_records, call) =>
  call === 1 ? { batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '3' }] } : undefined;

describe('a batch of the stream', () => {
  test('is settled as a whole when the function handles it', async () => {
    expect(await run(['1', '2'], () => undefined)).toEqual({
      calls: [['1', '2']],
      settled: ['2'],
      givenUp: [],
    });
  });

  test('is repeated from the first record the function reports, never from a later one', async () => {
    const outcome = await run(['1', '2', '3', '4'], reportThree);
    expect(outcome).toEqual({
      calls: [
        ['1', '2', '3', '4'],
        ['3', '4'],
      ],
      settled: ['2', '4'],
      givenUp: [],
    });
  });

  test('is halved until the one bad record stands alone, and only that one is given up', async () => {
    const outcome = await run(['1', '2', '3', '4'], failing('3'), { bisects: true });
    expect(outcome.givenUp).toEqual([['3']]);
    expect(outcome.settled).toEqual(['2', '3', '4']);
    expect(outcome.calls.filter((records) => records.length === 1 && records[0] === '3')).toHaveLength(3);
  });

  test('is given up as a whole after the allowed retries where it may not be halved', async () => {
    const outcome = await run(['1', '2'], failing('1'));
    expect(outcome).toMatchObject({ calls: [[], [], []].map(() => ['1', '2']), givenUp: [['1', '2']] });
  });

  test('settles nothing and gives up nothing when the run ends in the middle', async () => {
    const outcome = await run(['1', '2'], () => 'end of the run', { retryAttempts: 0, bisects: true });
    expect(outcome).toEqual({ calls: [['1', '2']], settled: [], givenUp: [] });
  });
});

describe('a checkpoint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));

  test('is found again by a later start', () => {
    openCheckpoint(folder, 'Relay', 'stream-1').write('shard', '7');
    expect(openCheckpoint(folder, 'Relay', 'stream-1').read('shard')).toBe('7');
  });

  test('that moves on many times in a moment is found where it stood last, by itself and at the end of the run', async () => {
    const moving = openCheckpoint(folder, 'Moving', 'stream-1');
    const found = () => openCheckpoint(folder, 'Moving', 'stream-1').read('shard');
    for (let number = 1; number <= 100; number += 1) moving.write('shard', String(number));
    await eventually(() => Promise.resolve(expect(found()).toBe('100')));
    moving.write('shard', '101');
    moving.write('shard', '102');
    moving.flush();
    expect(found()).toBe('102');
  });

  test('of another stream or a damaged file counts as none, so that records are repeated and not skipped', () => {
    expect(openCheckpoint(folder, 'Relay', 'stream-2').read('shard')).toBeUndefined();
    writeFileSync(join(folder, 'Relay.json'), '{"streamArn":');
    expect(openCheckpoint(folder, 'Relay', 'stream-1').read('shard')).toBeUndefined();
  });
});

describe('a record of the stream', () => {
  const image = { pk: { S: 'A' }, tags: { SS: ['x', 'y'] } };

  test('of a write that changed nothing is left out, as the cloud leaves it out', () => {
    const same = { eventName: 'MODIFY' as const, dynamodb: { OldImage: image, NewImage: { ...image } } };
    expect(changesNothing(same)).toBe(true);
    expect(changesNothing({ ...same, dynamodb: { ...same.dynamodb, NewImage: { pk: { S: 'B' } } } })).toBe(
      false,
    );
    expect(changesNothing({ eventName: 'INSERT', dynamodb: { NewImage: image } })).toBe(false);
  });

  test('reaches the function with seconds for times and base64 for bytes', () => {
    const { event } = toStreamRecord(
      {
        eventName: 'INSERT',
        dynamodb: {
          ApproximateCreationDateTime: new Date(1_700_000_000_400),
          NewImage: { sealed: { B: new Uint8Array([1, 2, 3]) }, list: { L: [{ B: new Uint8Array([4]) }] } },
          SequenceNumber: '1',
        },
      },
      mapping,
      'cn-north-1',
    );
    expect(event).toMatchObject({
      awsRegion: 'cn-north-1',
      dynamodb: {
        ApproximateCreationDateTime: 1_700_000_000,
        NewImage: { sealed: { B: 'AQID' }, list: { L: [{ B: 'BA==' }] } },
      },
    });
  });
});
