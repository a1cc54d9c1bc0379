import { civilDateAt, plusDays, type CivilDate } from '../kernel/civil-date.ts';
import { auditCursor, dayPosition, type AuditPosition } from './audit-cursor.ts';
import type { Examined } from '../ports/ledger.ts';
import { matches, type AuditParts, type AuditQuery, type FoundPage } from './audit-query.ts';

/** Index pages read for one answer at most: three days of an idle nation. */
const mostReads = 24;

type Position = AuditPosition<'day'>;

const following = ({ day, shard }: Position, shards: number, cursor: string | undefined): Position => {
  if (cursor !== undefined) return { day, shard, cursor };
  return shard + 1 < shards ? { day, shard: shard + 1 } : { day: plusDays(day, 1), shard: 0 };
};

/**
 * The nation has no feed: its events are read day by day, shard by shard, in time order within a shard. Without a range it is
 * today.
 */
export const auditByDay = async (
  { days, dayShards, now }: AuditParts,
  query: AuditQuery,
): Promise<FoundPage> => {
  const today = civilDateAt(now());
  const first: CivilDate = query.from ?? query.to ?? today;
  const last = query.to ?? today;
  const items: Examined[] = [];
  let at: Position = query.cursor === undefined ? { day: first, shard: 0 } : dayPosition(query.cursor);
  for (let reads = 0; at.day <= last; reads += 1) {
    if (items.length === query.limit || reads === mostReads) return { items, next: auditCursor('day', at) };
    const page = await days.eventsOfDay(at.day, at.shard, query.limit - items.length, at.cursor);
    items.push(...page.items.filter((examined) => matches(query, examined)));
    at = following(at, dayShards, page.cursor);
  }
  return { items };
};
