import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { roles, systemNames } from '../domain/actor.ts';
import { clockChangesSchema } from '../domain/handover/clocks.ts';
import { asStored, eventKindOf } from '../domain/handover/index.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { divisionCodeSchema, prefixSchema, provinceOf } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { hasCode } from '../ports/failures.ts';
import type { FeedDraft } from '../ports/feed.ts';
import type { ChainedEvent, Parties } from '../ports/ledger.ts';
import { damaged, fromItem, type Item, itemOf, pathOf, type StoredKind } from './item.ts';
import { attributes, dayShards, indexes, keys, places, sorts } from './table-layout.ts';
import { upgraded } from './upgrade-event.ts';

const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officer'),
    officer: z.string(),
    roles: z.array(z.enum(roles)),
    division: prefixSchema,
  }),
  z.strictObject({ kind: z.literal('system'), name: z.enum(systemNames) }),
]);

/** All of an event but what its kind says of `data`. */
export const chainedEventSchema: z.ZodType<Omit<ChainedEvent, 'storedAs'>> = z.strictObject({
  handoverId: z.string().min(1),
  sequence: z.int().min(1),
  at: instantSchema,
  on: civilDateSchema,
  actor: actorSchema,
  type: z.string(),
  version: z.int().min(1),
  data: z.unknown(),
  clocks: clockChangesSchema.exactOptional(),
  correlationId: z.string(),
  personalDigest: z.string().exactOptional(),
  previousHash: z.string(),
  hash: z.string().min(1),
} satisfies Record<Exclude<keyof ChainedEvent, 'storedAs'>, z.ZodType>);

const storedEvent: StoredKind<Omit<ChainedEvent, 'storedAs'>> = {
  schema: chainedEventSchema,
  key: ({ handoverId, sequence }) => ({ partition: keys.handover(handoverId), sort: sorts.event(sequence) }),
};

/** The parties of a case when the event happened. */
export type EventAbout = Omit<FeedDraft, 'units' | 'event' | 'putBackAt'>;

const aboutSchema: z.ZodType<EventAbout> = z.strictObject({
  caseNumber: z.string(),
  origins: z.array(divisionCodeSchema),
  destination: divisionCodeSchema,
  formerDestination: divisionCodeSchema.exactOptional(),
  closedBefore: z.literal(true).exactOptional(),
} satisfies Record<keyof EventAbout, z.ZodType>);

const shardOf = (handoverId: string): number =>
  Number.parseInt(sha256Hex(handoverId).slice(0, 8), 16) % dayShards;

export const eventItem = (event: ChainedEvent, about: EventAbout): Item =>
  itemOf(storedEvent, asStored(event), {
    [attributes.about]: about,
    [indexes.byDay.partition]: places.dayPartition(event.on, shardOf(event.handoverId)),
    [indexes.byDay.sort]: places.day(event.at, event.handoverId, event.sequence),
  });

/**
 * The event in today's form, its data checked by its kind. The data is handed on as it was stored and not as the check
 * printed it: the hash was taken over the stored form.
 */
export const currentForm = (stored: ChainedEvent, item: Item): ChainedEvent => {
  try {
    const event = upgraded(stored);
    const parsed = eventKindOf(event.type).data.safeParse(event.data);
    if (parsed.success) return event;
    const field = pathOf(parsed.error.issues[0]?.path ?? []);
    throw damaged(item, `data.${field}`, parsed.error.issues[0]?.code ?? 'unknown');
  } catch (error) {
    throw hasCode(error, 'ledger-item-damaged') ? error : damaged(item, 'type', 'an unknown kind or version');
  }
};

export const eventFrom = (item: Item): ChainedEvent => currentForm(fromItem(storedEvent, item), item);

/** Of what stands beside an event, whose case it was. */
export const partiesOf = ({ caseNumber, origins, destination, formerDestination }: EventAbout): Parties => ({
  caseNumber,
  origins,
  destination,
  ...(formerDestination ? { formerDestination } : {}),
});

/** The parties beside an event, if they can be read. */
export const partiesIn = (item: Item): Parties | undefined => {
  const about = aboutSchema.safeParse(unmarshall(item[attributes.about]?.M ?? {}));
  return about.success ? partiesOf(about.data) : undefined;
};

/** The event with its parties and the units whose feeds tell it, from a stored item or its image in the stream. */
export const feedDraftFrom = (item: Item): FeedDraft => {
  const event = eventFrom(item);
  const about = aboutSchema.safeParse(unmarshall(item)[attributes.about]);
  if (!about.success) throw damaged(item, attributes.about, about.error.issues[0]?.code ?? 'unknown');
  const { origins, destination, formerDestination } = about.data;
  const parties = [...origins, destination, ...(formerDestination ? [formerDestination] : [])];
  const units = new Set(parties.map(provinceOf));
  return { ...about.data, event, units: [...units] };
};
