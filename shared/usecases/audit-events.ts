import { auditByDay } from './audit-by-day.ts';
import { auditByFeed } from './audit-by-feed.ts';
import { auditByPerson } from './audit-by-person.ts';
import type { AuditPage, AuditParts, AuditQuery } from './audit-query.ts';
import { done, type Outcome } from './outcome.ts';

/**
 * Events for auditors: of one person, of a division through the feed of its unit, or of the nation by day. Only events of
 * cases with an end in the caller's division. Refused: `outside-your-division`. Throws `cursor-invalid`.
 */
export const auditEvents =
  (parts: AuditParts) =>
  async (query: AuditQuery): Promise<Outcome<AuditPage>> => {
    const { officer, locality = officer.division } = query;
    if (!locality.startsWith(officer.division)) return { kind: 'refused', refused: 'outside-your-division' };
    const within = { ...query, locality };
    if (query.person !== undefined) return auditByPerson(parts, { ...within, person: query.person });
    return done(locality.length < 2 ? await auditByDay(parts, within) : await auditByFeed(parts, within));
  };
