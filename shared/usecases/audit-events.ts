import type { DivisionPrefix } from '../kernel/division-code.ts';
import { auditByDay } from './audit-by-day.ts';
import { auditByFeed } from './audit-by-feed.ts';
import { auditByPerson } from './audit-by-person.ts';
import type { AuditParts, AuditQuery, FoundPage } from './audit-query.ts';
import { type AuditItem, showExamined } from './audit-view.ts';
import { done, type Outcome } from './outcome.ts';

export interface AuditPage {
  readonly items: readonly AuditItem[];
  /** Absent on the last page. A page may be short or empty and still have a next one. */
  readonly next?: string;
}

type Within = AuditQuery & { readonly locality: DivisionPrefix };

const found = async (parts: AuditParts, query: Within): Promise<Outcome<FoundPage>> => {
  const { person, locality } = query;
  if (person !== undefined) return auditByPerson(parts, { ...query, person });
  return done(locality.length < 2 ? await auditByDay(parts, query) : await auditByFeed(parts, query));
};

/**
 * Events for auditors: of one person, of a division through the feed of its unit, or of the nation by day. Only events of
 * cases with an end in the caller's division. Refused: `outside-your-division`. Throws `cursor-invalid`.
 */
export const auditEvents =
  (parts: AuditParts) =>
  async (query: AuditQuery): Promise<Outcome<AuditPage>> => {
    const { officer, locality = officer.division } = query;
    if (!locality.startsWith(officer.division)) return { kind: 'refused', refused: 'outside-your-division' };
    const page = await found(parts, { ...query, locality });
    if (page.kind !== 'done') return page;
    return done({ ...page.value, items: await showExamined(parts.ledger, query, page.value.items) });
  };
