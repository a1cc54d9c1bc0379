import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { OutboxReference } from '../../shared/ports/ledger.ts';
import { errorFields } from '../../shared/runtime/log-error.ts';
import { log } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { wireExchange, wireOutbox, wireParkingLot } from '../../shared/runtime/wiring.ts';
import type { ParkedBecause } from '../../shared/usecases/parked-words.ts';
import { parkMessage, type Parking } from '../../shared/usecases/park-message.ts';
import { receiveMessage, referenceIn } from '../../shared/usecases/receive-message.ts';
import { mostDeliveries, unitOfInbox } from '../../shared/runtime/names.ts';

const group = (record: SQSRecord): string => record.attributes.MessageGroupId ?? record.messageId;

const park = async (
  parking: Parking,
  record: SQSRecord,
  because: ParkedBecause,
  reference: OutboxReference | undefined,
) => {
  const unit = unitOfInbox(record.eventSourceARN);
  const message = { id: record.messageId, unit, because, text: record.body };
  const messageId = await parkMessage(parking)(reference ? { ...message, reference } : message);
  log('message-parked', { unit, because, messageId });
};

const receive = async (
  parking: Parking & Parameters<typeof receiveMessage>[0],
  record: SQSRecord,
): Promise<void> => {
  try {
    const receipt = await receiveMessage(parking)(record.body);
    if (receipt.kind === 'park') await park(parking, record, receipt.because, receipt.reference);
  } catch (error) {
    log('message-retried', { messageId: record.messageId, ...errorFields(error) });
    // The queue would hide it among its dead letters; parked, people can see it.
    if (Number(record.attributes.ApproximateReceiveCount) < mostDeliveries) throw error;
    await park(parking, record, 'message-failed-repeatedly', referenceIn(record.body));
  }
};

/** Messages of one group stay in order: after a failure the rest of the group waits with it. */
export const createHandler =
  (wired: () => Parking & Parameters<typeof receiveMessage>[0]) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failedGroups = new Set<string>();
    const failed: string[] = [];
    for (const record of Records) {
      if (failedGroups.has(group(record))) {
        failed.push(record.messageId);
        continue;
      }
      try {
        await receive(wired(), record);
      } catch {
        failedGroups.add(group(record));
        failed.push(record.messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

const wire = once(() => ({ exchange: wireExchange(), outbox: wireOutbox(), parkingLot: wireParkingLot() }));

export const handler = createHandler(wire);
