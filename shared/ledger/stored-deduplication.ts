import * as z from 'zod';
import type { Instant } from '../kernel/instant.ts';
import type { Deduplication } from '../ports/ledger.ts';
import { type Item, itemOf, type StoredKind } from './item.ts';
import { attributes, keys, sorts } from './table-layout.ts';

export const storedDeduplication: StoredKind<Deduplication> = {
  schema: z.strictObject({
    caller: z.string().min(1),
    key: z.string().min(1),
    requestDigest: z.string().min(1),
    handoverId: z.string().min(1),
    version: z.int().min(1),
  } satisfies Record<keyof Deduplication, z.ZodType>),
  key: ({ caller, key }) => ({ partition: keys.dedupe(caller, key), sort: sorts.dedupe }),
};

/** More than a year, so that the yearly repetition of a bulk push is still recognised. */
const keptDays = 400;

export const deduplicationItem = (entry: Deduplication, at: Instant): Item =>
  itemOf(storedDeduplication, entry, {
    [attributes.expires]: Math.floor(Date.parse(at) / 1000) + keptDays * 86_400,
  });
