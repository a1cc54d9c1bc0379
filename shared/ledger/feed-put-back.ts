import type { Instant } from '../kernel/instant.ts';
import { type Appending, appendToFeed } from './feed-append.ts';
import { fromItem } from './item.ts';
import { readAll, type Store } from './store.ts';
import { feedDraftFrom } from './stored-event.ts';
import { storedFedMarker } from './stored-feed.ts';
import { attributes, highest, keys, prefixes, sorts } from './table-layout.ts';

const rowsUnder = (store: Store, handoverId: string, prefix: string) =>
  readAll(store, { partition: keys.handover(handoverId), from: prefix, to: `${prefix}${highest}` });

/** The events of a case that entered the feeds, by sequence. */
export const fedEvents = async (store: Store, handoverId: string): Promise<ReadonlySet<number>> => {
  const markers = await rowsUnder(store, handoverId, prefixes.fed);
  return new Set(markers.map((item) => fromItem(storedFedMarker, item).sequence));
};

/** Appends what the feeds lack of one case. They stand behind what came meanwhile, because positions never change. */
export const putBack = async (appending: Appending, handoverId: string, at: Instant): Promise<number> => {
  const { store } = appending;
  const fed = await fedEvents(store, handoverId);
  const events = await rowsUnder(store, handoverId, prefixes.event);
  const present = new Set([...fed].map(sorts.event));
  const missing = events.filter((item) => !present.has(item[attributes.sort]?.S ?? '')).map(feedDraftFrom);
  await appendToFeed(
    appending,
    missing.map((draft) => ({ ...draft, putBackAt: at })),
  );
  return missing.length;
};
