import * as z from 'zod';
import { roles } from '../domain/actor.ts';
import { clockChangesSchema } from '../domain/handover/clocks.ts';
import { asStored, eventKindOf } from '../domain/handover/index.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { prefixSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { ChainedEvent, DamagedEvent } from '../ports/ledger.ts';
import { eventDataShown } from './event-words.ts';
import { systemNameShown } from './shown-words.ts';

export const actorSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('officer'),
      officer: z.string(),
      roles: z.array(z.enum(roles)).readonly(),
      division: prefixSchema,
    }),
    z.strictObject({ kind: z.literal('system'), name: systemNameShown }),
  ])
  .meta({ id: 'Actor', description: 'Who acted 操作人' });

const titleSchema = z.strictObject({ zh: z.string(), en: z.string() });

export const trailEventShape = {
  handoverId: z.string(),
  sequence: z.int(),
  at: instantSchema,
  on: civilDateSchema,
  actor: actorSchema,
  type: z.string(),
  version: z.int(),
  title: titleSchema,
  data: eventDataShown,
  clocks: clockChangesSchema.optional(),
  correlationId: z.string(),
  personalDigest: z.string().optional(),
  previousHash: z.string(),
  hash: z.string(),
};

/** One event as an auditor sees it; with the hashes by which the trail can be recomputed. */
export const trailEventSchema = z
  .strictObject(trailEventShape)
  .meta({ id: 'TrailEvent', description: 'One event of the audit trail 审计轨迹事件' });
export type TrailEvent = Omit<ChainedEvent, 'storedAs'> & {
  readonly title: { readonly zh: string; readonly en: string };
};

export const damagedEventSchema = z
  .strictObject({
    code: z.literal('damaged'),
    handoverId: z.string().optional(),
    sequence: z.int().optional(),
    field: z.string().meta({ description: 'Where the stored item is wrong; never what it holds 损坏之处' }),
    at: instantSchema.optional(),
    on: civilDateSchema.optional(),
    type: z.string().optional(),
    title: titleSchema.optional(),
    previousHash: z.string().optional(),
    hash: z.string().optional(),
  })
  .meta({
    id: 'DamagedEvent',
    description: 'Stands where an event lies that cannot be read: what is certain about it 损坏的事件',
  });
export type DamagedTrailEvent = DamagedEvent & {
  readonly code: 'damaged';
  readonly title?: TrailEvent['title'];
};

const titleOf = (type: string): TrailEvent['title'] => ({ ...eventKindOf(type).title });

export const showEvent = (event: ChainedEvent): TrailEvent => ({
  ...asStored(event),
  title: titleOf(event.type),
});

export const showDamaged = (damaged: DamagedEvent): DamagedTrailEvent => ({
  code: 'damaged',
  ...damaged,
  ...(damaged.type === undefined ? {} : { title: titleOf(damaged.type) }),
});
