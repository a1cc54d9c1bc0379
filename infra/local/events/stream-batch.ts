import { setTimeout as delay } from 'node:timers/promises';
import { describeError } from '../local-error.ts';
import type { SourceLog } from '../local-log.ts';
import { readBatchOutcome } from './batch-failures.ts';
import type { StreamMapping } from './read-mappings.ts';
import type { StreamRecord } from './stream-records.ts';

export interface BatchServices {
  readonly mapping: StreamMapping;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** All records up to this one are settled: handled, or given up with a note. */
  readonly settled: (sequenceNumber: string) => void;
  /** Writes the note to the failure queue, where the template has one. */
  readonly giveUp: (records: readonly StreamRecord[], attempts: number) => Promise<void>;
  readonly signal: AbortSignal;
  readonly log: SourceLog;
}

const firstDelayMilliseconds = 100;
// Nothing behind a record that fails is handled meanwhile: short enough that a clerk at the screen does not notice.
const longestDelayMilliseconds = 1_000;

/**
 * Brings a batch through, in order: repeats from the first record that failed; halves a batch that fails as a
 * whole where the mapping says so; gives up after the mapping's number of retries. Returns early, with nothing
 * settled, when the run is ending.
 */
export async function handleBatch(records: readonly StreamRecord[], services: BatchServices): Promise<void> {
  let remaining = records;
  for (let attempt = 0; remaining.length > 0 && !services.signal.aborted; attempt += 1) {
    const failedAt = await tryBatch(remaining, services);
    settleBefore(failedAt, remaining, services);
    const progressed = failedAt > 0;
    remaining = remaining.slice(failedAt);
    if (remaining.length === 0) return;
    if (progressed) attempt = 0;
    const divisible = services.mapping.bisects && remaining.length > 1;
    if (divisible && !progressed) {
      const middle = Math.ceil(remaining.length / 2);
      await handleBatch(remaining.slice(0, middle), services);
      await handleBatch(remaining.slice(middle), services);
      return;
    }
    if (!divisible && attempt >= services.mapping.retryAttempts && !services.signal.aborted) {
      await services.giveUp(remaining, attempt + 1);
      settleBefore(remaining.length, remaining, services);
      return;
    }
    const pause = Math.min(firstDelayMilliseconds * 2 ** Math.min(attempt, 10), longestDelayMilliseconds);
    await delay(pause, undefined, { signal: services.signal }).catch(() => {});
  }
}

function settleBefore(end: number, records: readonly StreamRecord[], { settled }: BatchServices): void {
  const last = records[end - 1];
  if (last !== undefined) settled(last.sequenceNumber);
}

/** The index of the first record that failed; the number of records when all are handled. */
async function tryBatch(records: readonly StreamRecord[], services: BatchServices): Promise<number> {
  const { mapping, invoke, log } = services;
  try {
    const result = await invoke({ Records: records.map(({ event }) => event) });
    const identifiers = records.map(({ sequenceNumber }) => sequenceNumber);
    const outcome = readBatchOutcome(result, identifiers, mapping.reportsFailures);
    if (outcome.kind === 'rejected') throw new Error(outcome.reason);
    const failedAt = identifiers.findIndex((identifier) => outcome.failed.has(identifier));
    if (failedAt >= 0) log('warning', 'records-failed', `${outcome.failed.size} of ${records.length}`);
    return failedAt < 0 ? records.length : failedAt;
  } catch (error) {
    log('error', 'batch-failed', `${records.length} records: ${describeError(error)}`);
    return 0;
  }
}
