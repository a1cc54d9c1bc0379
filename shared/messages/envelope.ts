import * as z from 'zod';
import type { Handover } from '../domain/handover/state.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { instantSchema } from '../kernel/instant.ts';

/** What every message carries around its body. The identity is that of the outbox row, never one of the transport. */
export const envelopeShape = {
  handoverId: z.uuid().meta({ description: 'The case inside the exchange' }),
  sequence: z.int().min(1).meta({ description: 'The event of the trail that caused the message' }),
  caseNumber: z.string().meta({ description: 'Readable case number 案件编号' }),
  from: divisionCodeSchema.meta({ description: 'Locality that speaks' }),
  to: divisionCodeSchema.meta({ description: 'Locality the message is for' }),
  at: instantSchema,
  correlationId: z.string().min(1).max(100),
};

export const envelopeSchema = z.object({ kind: z.string(), version: z.int(), ...envelopeShape });
export type Envelope = z.output<typeof envelopeSchema>;

/** A kind of message: one folder with a schema per version and an example that stays frozen. */
export interface MessageKind {
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodType<Envelope & { readonly body: unknown }>;
  /** The part of the body that is not personal; kept in the outbox row. */
  readonly body: (
    event: { readonly type: string; readonly data: unknown },
    state: Handover,
  ) => Record<string, unknown>;
  /** Events that are told by this kind; a kind without any takes all the others. */
  readonly tells: readonly string[];
  /** Whether the case, as the event leaves it, can be told by this kind; otherwise the event is news like any other. */
  readonly fits: (state: Handover) => boolean;
  /** The body has the person in it: fetched and opened when sent. */
  readonly withPerson: boolean;
  /** What the receiver does beside clearing the message: run the intake checks, or nothing. */
  readonly onReceipt: 'intake' | 'nothing';
}
