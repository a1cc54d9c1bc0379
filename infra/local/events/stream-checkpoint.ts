import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** How far a mapping has come in its stream, kept in a file so that a new start goes on from there. */
export interface StreamCheckpoint {
  /** The last sequence number handled in a shard; `undefined` when none was ever written. */
  read(shardId: string): string | undefined;
  /**
   * Called only after the records were handled: a crash repeats records and never skips one. The file follows within a fifth of
   * a second, because a file written for every page would cost more than the records of the page.
   */
  write(shardId: string, sequenceNumber: string): void;
  /** Brings the file up to date, at the end of a run. */
  flush(): void;
}

const restMilliseconds = 200;

const checkpointDocument = z.object({ streamArn: z.string(), shards: z.record(z.string(), z.string()) });

/** A checkpoint of another stream (the table was made anew) or one that cannot be read counts as none. */
export function openCheckpoint(folder: string, logicalId: string, streamArn: string): StreamCheckpoint {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${logicalId}.json`);
  const stored = readStored(path);
  const shards: Record<string, string> = stored?.streamArn === streamArn ? { ...stored.shards } : {};
  let resting: NodeJS.Timeout | undefined;
  let stale = false;
  const flush = () => {
    if (!stale) return;
    writeFileSync(`${path}.new`, JSON.stringify({ streamArn, shards }));
    renameSync(`${path}.new`, path);
    stale = false;
  };
  const rest = () => {
    resting = setTimeout(wake, restMilliseconds).unref();
  };
  const wake = () => {
    resting = undefined;
    if (!stale) return;
    rest();
    try {
      flush();
    } catch {
      // Still stale: tried again after the next rest, and told by the flush at the end.
    }
  };
  return {
    read: (shardId) => shards[shardId],
    write: (shardId, sequenceNumber) => {
      if (shards[shardId] === sequenceNumber) return;
      shards[shardId] = sequenceNumber;
      stale = true;
      if (resting !== undefined) return;
      flush();
      rest();
    },
    flush,
  };
}

function readStored(path: string): z.infer<typeof checkpointDocument> | undefined {
  try {
    return checkpointDocument.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
