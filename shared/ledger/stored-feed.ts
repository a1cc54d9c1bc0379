import * as z from 'zod';
import { asStored } from '../domain/handover/index.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { FeedEntry } from '../ports/feed.ts';
import { fromItem, type Item, itemOf, type StoredKind } from './item.ts';
import { chainedEventSchema, currentForm } from './stored-event.ts';
import { keys, sorts } from './table-layout.ts';

const storedEntry: StoredKind<FeedEntry> = {
  schema: z.strictObject({
    unit: z.string().min(1),
    position: z.int().min(1),
    event: chainedEventSchema,
    caseNumber: z.string(),
    origins: z.array(divisionCodeSchema),
    destination: divisionCodeSchema,
    formerDestination: divisionCodeSchema.exactOptional(),
    closedBefore: z.literal(true).exactOptional(),
    putBackAt: instantSchema.exactOptional(),
  } satisfies Record<keyof FeedEntry, z.ZodType>),
  key: ({ unit, position }) => ({ partition: keys.feed(unit), sort: sorts.feedEntry(position) }),
};

export const entryItem = (entry: FeedEntry): Item =>
  itemOf(storedEntry, { ...entry, event: asStored(entry.event) });

export const entryFrom = (item: Item): FeedEntry => {
  const entry = fromItem(storedEntry, item);
  return { ...entry, event: currentForm(entry.event, item) };
};

/** The position that the next entry of a unit gets. */
export interface FeedHead {
  readonly unit: string;
  readonly next: number;
}
export const storedFeedHead: StoredKind<FeedHead> = {
  schema: z.strictObject({ unit: z.string().min(1), next: z.int().min(1) }),
  key: ({ unit }) => ({ partition: keys.feed(unit), sort: sorts.feedHead }),
};

/** Stands beside an event once it is in the feeds. */
export interface FedMarker {
  readonly handoverId: string;
  readonly sequence: number;
}
export const storedFedMarker: StoredKind<FedMarker> = {
  schema: z.strictObject({ handoverId: z.string().min(1), sequence: z.int().min(1) }),
  key: ({ handoverId, sequence }) => ({ partition: keys.handover(handoverId), sort: sorts.fed(sequence) }),
};
