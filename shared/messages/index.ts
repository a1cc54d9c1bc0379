import type { Side } from '../domain/actor.ts';
import type { Handover } from '../domain/handover/state.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Envelope, envelopeSchema, type MessageKind } from './envelope.ts';
import { handoverNewsV1 } from './handover-news/v1.ts';
import { handoverPushedV1 } from './handover-pushed/v1.ts';
import { inquiryRaisedV1 } from './inquiry-raised/v1.ts';

/** Every kind and version of message that was ever sent; a version stays readable for ever. */
export const messageKinds: readonly MessageKind[] = [handoverPushedV1, inquiryRaisedV1, handoverNewsV1];

/** The kind that tells an event: a document for the destination, news for everybody else. */
export const kindTelling = (eventType: string, to: Side, state: Handover): MessageKind =>
  (to === 'destination'
    ? messageKinds.find((kind) => kind.tells.includes(eventType) && kind.fits(state))
    : undefined) ?? handoverNewsV1;

export const messageKind = (kind: string, version: number): MessageKind | undefined =>
  messageKinds.find((known) => known.kind === kind && known.version === version);

export type MessageProblem = 'message-not-json' | 'message-kind-unknown' | 'message-malformed';

export interface Message {
  readonly kind: MessageKind;
  readonly envelope: Envelope;
  readonly body: unknown;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a message strictly: one unknown field and it is parked for a person to look at, never half understood. */
export const parseMessage = (text: string): Result<Message, MessageProblem> => {
  const json = parseJson(text);
  if (json === undefined) return fail('message-not-json');
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return fail('message-malformed');
  const kind = messageKind(envelope.data.kind, envelope.data.version);
  if (!kind) return fail('message-kind-unknown');
  const whole = kind.schema.safeParse(json);
  return whole.success
    ? ok({ kind, envelope: envelope.data, body: whole.data.body })
    : fail('message-malformed');
};
