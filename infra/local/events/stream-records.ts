import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { isDeepStrictEqual } from 'node:util';
import type { StreamMapping } from './read-mappings.ts';

/** A record of a table's stream in the form a function gets it. */
export interface StreamRecord {
  readonly sequenceNumber: string;
  readonly event: Readonly<Record<string, unknown>>;
}

type Image = Readonly<Record<string, unknown>>;

/** Turns what the stream's API gives into what a function gets: seconds for times, base64 for bytes. */
export function toStreamRecord(record: _Record, { streamArn }: StreamMapping, region: string): StreamRecord {
  const { ApproximateCreationDateTime: createdAt, Keys, NewImage, OldImage, ...rest } = record.dynamodb ?? {};
  return {
    sequenceNumber: rest.SequenceNumber ?? '',
    event: {
      eventID: record.eventID,
      eventName: record.eventName,
      eventVersion: record.eventVersion ?? '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: {
        ...(createdAt && { ApproximateCreationDateTime: Math.floor(createdAt.getTime() / 1_000) }),
        ...(Keys && { Keys: plainImage(Keys) }),
        ...(NewImage && { NewImage: plainImage(NewImage) }),
        ...(OldImage && { OldImage: plainImage(OldImage) }),
        ...rest,
      },
      eventSourceARN: streamArn,
    },
  };
}

function plainImage(image: Readonly<Record<string, AttributeValue>>): Image {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: AttributeValue): unknown {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(plainValue) };
  if (value.M !== undefined) return { M: plainImage(value.M) };
  return value;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** DynamoDB writes no record when a write changes nothing; the local engine does. */
export function changesNothing({ dynamodb, eventName }: _Record): boolean {
  return (
    eventName === 'MODIFY' &&
    dynamodb?.OldImage !== undefined &&
    isDeepStrictEqual(dynamodb.OldImage, dynamodb.NewImage)
  );
}
