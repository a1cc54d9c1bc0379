import type { AttributeValue, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { provinceOf } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { OutboxReference, OutboxRow } from '../ports/ledger.ts';
import { outboxKey, pendingPlace } from './stored-outbox.ts';
import { attributes, indexes, places, relayNow } from './table-layout.ts';
import { conditionOf, keyOf } from './transaction.ts';

type Status = OutboxRow['status'];

const { partition, sort } = indexes.byPending;

interface Change {
  readonly from: Status;
  /** Where given, the row must be of this kind too. */
  readonly kind?: string;
  readonly expression: string;
  readonly values: Readonly<Record<string, AttributeValue>>;
}

const updateOf = (table: string, reference: OutboxReference, change: Change) =>
  ({
    TableName: table,
    Key: keyOf(outboxKey(reference)),
    UpdateExpression: change.expression,
    ...conditionOf({
      expression: change.kind === undefined ? '#status = :from' : '#status = :from AND kind = :kind',
      names: { '#status': 'status' },
      values: {
        ':from': { S: change.from },
        ...(change.kind === undefined ? {} : { ':kind': { S: change.kind } }),
        ...change.values,
      },
    }),
  }) satisfies UpdateItemCommandInput;

const receiptAt = (at: Instant): Change => ({
  from: 'pending',
  expression: `SET #status = :to, receivedAt = :at REMOVE ${partition}, ${sort}, ${attributes.relay}`,
  values: { ':to': { S: 'received' }, ':at': { S: at } },
});

/** Pending becomes received, once; the row is neither swept nor relayed any more. */
export const receiptUpdate = (table: string, reference: OutboxReference, at: Instant) =>
  updateOf(table, reference, receiptAt(at));

/** The same where no decision goes with it: what the message says of its kind is checked in the write itself. */
export const receiptOfKindUpdate = (
  table: string,
  reference: OutboxReference,
  { kind, at }: { readonly kind: string; readonly at: Instant },
) => updateOf(table, reference, { ...receiptAt(at), kind });

/** A further attempt, marked so that the relay sees the change on the stream. */
export const sendAgainUpdate = (
  table: string,
  reference: OutboxReference,
  again: { readonly nextAttemptAt: Instant; readonly from: 'pending' | 'parked' },
) => {
  const { unit, due } = pendingPlace(reference, again.nextAttemptAt);
  return updateOf(table, reference, {
    from: again.from,
    expression:
      'SET #status = :to, attempt = attempt + :one, nextAttemptAt = :next, ' +
      `${attributes.relay} = :now, ${partition} = :unit, ${sort} = :due REMOVE parkedBecause`,
    values: {
      ':to': { S: 'pending' },
      ':one': { N: '1' },
      ':next': { S: again.nextAttemptAt },
      ':now': { S: relayNow },
      ':unit': { S: unit },
      ':due': { S: due },
    },
  });
};

/** The row keeps its place in the order but moves among the parked. */
export const parkUpdate = (table: string, reference: OutboxReference, because: string) =>
  updateOf(table, reference, {
    from: 'pending',
    expression: `SET #status = :to, parkedBecause = :because, ${partition} = :unit REMOVE ${attributes.relay}`,
    values: {
      ':to': { S: 'parked' },
      ':because': { S: because },
      ':unit': { S: places.parkedPartition(provinceOf(reference.target)) },
    },
  });
