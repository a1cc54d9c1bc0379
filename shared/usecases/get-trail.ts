import * as z from 'zod';
import type { Officer } from '../domain/actor.ts';
import { roles, systemNames } from '../domain/actor.ts';
import { clockChangesSchema } from '../domain/handover/clocks.ts';
import { asStored, eventKindOf } from '../domain/handover/index.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { prefixSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import type { ChainedEvent } from '../ports/ledger.ts';
import type { Exchange } from './exchange.ts';
import { visibleCase } from './get-handover.ts';
import { done, type Outcome } from './outcome.ts';

export const actorSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('officer'),
      officer: z.string(),
      roles: z.array(z.enum(roles)).readonly(),
      division: prefixSchema,
    }),
    z.strictObject({ kind: z.literal('system'), name: z.enum(systemNames) }),
  ])
  .meta({ id: 'Actor', description: 'Who acted 操作人' });

/** One event as an auditor sees it; with the hashes by which the trail can be recomputed. */
export const trailEventSchema = z
  .strictObject({
    handoverId: z.string(),
    sequence: z.int(),
    at: instantSchema,
    on: civilDateSchema,
    actor: actorSchema,
    type: z.string(),
    version: z.int(),
    title: z.strictObject({ zh: z.string(), en: z.string() }),
    data: z.unknown(),
    clocks: clockChangesSchema.optional(),
    correlationId: z.string(),
    personalDigest: z.string().optional(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'TrailEvent', description: 'One event of the audit trail 审计轨迹事件' });
export type TrailEvent = Omit<ChainedEvent, 'storedAs'> & {
  readonly title: { readonly zh: string; readonly en: string };
};

export const showEvent = (event: ChainedEvent): TrailEvent => ({
  ...asStored(event),
  title: { ...eventKindOf(event.type).title },
});

/** Everything that happened to a case, in order. */
export const getTrail =
  (exchange: Exchange) =>
  async ({
    id,
    officer,
  }: {
    readonly id: string;
    readonly officer: Officer;
  }): Promise<Outcome<readonly TrailEvent[]>> => {
    const head = await visibleCase(exchange, id, officer);
    return head ? done((await exchange.ledger.trail(id)).map(showEvent)) : { kind: 'not-found' };
  };
