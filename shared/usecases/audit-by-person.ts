import { sidesOf } from '../domain/handover/index.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { parseCitizenId } from '../kernel/citizen-id.ts';
import type { DivisionPrefix } from '../kernel/division-code.ts';
import type { Examined } from '../ports/ledger.ts';
import { auditCursor, personPosition } from './audit-cursor.ts';
import { matches, type AuditParts, type AuditQuery, type FoundPage } from './audit-query.ts';
import { done, type Outcome } from './outcome.ts';

/** Cases opened for one answer at most; a person rarely has three. */
const mostCases = 20;

type PersonQuery = AuditQuery & { readonly person: string; readonly locality: DivisionPrefix };

/** The trail of one case if it has an end in the division; nothing otherwise. */
const trailWithin = async (
  { ledger }: AuditParts,
  id: string,
  { officer, locality }: PersonQuery,
  after: number,
): Promise<readonly Examined[]> => {
  const head = await ledger.load(id);
  const sides = head ? sidesOf(head.state, { ...officer, division: locality }) : [];
  return sides.length > 0 ? ledger.examine(id, after) : [];
};

const sequenceOf = (examined: Examined): number =>
  ('event' in examined ? examined.event.sequence : examined.damaged.sequence) ?? 1;

const pageOf = async (
  parts: AuditParts,
  cases: readonly string[],
  query: PersonQuery,
): Promise<FoundPage> => {
  const items: Examined[] = [];
  const start = query.cursor === undefined ? { cases: 0, after: 0 } : personPosition(query.cursor);
  for (const [index, id] of cases.slice(start.cases, start.cases + mostCases).entries()) {
    const at = start.cases + index;
    const trail = await trailWithin(parts, id, query, index === 0 ? start.after : 0);
    for (const examined of trail.filter((candidate) => matches(query, candidate))) {
      if (items.length === query.limit) {
        const next = auditCursor('person', { cases: at, after: sequenceOf(examined) - 1 });
        return { items, next };
      }
      items.push(examined);
    }
  }
  const read = start.cases + mostCases;
  return {
    items,
    ...(read < cases.length ? { next: auditCursor('person', { cases: read, after: 0 }) } : {}),
  };
};

/** Everything that happened to a person, through the keyed index: the number itself is stored nowhere. */
export const auditByPerson = async (parts: AuditParts, query: PersonQuery): Promise<Outcome<FoundPage>> => {
  const parsed = parseCitizenId(query.person, civilDateAt(parts.now()));
  if (!parsed.ok) return { kind: 'invalid', issues: [{ code: parsed.error, path: ['x-person-citizen-id'] }] };
  parts.onPersonLookedUp();
  const { cases } = await parts.ledger.person(await parts.vault.personKeyOf(parsed.value.citizenId));
  return done(await pageOf(parts, cases, query));
};
