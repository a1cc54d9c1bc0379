import { isOutage } from '../ports/failures.ts';
import type { ChainedEvent, Ledger, SealedRecord } from '../ports/ledger.ts';
import type { Vault } from '../vault/vault.ts';
import type { Fault } from './faults.ts';

export interface Opening {
  readonly ledger: Pick<Ledger, 'person'>;
  readonly vault: Pick<Vault, 'open'>;
}

const isDenied = (error: unknown): boolean =>
  error instanceof Error && error.name === 'AccessDeniedException';

/** Whether what is sealed is what the event promised. A part that does not open, or whose key is gone, is not. */
const isAsPromised = async (
  { ledger, vault }: Opening,
  record: SealedRecord,
  digest: string | undefined,
): Promise<boolean> => {
  const { dataKey } = await ledger.person(record.personKey);
  if (dataKey === undefined) return false;
  try {
    return (await vault.open(record, dataKey)).digest === digest;
  } catch (error) {
    if (isOutage(error) || isDenied(error)) throw error;
    return false;
  }
};

/** Every sealed part has its event and the other way round, and holds what the event's digest was taken over. */
export const recordFaults = async (
  opening: Opening,
  handoverId: string,
  events: readonly ChainedEvent[],
  records: readonly SealedRecord[],
): Promise<readonly Fault[]> => {
  const digests = new Map(
    events.flatMap(({ sequence, personalDigest }) =>
      personalDigest === undefined ? [] : [[sequence, personalDigest] as const],
    ),
  );
  const present = new Set(records.map(({ sequence }) => sequence));
  const faults: Fault[] = [...digests.keys()]
    .filter((sequence) => !present.has(sequence))
    .map((sequence) => ({ code: 'record-missing', handoverId, sequence }));
  for (const record of records) {
    const { sequence } = record;
    if (!digests.has(sequence)) faults.push({ code: 'record-without-event', handoverId, sequence });
    else if (!(await isAsPromised(opening, record, digests.get(sequence))))
      faults.push({ code: 'record-differs', handoverId, sequence });
  }
  return faults;
};
