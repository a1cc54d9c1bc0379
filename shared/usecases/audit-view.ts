import * as z from 'zod';
import { sidesOf } from '../domain/handover/index.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import type { Examined, Head, Ledger, Masked, Parties } from '../ports/ledger.ts';
import type { AuditQuery } from './audit-query.ts';
import { eventTypeSchema } from '../domain/handover/event-types.ts';
import { maskedPersonSchema } from './handover-view.ts';
import {
  damagedEventSchema,
  type DamagedTrailEvent,
  showDamaged,
  showEvent,
  type TrailEvent,
  trailEventShape,
} from './trail-view.ts';

const formerDestination = divisionCodeSchema
  .optional()
  .meta({ description: 'Had the case until this event moved it on 移转前的户籍地' });
const person = maskedPersonSchema
  .optional()
  .meta({ description: 'Absent where the case has no end in your division any more 脱敏信息' });

/** One event as an auditor finds it: as in the trail of its case, and whose case it was when it happened. */
export const auditEventSchema = z
  .strictObject({
    ...trailEventShape,
    type: eventTypeSchema,
    caseNumber: z.string(),
    origins: z.array(divisionCodeSchema).readonly(),
    destination: divisionCodeSchema,
    formerDestination,
    person,
  })
  .meta({ id: 'AuditEvent', description: 'One event with its case 审计事件' });

export const auditItemSchema = z.union([auditEventSchema, damagedEventSchema]);

export type AuditEvent = TrailEvent & Parties & { readonly person?: Masked };
export type AuditItem = AuditEvent | DamagedTrailEvent;

const maskedFor = ({ officer }: Pick<AuditQuery, 'officer'>, head: Head | undefined) =>
  head && sidesOf(head.state, officer).length > 0 ? { person: head.masked } : {};

const shown = (query: Pick<AuditQuery, 'officer'>, examined: Examined, head: Head | undefined): AuditItem => {
  if ('damaged' in examined) return showDamaged(examined.damaged);
  const { event, parties } = examined;
  if (parties) return { ...showEvent(event), ...parties, ...maskedFor(query, head) };
  const { handoverId, sequence, at, on, type, previousHash, hash } = event;
  return showDamaged({ handoverId, sequence, at, on, type, previousHash, hash, field: 'about' });
};

const caseOf = (examined: Examined): readonly string[] =>
  'event' in examined ? [examined.event.handoverId] : [];

/** Events with the masked persons of their cases, read in one batch: at most one case to an event, a hundred to a page. */
export const showExamined = async (
  ledger: Pick<Ledger, 'heads'>,
  query: Pick<AuditQuery, 'officer'>,
  found: readonly Examined[],
): Promise<readonly AuditItem[]> => {
  const ids = [...new Set(found.flatMap(caseOf))];
  const heads = ids.length === 0 ? new Map<string, Head>() : await ledger.heads(ids);
  return found.map((examined) =>
    shown(query, examined, 'event' in examined ? heads.get(examined.event.handoverId) : undefined),
  );
};
