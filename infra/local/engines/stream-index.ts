import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

const streamIndex =
  'CREATE INDEX IF NOT EXISTS local_stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))';

/**
 * The engine computes each sequence number over all stream records of the table: without an index every write
 * slows with the size of the trail (1,312 to 251 puts per second by 20,000 records). The same index serves the
 * reading of the stream. Waits until the engine has made its tables; returns at once when the index is there.
 *
 * @throws when the engine has not made its tables within two seconds.
 */
export async function indexStreamRecords(databasePath: string): Promise<void> {
  const deadline = Date.now() + 2_000;
  for (;;) {
    try {
      createIndex(databasePath);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(20);
    }
  }
}

function createIndex(databasePath: string): void {
  const database = new DatabaseSync(databasePath, { timeout: 1_000 });
  try {
    database.exec(streamIndex);
  } finally {
    database.close();
  }
}
