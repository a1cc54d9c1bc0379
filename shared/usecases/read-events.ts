import * as z from 'zod';
import type { Officer } from '../domain/actor.ts';
import { covers, divisionCodeSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { Feed, FeedEntry } from '../ports/feed.ts';
import type { Parties } from '../ports/ledger.ts';
import { showEvent, type TrailEvent, trailEventSchema } from './get-trail.ts';
import { done, type Outcome } from './outcome.ts';

export const feedItemSchema = z
  .strictObject({
    position: z.int(),
    caseNumber: z.string(),
    origins: z.array(divisionCodeSchema).readonly(),
    destination: divisionCodeSchema,
    formerDestination: divisionCodeSchema
      .optional()
      .meta({ description: 'Had the case until this event moved it on 移转前的户籍地' }),
    putBackAt: instantSchema
      .optional()
      .meta({ description: 'The event was missing and entered the feed late 补入时间' }),
    event: trailEventSchema,
  })
  .meta({ id: 'FeedItem', description: 'One event of the feed of a province-level unit 事件流条目' });

export interface FeedItem extends Omit<FeedEntry, 'unit' | 'event' | 'closedBefore'> {
  readonly event: TrailEvent;
}

export interface EventPage {
  readonly items: readonly FeedItem[];
  /** The last position looked at: a page of which everything was filtered out advances all the same. */
  readonly next: number;
}

export interface ReadEvents {
  readonly officer: Officer;
  /** Position after which to go on; 0 from the beginning. */
  readonly after: number;
  readonly limit: number;
}

/** Rows looked at for one page at most, so that a county in a busy province has bounded answers too. */
const mostLookedAt = 1_000;
const batch = 100;

/** Whether the event belongs to a case that has an end in the division, or moved it on from there. */
export const concerns = (prefix: Officer['division'], entry: Parties): boolean =>
  [entry.destination, ...entry.origins, ...(entry.formerDestination ? [entry.formerDestination] : [])].some(
    (code) => covers(prefix, code),
  );

const shown = ({ unit: _unit, closedBefore: _closed, event, ...entry }: FeedEntry): FeedItem => ({
  ...entry,
  event: showEvent(event),
});

/**
 * The events of the caller's division, in the order of the feed of its province-level unit. Nothing personal is in them.
 * Refused: `division-needed` when the caller's division is the nation, which has no feed.
 */
export const readEvents =
  (feed: Feed) =>
  async ({ officer, after, limit }: ReadEvents): Promise<Outcome<EventPage>> => {
    const unit = officer.division.slice(0, 2);
    if (unit.length < 2) return { kind: 'refused', refused: 'division-needed' };
    const items: FeedItem[] = [];
    let next = after;
    while (items.length < limit && next - after < mostLookedAt) {
      const entries = await feed.read(unit, next, batch);
      for (const entry of entries) {
        if (items.length === limit) break;
        next = entry.position;
        if (concerns(officer.division, entry)) items.push(shown(entry));
      }
      if (entries.length < batch) break;
    }
    return done({ items, next });
  };
