import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** How far a mapping has come in its stream, kept in a file so that a new start goes on from there. */
export interface StreamCheckpoint {
  /** The last sequence number handled in a shard; `undefined` when none was ever written. */
  read(shardId: string): string | undefined;
  /** Written only after the records were handled: a crash repeats records and never skips one. */
  write(shardId: string, sequenceNumber: string): void;
}

const checkpointDocument = z.object({ streamArn: z.string(), shards: z.record(z.string(), z.string()) });

/** A checkpoint of another stream (the table was made anew) or one that cannot be read counts as none. */
export function openCheckpoint(folder: string, logicalId: string, streamArn: string): StreamCheckpoint {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${logicalId}.json`);
  const stored = readStored(path);
  const shards: Record<string, string> = stored?.streamArn === streamArn ? { ...stored.shards } : {};
  return {
    read: (shardId) => shards[shardId],
    write: (shardId, sequenceNumber) => {
      shards[shardId] = sequenceNumber;
      writeFileSync(`${path}.new`, JSON.stringify({ streamArn, shards }));
      renameSync(`${path}.new`, path);
    },
  };
}

function readStored(path: string): z.infer<typeof checkpointDocument> | undefined {
  try {
    return checkpointDocument.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
