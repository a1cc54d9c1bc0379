import * as z from 'zod';
import type { SealedRecord } from '../ports/ledger.ts';
import type { StoredKind } from './item.ts';
import { keys, sorts } from './table-layout.ts';

export const storedRecord: StoredKind<SealedRecord> = {
  schema: z.strictObject({
    handoverId: z.string().min(1),
    sequence: z.int().min(1),
    personKey: z.string().min(1),
    sealed: z.string().min(1),
  } satisfies Record<keyof SealedRecord, z.ZodType>),
  key: ({ handoverId, sequence }) => ({ partition: keys.handover(handoverId), sort: sorts.record(sequence) }),
};
