import type { RunCommit, RunCommitOutcome } from '../ports/runs.ts';
import { fromItem, type Item } from './item.ts';
import { type RunWriteName, runWrites } from './run-writes.ts';
import { readItem, readOne, type Store } from './store.ts';
import { storedDeduplication } from './stored-deduplication.ts';
import { storedRunEvent } from './stored-run.ts';
import { lineFrom } from './stored-run-line.ts';
import { keys, sorts } from './table-layout.ts';
import { type Failed, transact } from './transaction.ts';

/** The client repeats a request that timed out, and the first try may have taken effect: equal hashes are one decision. */
const isOwnEffect = async (store: Store, { head, expectedVersion, events }: RunCommit): Promise<boolean> => {
  const key = { partition: keys.run(head.run.id), sort: sorts.runEvent(expectedVersion + 1) };
  return (await readOne(store, storedRunEvent, key))?.hash === events[0]?.hash;
};

const replay = async (
  store: Store,
  { deduplication }: RunCommit,
  stood: Item | undefined,
): Promise<RunCommitOutcome | undefined> => {
  if (!deduplication) return undefined;
  const { caller, key, requestDigest } = deduplication;
  const item = stood ?? (await readItem(store, keys.dedupe(caller, key), sorts.dedupe));
  if (!item) return undefined;
  const first = fromItem(storedDeduplication, item);
  return {
    kind: first.requestDigest === requestDigest ? 'replayed' : 'replayed-with-different-content',
    first,
  };
};

/** Another writer of the same run comes first: only a page that is this run's next can say whose the lines are. */
const taken = (failed: readonly Failed<RunWriteName>[]): RunCommitOutcome => {
  const ofLines = failed.length > 0 && failed.every(({ name }) => name === 'line');
  if (!ofLines) return { kind: 'conflict' };
  const by = failed.flatMap(({ item }) => (item ? [lineFrom(item)] : []));
  return by.length === failed.length ? { kind: 'lines-taken', by } : { kind: 'conflict' };
};

/** Writes one decision on a run in one transaction and says what became of it. */
export const commitRunTo = async (store: Store, commit: RunCommit): Promise<RunCommitOutcome> => {
  const outcome = await transact(store, runWrites(store.table, commit));
  if (outcome.kind === 'written' || (await isOwnEffect(store, commit))) return { kind: 'committed' };
  const failed = outcome.kind === 'failed' ? outcome.conditions : [];
  const stood = failed.find(({ name }) => name === 'deduplication')?.item;
  return (await replay(store, commit, stood)) ?? taken(failed);
};
