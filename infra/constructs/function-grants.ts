import { keys, type IndexName } from '../../shared/ledger/table-layout.ts';
import type { FunctionName } from '../../shared/runtime/names.ts';

type LedgerAction =
  | 'GetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem'
  | 'BatchGetItem';

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
  /** The queue that wakes the worker of the runs; the worker also wakes itself. */
  readonly runQueue?: 'sends' | 'works';
  readonly readsStream?: true;
  /** Reads the table from end to end; a scan cannot be limited by leading key. */
  readonly scansLedger?: true;
}

const any = '*';
const handover = keys.handover(any);
const person = keys.person(any);
const dedupe = keys.dedupe(any, any);
const caseNumber = keys.caseNumber(any);
const feed = keys.feed(any);
const division = keys.division(any);
const locality = keys.locality(any);
const parked = keys.parked(any);
const run = keys.run(any);
const payments = keys.payments(any);
const premiums = keys.premiums(any);
const runsOfUnit = keys.runs(any);
const tally = keys.tally(any);
const savedQueries = keys.savedQueries(any);
const { system, openRuns } = keys;

/** What each function may do, by action and by leading key; nothing else is granted anywhere. */
export const grantsOf: Readonly<Record<FunctionName, Grants>> = {
  handovers: {
    ledger: [
      { actions: ['GetItem'], partitions: [handover, dedupe, caseNumber, system] },
      { actions: ['Query'], partitions: [handover, person, feed, division] },
      { actions: ['BatchGetItem'], partitions: [handover] },
      { actions: ['PutItem'], partitions: [handover, person, dedupe, caseNumber, system] },
      { actions: ['DeleteItem'], partitions: [person] },
    ],
    indexes: ['byDestination', 'byOrigin'],
    personKey: ['Decrypt', 'GenerateDataKey'],
  },
  audit: {
    ledger: [
      { actions: ['GetItem'], partitions: [handover, feed, system] },
      { actions: ['Query'], partitions: [handover, person, feed, tally] },
      { actions: ['BatchGetItem'], partitions: [handover, feed, tally] },
    ],
    indexes: ['byDay'],
    personKey: ['Decrypt'],
    scansLedger: true,
  },
  directory: {
    ledger: [
      { actions: ['GetItem', 'BatchGetItem', 'PutItem'], partitions: [locality] },
      { actions: ['Query', 'BatchWriteItem'], partitions: [division] },
    ],
  },
  operations: {
    ledger: [
      { actions: ['GetItem', 'Query', 'DeleteItem'], partitions: [parked] },
      { actions: ['GetItem'], partitions: [feed] },
      { actions: ['Query', 'UpdateItem'], partitions: [handover] },
      { actions: ['PutItem'], partitions: [handover, feed] },
      { actions: ['BatchGetItem'], partitions: [handover, run, locality] },
      { actions: ['Query'], partitions: [openRuns] },
      { actions: ['GetItem', 'PutItem'], partitions: [savedQueries] },
    ],
    indexes: ['byPending', 'byDay'],
  },
  benefits: {
    ledger: [
      { actions: ['GetItem'], partitions: [handover, dedupe, run] },
      { actions: ['Query'], partitions: [handover, person, division, run, payments, runsOfUnit] },
      { actions: ['BatchGetItem'], partitions: [handover, run, payments, premiums] },
      { actions: ['PutItem'], partitions: [run, runsOfUnit, dedupe] },
      { actions: ['UpdateItem'], partitions: [payments, premiums] },
      { actions: ['DeleteItem'], partitions: [openRuns] },
    ],
    personKey: ['Decrypt'],
    runQueue: 'sends',
  },
  // Files beside its code and nothing else: whoever takes it over can reach no data.
  console: { ledger: [] },
  relay: {
    ledger: [{ actions: ['BatchGetItem'], partitions: [handover, person] }],
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
      { actions: ['GetItem'], partitions: [handover, locality] },
      { actions: ['Query'], partitions: [person, division] },
      { actions: ['PutItem'], partitions: [handover, parked] },
      { actions: ['UpdateItem'], partitions: [handover] },
    ],
    personKey: ['Decrypt', 'GenerateDataKey'],
    inboxes: 'consumes',
  },
  runs: {
    ledger: [
      { actions: ['GetItem'], partitions: [handover, dedupe, run] },
      { actions: ['Query'], partitions: [handover, person, payments] },
      { actions: ['BatchGetItem'], partitions: [handover, payments, premiums] },
      { actions: ['PutItem'], partitions: [handover, dedupe, run, payments, premiums] },
      { actions: ['UpdateItem'], partitions: [payments, premiums] },
      { actions: ['DeleteItem'], partitions: [person, openRuns] },
    ],
    indexes: ['byRoll'],
    runQueue: 'works',
  },
  sweep: {
    ledger: [
      { actions: ['GetItem', 'UpdateItem'], partitions: [handover] },
      { actions: ['BatchGetItem'], partitions: [run, feed, tally] },
      { actions: ['Query', 'UpdateItem'], partitions: [openRuns] },
      { actions: ['Query'], partitions: [feed] },
      { actions: ['UpdateItem'], partitions: [tally] },
      { actions: ['PutItem'], partitions: [handover, person, tally] },
      { actions: ['DeleteItem'], partitions: [person] },
    ],
    indexes: ['byPending', 'byWake'],
    runQueue: 'sends',
  },
};
