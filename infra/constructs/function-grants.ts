import { keys, type IndexName } from '../../shared/ledger/table-layout.ts';
import type { FunctionName } from '../../shared/runtime/names.ts';

type ReadAction = 'GetItem' | 'BatchGetItem' | 'Query';
type WriteAction = 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

export interface Grants {
  readonly read: { readonly actions: readonly ReadAction[]; readonly partitions: readonly string[] };
  readonly write?: { readonly actions: readonly WriteAction[]; readonly partitions: readonly string[] };
  /** Indexes it may query. */
  readonly indexes?: readonly IndexName[];
  /** What it may do with the key that wraps the data keys of persons. */
  readonly personKey?: readonly ('Decrypt' | 'GenerateDataKey')[];
  readonly inboxes?: 'sends' | 'consumes';
  readonly readsStream?: true;
}

const any = '*';
const handover = keys.handover(any);
const person = keys.person(any);
const dedupe = `DEDUPE#${any}`;
const feed = keys.feed(any);
const division = keys.division(any);
const locality = keys.locality(any);
const parked = keys.parked(any);
const { system } = keys;

/** What each function may do, by action and by leading key; nothing else is granted anywhere. */
export const grantsOf: Readonly<Record<FunctionName, Grants>> = {
  handovers: {
    read: {
      actions: ['GetItem', 'Query'],
      partitions: [handover, person, dedupe, feed, division, locality, system],
    },
    write: {
      actions: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      partitions: [handover, person, dedupe, system],
    },
    indexes: ['byDestination', 'byOrigin'],
    personKey: ['Decrypt', 'GenerateDataKey'],
  },
  audit: {
    read: { actions: ['GetItem', 'Query'], partitions: [handover, person, system] },
    indexes: ['byDay'],
    personKey: ['Decrypt'],
  },
  directory: {
    read: { actions: ['GetItem', 'Query'], partitions: [division, locality] },
    write: { actions: ['PutItem'], partitions: [division, locality] },
  },
  operations: {
    read: { actions: ['GetItem', 'Query'], partitions: [handover, parked] },
    write: { actions: ['PutItem', 'UpdateItem', 'DeleteItem'], partitions: [handover, parked] },
  },
  relay: {
    read: { actions: ['GetItem', 'Query'], partitions: [handover, person] },
    personKey: ['Decrypt'],
    inboxes: 'sends',
    readsStream: true,
  },
  feed: {
    read: { actions: ['GetItem', 'Query'], partitions: [handover, feed] },
    write: { actions: ['PutItem', 'UpdateItem', 'ConditionCheckItem'], partitions: [handover, feed] },
    readsStream: true,
  },
  receive: {
    read: {
      actions: ['GetItem', 'Query'],
      partitions: [handover, person, dedupe, division, locality, parked, system],
    },
    write: {
      actions: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      partitions: [handover, person, dedupe, parked, system],
    },
    personKey: ['Decrypt', 'GenerateDataKey'],
    inboxes: 'consumes',
  },
  sweep: {
    read: { actions: ['GetItem', 'Query'], partitions: [handover, person, division, locality] },
    write: {
      actions: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      partitions: [handover, person],
    },
    indexes: ['byPending', 'byWake'],
  },
};
