import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Commit } from '../ports/ledger.ts';
import { aboutOf } from './event-about.ts';
import { itemOf } from './item.ts';
import { receiptUpdate } from './outbox-changes.ts';
import { type PersonWriteName, personWrites } from './person-writes.ts';
import { caseNumberItem } from './stored-case-number.ts';
import { deduplicationItem } from './stored-deduplication.ts';
import { eventItem } from './stored-event.ts';
import { certifierItems, headItem } from './stored-head.ts';
import { outboxItem } from './stored-outbox.ts';
import { storedRecord } from './stored-record.ts';
import { absent, type NamedWrite, putOf, unchangedSince } from './transaction.ts';

export type CommitWriteName =
  | PersonWriteName
  | 'deduplication'
  | 'case-number'
  | 'receipt'
  | 'head'
  | 'event'
  | 'record'
  | 'certifier'
  | 'outbox';
type Write = NamedWrite<CommitWriteName>;

/** A decision must be consistent in itself before it reaches the table. */
const verify = ({ head, expectedVersion, events }: Commit): void => {
  const sound =
    events.length > 0 &&
    head.state.version === expectedVersion + events.length &&
    head.lastHash === events.at(-1)?.hash &&
    events.every(
      (event, index) => event.sequence === expectedVersion + index + 1 && event.handoverId === head.state.id,
    );
  if (!sound) throw new Error('commit-inconsistent: events, version and last hash do not belong together');
};

const named = (name: CommitWriteName, write: TransactWriteItem): Write => ({ name, write });

/** Everything one decision writes, each write under its name. Throws on a decision that contradicts itself. */
export const commitWrites = (table: string, commit: Commit): readonly Write[] => {
  verify(commit);
  const { head, expectedVersion, events, records, outbox, receipt, deduplication, persons } = commit;
  const context = { table, handoverId: head.state.id };
  return [
    ...(deduplication
      ? [named('deduplication', putOf(table, deduplicationItem(deduplication, head.changedAt), absent))]
      : []),
    ...(expectedVersion === 0
      ? [named('case-number', putOf(table, caseNumberItem(head.state), absent))]
      : []),
    ...(receipt ? [named('receipt', { Update: receiptUpdate(table, receipt, head.changedAt) })] : []),
    named('head', putOf(table, headItem(head), unchangedSince(expectedVersion))),
    ...events.map((event) =>
      named('event', putOf(table, eventItem(event, aboutOf(head.state, event, commit.closedBefore)), absent)),
    ),
    ...records.map((record) => named('record', putOf(table, itemOf(storedRecord, record), absent))),
    ...certifierItems(head).map((item) => named('certifier', putOf(table, item))),
    ...outbox.map((row) => named('outbox', putOf(table, outboxItem(row), absent))),
    ...persons.flatMap((change) => personWrites(context, change)),
  ];
};
