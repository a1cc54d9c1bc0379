import { plusDays, startOfDay } from '../kernel/civil-date.ts';
import type { DivisionPrefix } from '../kernel/division-code.ts';
import { auditCursor, feedPosition } from './audit-cursor.ts';
import { matches, type AuditPage, type AuditParts, type AuditQuery } from './audit-query.ts';
import { showEvent, type TrailEvent } from './get-trail.ts';
import { concerns } from './read-events.ts';

const batch = 200;
const mostLookedAt = 2_000;
// The stream from which the feed is written keeps records for a day: no event enters the feed later than that.
const latestDays = 1;

/** Reads the feed of the division's unit from the first day on, and stops when no event of the last day can follow. */
export const auditByFeed = async (
  { feed }: AuditParts,
  query: AuditQuery & { readonly locality: DivisionPrefix },
): Promise<AuditPage> => {
  const { locality, from, to, limit, cursor } = query;
  const unit = locality.slice(0, 2);
  const first = from === undefined ? 0 : await feed.positionBefore(unit, startOfDay(from));
  const start = cursor === undefined ? first : feedPosition(cursor).after;
  const end = to === undefined ? undefined : startOfDay(plusDays(to, 1 + latestDays));
  const items: TrailEvent[] = [];
  let after = start;
  while (items.length < limit && after - start < mostLookedAt) {
    const entries = await feed.read(unit, after, batch);
    for (const entry of entries) {
      if (items.length === limit) break;
      if (end !== undefined && entry.event.at >= end) return { items };
      after = entry.position;
      if (concerns(locality, entry) && matches(query, entry.event)) items.push(showEvent(entry.event));
    }
    if (entries.length < batch && items.length < limit) return { items };
  }
  return { items, next: auditCursor('feed', { after }) };
};
