import { keys, type IndexName } from '../../shared/ledger/table-layout.ts';
import type { FunctionName } from '../../shared/runtime/names.ts';

type LedgerAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

/** Actions on the items of some partitions; a transaction needs the action of each of its writes. */
interface OnPartitions {
  readonly actions: readonly LedgerAction[];
  readonly partitions: readonly string[];
}

export interface Grants {
  readonly ledger: readonly OnPartitions[];
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
/** Not through `keys`, which encodes the caller. */
const dedupe = `DEDUPE#${any}`;
const feed = keys.feed(any);
const division = keys.division(any);
const locality = keys.locality(any);
const parked = keys.parked(any);
const { system } = keys;

const onlyRead: readonly LedgerAction[] = ['GetItem', 'Query'];

/** What each function may do, by action and by leading key; nothing else is granted anywhere. */
export const grantsOf: Readonly<Record<FunctionName, Grants>> = {
  handovers: {
    ledger: [
      { actions: onlyRead, partitions: [handover, person, dedupe, feed, division, locality, system] },
      { actions: ['PutItem'], partitions: [handover, person, dedupe, system] },
      { actions: ['DeleteItem'], partitions: [person] },
    ],
    indexes: ['byDestination', 'byOrigin'],
    personKey: ['Decrypt', 'GenerateDataKey'],
  },
  audit: {
    ledger: [{ actions: onlyRead, partitions: [handover, person, feed, system] }],
    indexes: ['byDay'],
    personKey: ['Decrypt'],
  },
  directory: {
    ledger: [
      { actions: onlyRead, partitions: [division, locality] },
      { actions: ['PutItem'], partitions: [locality] },
      { actions: ['BatchWriteItem'], partitions: [division] },
    ],
  },
  operations: {
    ledger: [
      { actions: onlyRead, partitions: [parked] },
      { actions: ['DeleteItem'], partitions: [parked] },
      { actions: ['UpdateItem'], partitions: [handover] },
    ],
  },
  relay: {
    ledger: [{ actions: onlyRead, partitions: [handover, person] }],
    personKey: ['Decrypt'],
    inboxes: 'sends',
    readsStream: true,
  },
  feed: {
    ledger: [
      { actions: ['GetItem'], partitions: [feed] },
      { actions: ['PutItem'], partitions: [handover, feed] },
    ],
    readsStream: true,
  },
  receive: {
    ledger: [
      { actions: onlyRead, partitions: [handover, person, division, locality, system] },
      { actions: ['PutItem'], partitions: [handover, person, parked] },
      { actions: ['UpdateItem'], partitions: [handover] },
      { actions: ['DeleteItem'], partitions: [person] },
    ],
    personKey: ['Decrypt', 'GenerateDataKey'],
    inboxes: 'consumes',
  },
  sweep: {
    ledger: [
      { actions: onlyRead, partitions: [handover, person] },
      { actions: ['PutItem'], partitions: [handover, person] },
      { actions: ['UpdateItem'], partitions: [handover] },
      { actions: ['DeleteItem'], partitions: [person] },
    ],
    indexes: ['byPending', 'byWake'],
  },
};
