import { plusDays, startOfDay } from '../kernel/civil-date.ts';
import type { DivisionPrefix } from '../kernel/division-code.ts';
import { auditCursor, feedPosition } from './audit-cursor.ts';
import type { Examined } from '../ports/ledger.ts';
import { matches, type AuditParts, type AuditQuery, type FoundPage } from './audit-query.ts';
import { concerns } from './read-events.ts';

const batch = 200;
const mostLookedAt = 2_000;
// The stream from which the feed is written keeps records for a day: no event enters the feed later than that.
const latestDays = 1;

/** An entry of which not even the parties can be read is seen by whoever may read the whole feed. */
const isWithin = (locality: DivisionPrefix, { parties }: Examined): boolean =>
  parties ? concerns(locality, parties) : locality.length === 2;

/** Reads the feed of the division's unit from the first day on, and stops when no event of the last day can follow. */
export const auditByFeed = async (
  { feed }: AuditParts,
  query: AuditQuery & { readonly locality: DivisionPrefix },
): Promise<FoundPage> => {
  const { locality, from, to, limit, cursor } = query;
  const unit = locality.slice(0, 2);
  const first = from === undefined ? 0 : await feed.positionBefore(unit, startOfDay(from));
  const start = cursor === undefined ? first : feedPosition(cursor).after;
  const end = to === undefined ? undefined : startOfDay(plusDays(to, 1 + latestDays));
  const items: Examined[] = [];
  let after = start;
  while (items.length < limit && after - start < mostLookedAt) {
    const entries = await feed.examine(unit, after, batch);
    for (const { position, examined } of entries) {
      if (items.length === limit) break;
      if (end !== undefined && 'event' in examined && examined.event.at >= end) return { items };
      after = position;
      if (isWithin(locality, examined) && matches(query, examined)) items.push(examined);
    }
    if (entries.length < batch && items.length < limit) return { items };
  }
  return { items, next: auditCursor('feed', { after }) };
};
