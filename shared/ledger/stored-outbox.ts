import * as z from 'zod';
import { divisionCodeSchema, provinceOf } from '../kernel/division-code.ts';
import { instantSchema, type Instant } from '../kernel/instant.ts';
import { type OutboxReference, type OutboxRow, outboxStatuses } from '../ports/ledger.ts';
import { codedError, type CodedError } from '../ports/failures.ts';
import { fromItem, type Item, itemOf, type StoredKind } from './item.ts';
import { attributes, indexes, keys, places, prefixes, relayNow, sorts } from './table-layout.ts';

const referenceShape = {
  handoverId: z.string().min(1),
  sequence: z.int().min(1),
  target: divisionCodeSchema,
};
export const outboxReferenceSchema: z.ZodType<OutboxReference> = z.strictObject(
  referenceShape satisfies Record<keyof OutboxReference, z.ZodType>,
);

const storedOutbox: StoredKind<OutboxRow> = {
  schema: z.strictObject({
    ...referenceShape,
    kind: z.string().min(1),
    version: z.int().min(1),
    status: z.enum(outboxStatuses),
    attempt: z.int().min(0),
    nextAttemptAt: instantSchema,
    createdAt: instantSchema,
    body: z.record(z.string(), z.json()),
    recordSequence: z.int().min(1).exactOptional(),
    personKey: z.string().min(1).exactOptional(),
    correlationId: z.string(),
    receivedAt: instantSchema.exactOptional(),
    parkedBecause: z.string().exactOptional(),
  } satisfies Record<keyof OutboxRow, z.ZodType>),
  key: ({ handoverId, sequence, target }) => ({
    partition: keys.handover(handoverId),
    sort: sorts.outbox(sequence, target),
  }),
};

export const outboxKey = (reference: OutboxReference): { partition: string; sort: string } => ({
  partition: keys.handover(reference.handoverId),
  sort: sorts.outbox(reference.sequence, reference.target),
});

/** A message names a cause that the ledger never committed: forged, or a damaged ledger. */
export const outboxRowMissing = (reference: OutboxReference): CodedError => {
  const { partition, sort } = outboxKey(reference);
  return codedError('outbox-row-missing', `${partition} ${sort}; operations must look at it`);
};

export interface PendingPlace {
  readonly unit: string;
  readonly due: string;
}

/** Where a row waits while it is pending, by the instant of its next attempt. */
export const pendingPlace = (reference: OutboxReference, nextAttemptAt: Instant): PendingPlace => ({
  unit: places.pendingPartition(provinceOf(reference.target)),
  due: places.pending(nextAttemptAt, reference.handoverId, outboxKey(reference).sort),
});

const pendingStorage = (row: OutboxRow): Readonly<Record<string, string>> => {
  if (row.status !== 'pending') return {};
  const { unit, due } = pendingPlace(row, row.nextAttemptAt);
  return {
    [indexes.byPending.partition]: unit,
    [indexes.byPending.sort]: due,
    [attributes.relay]: relayNow,
  };
};

export const outboxItem = (row: OutboxRow): Item => itemOf(storedOutbox, row, pendingStorage(row));

export const outboxRowFrom = (item: Item): OutboxRow => fromItem(storedOutbox, item);

const keyPattern = new RegExp(String.raw`^${prefixes.outbox}(?<sequence>\d{6,})#(?<target>\d{6})$`, 'u');

/** Which row an entry of the pending index stands for: the index copies keys only. */
export const referenceFrom = (item: Item): OutboxReference => {
  const handoverId = (item[attributes.partition]?.S ?? '').slice(keys.handover('').length);
  const groups = keyPattern.exec(item[attributes.sort]?.S ?? '')?.groups;
  return outboxReferenceSchema.parse({
    handoverId,
    sequence: Number(groups?.['sequence']),
    target: groups?.['target'],
  });
};
