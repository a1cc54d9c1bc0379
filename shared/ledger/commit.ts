import type { Commit, CommitOutcome } from '../ports/ledger.ts';
import { type CommitWriteName, commitWrites } from './commit-writes.ts';
import { fromItem, type Item } from './item.ts';
import { readItem, type Store } from './store.ts';
import { eventFrom } from './stored-event.ts';
import { outboxKey, outboxRowFrom, outboxRowMissing } from './stored-outbox.ts';
import { storedDeduplication } from './stored-deduplication.ts';
import { keys, sorts } from './table-layout.ts';
import { type Failed, transact } from './transaction.ts';

type FailedCommit = Failed<CommitWriteName>;

/**
 * Whether what stands in the way is this very decision: the client repeats a request that timed out, and the first try may have
 * taken effect. The hash of the first event covers everything decided, so equal hashes are one decision.
 */
const isOwnEffect = async (store: Store, { head, expectedVersion, events }: Commit): Promise<boolean> => {
  const item = await readItem(store, keys.handover(head.state.id), sorts.event(expectedVersion + 1));
  return item !== undefined && eventFrom(item).hash === events[0]?.hash;
};

const replay = async (
  store: Store,
  { deduplication }: Commit,
  stood: Item | undefined,
): Promise<CommitOutcome | undefined> => {
  if (!deduplication) return undefined;
  const { caller, key, requestDigest } = deduplication;
  const item = stood ?? (await readItem(store, keys.dedupe(caller, key), sorts.dedupe));
  if (!item) return undefined;
  const first = fromItem(storedDeduplication, item);
  return first.requestDigest === requestDigest
    ? { kind: 'replayed', first }
    : { kind: 'replayed-with-different-content', first };
};

const secondReceipt = async (
  store: Store,
  { receipt }: Commit,
  stood: Item | undefined,
): Promise<CommitOutcome | undefined> => {
  if (!receipt) return undefined;
  const { partition, sort } = outboxKey(receipt);
  const item = stood ?? (await readItem(store, partition, sort));
  // The message names a cause that was never committed: trying again will not mend that.
  if (!item) throw outboxRowMissing(receipt);
  return outboxRowFrom(item).status === 'pending' ? undefined : { kind: 'already-received' };
};

/** What another writer's success means, when it is neither a repetition nor a second receipt. */
const conflictOutcome = (failed: readonly FailedCommit[]): CommitOutcome => {
  const names = new Set(failed.map(({ name }) => name));
  const ofPerson = [...names].every((name) => name === 'open-case' || name === 'roll');
  // A decision on an old version is decided again first: the person may stand otherwise in the new one.
  if (names.size === 0 || !ofPerson) return { kind: 'conflict' };
  return { kind: names.has('open-case') ? 'person-has-open-case' : 'already-on-roll' };
};

/**
 * Writes one decision in one transaction and says what became of it. When conditions fail, a repetition is recognised first, then a
 * second receipt, then another writer's success, then what the person holds elsewhere. The first two are read where the table did
 * not report them, because it need not report every condition that failed. A row that operations parked counts as received: it
 * stays parked, visibly, until they hand it on again.
 */
export const commitTo = async (store: Store, commit: Commit): Promise<CommitOutcome> => {
  const outcome = await transact(store, commitWrites(store.table, commit));
  if (outcome.kind === 'written') return { kind: 'committed' };
  if (await isOwnEffect(store, commit)) return { kind: 'committed' };
  const failed = outcome.kind === 'failed' ? outcome.conditions : [];
  const stood = (name: CommitWriteName) => failed.find((condition) => condition.name === name)?.item;
  return (
    (await replay(store, commit, stood('deduplication'))) ??
    (await secondReceipt(store, commit, stood('receipt'))) ??
    conflictOutcome(failed)
  );
};
