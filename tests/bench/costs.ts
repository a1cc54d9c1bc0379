import { type Counts, countHandovers } from './counted.ts';
import { priceList, supposed } from './prices.ts';
import { type Result, round } from './result.ts';

/** Every message is sent, received and deleted; only sending is done, and waited for, by a function. */
const sentPerRequest = 1 / 3;

const gigabyteSecondsOf = (counts: Counts): number => {
  const requests = counts.databaseRequests + counts.keyRequests + counts.queueRequests * sentPerRequest;
  const milliseconds =
    requests * supposed.millisecondsPerServiceRequest +
    counts.invocations * supposed.millisecondsPerInvocation;
  return (milliseconds / 1_000) * supposed.memoryGigabytes;
};

/** A million of something priced per million is the price itself. */
const costPerMillion = (counts: Counts): number => {
  const { perMillion } = priceList;
  return (
    counts.writeUnits * perMillion.writeUnits +
    counts.readUnits * perMillion.readUnits +
    counts.queueRequests * perMillion.queueRequests +
    counts.invocations * perMillion.invocations +
    counts.httpRequests * perMillion.httpRequests +
    counts.keyRequests * perMillion.keyRequests +
    gigabyteSecondsOf(counts) * perMillion.gigabyteSeconds
  );
};

/** A byte each of a million handovers is a thousandth of a gigabyte. */
const storagePerMillionMonth = ({ paidBytes, tableBytes }: Counts): number => {
  const { storage, recovery } = priceList.perGigabyteMonth;
  return (paidBytes * storage + tableBytes * recovery) / 1_000;
};

export const resultsOf = (counts: Counts): readonly Result[] => [
  { name: 'handover.write-units', value: round(counts.writeUnits), unit: 'units' },
  { name: 'handover.read-units', value: round(counts.readUnits), unit: 'units' },
  { name: 'handover.database-requests', value: round(counts.databaseRequests), unit: 'requests' },
  { name: 'handover.queue-requests', value: round(counts.queueRequests), unit: 'requests' },
  { name: 'handover.key-requests', value: round(counts.keyRequests), unit: 'requests' },
  { name: 'handover.invocations', value: round(counts.invocations), unit: 'invocations' },
  { name: 'handover.items', value: round(counts.items), unit: 'items' },
  { name: 'handover.bytes', value: round(counts.tableBytes, 0), unit: 'bytes' },
  { name: 'handover.index-bytes', value: round(counts.indexBytes, 0), unit: 'bytes' },
  { name: 'handover.cost-per-million', value: round(costPerMillion(counts)), unit: priceList.currency },
  {
    name: 'handover.storage-per-million-month',
    value: round(storagePerMillionMonth(counts)),
    unit: priceList.currency,
  },
];

/** Counted, and the same at every run; only the two figures in money rest on prices and on what `supposed` supposes. */
export const costs = async (): Promise<readonly Result[]> => resultsOf(await countHandovers());
