import * as z from 'zod';
import { type DivisionCode, divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { type Answer, type Client, codeOf } from './client.ts';
import { type Handover, handoverSchema } from './handover.ts';
import type { Limit } from './limit.ts';
import { clerkOf, pusherOf } from './parts.ts';
import { countAccepted, type RefusedLine, type Tally } from './tally.ts';
import { until } from './until.ts';

export interface Sending {
  readonly client: Client;
  readonly tally: Tally;
  /** Before each Idempotency-Key; the same for the same source, so that a rerun doubles nothing. */
  readonly keyPrefix: string;
  readonly pushing: Limit;
  readonly following: Limit;
}

/** Ends a line, with the stage and the code. */
class LineRefused extends Error {
  readonly stage: RefusedLine['stage'];
  readonly code: string;
  constructor(stage: RefusedLine['stage'], code: string) {
    super(code);
    this.stage = stage;
    this.code = code;
  }
}

const certified = z.looseObject({ certifyingLocality: divisionCodeSchema });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new LineRefused('push', 'line-not-json');
  }
};

/** Whoever sends a line without a usable certifying county is told so by the exchange itself. */
const senderOf = (body: unknown): string => {
  const origin = certified.safeParse(body);
  return origin.success ? pusherOf(origin.data.certifyingLocality) : 'pusher-nation';
};

const expecting = (stage: RefusedLine['stage'], answer: Answer): unknown => {
  if (answer.status < 300) return answer.body;
  throw new LineRefused(stage, codeOf(answer));
};

const deliveredWithinMilliseconds = 300_000;

const waitForDelivery = (client: Client, { id, destination }: Handover): Promise<unknown> =>
  until(
    async () => {
      const answer = await client.as(clerkOf(destination)).get(`/v1/handovers/${id}`);
      const { phase } = handoverSchema.parse(expecting('deliver', answer));
      return phase === 'pushed' ? undefined : phase;
    },
    { what: 'delivery', withinMilliseconds: deliveredWithinMilliseconds, firstPauseMilliseconds: 300 },
  ).catch((error: unknown) => {
    throw error instanceof LineRefused ? error : new LineRefused('deliver', 'not-delivered-in-time');
  });

const takeOver = async (
  { client, keyPrefix }: Sending,
  handover: { readonly id: string; readonly destination: DivisionCode },
  line: number,
): Promise<void> => {
  const clerk = client.as(clerkOf(handover.destination));
  for (const action of ['claim', 'accept'] as const) {
    const idempotencyKey = `${keyPrefix}-${line}-${action}`;
    const path = `/v1/handovers/${handover.id}/actions/${action}`;
    expecting(action, await clerk.post(path, {}, { idempotencyKey }));
  }
};

const goes = async (sending: Sending, text: string, line: number): Promise<void> => {
  const { client, tally, keyPrefix, pushing, following } = sending;
  const pushed = await pushing(async () => {
    const body = parse(text);
    const idempotencyKey = `${keyPrefix}-${line}`;
    return expecting('push', await client.as(senderOf(body)).post('/v1/handovers', body, { idempotencyKey }));
  });
  tally.pushed += 1;
  const handover = handoverSchema.parse(pushed);
  await following(async () => {
    await waitForDelivery(client, handover);
    tally.delivered += 1;
    await takeOver(sending, handover, line);
    countAccepted(tally, handover.destination);
  });
};

/** One line from push to acceptance; what goes wrong is counted with the line's number and stops nobody else. */
export const sendLine = async (sending: Sending, text: string, line: number): Promise<void> => {
  try {
    await goes(sending, text, line);
  } catch (error) {
    const { stage, code } =
      error instanceof LineRefused ? error : { stage: 'push' as const, code: 'no-answer' };
    sending.tally.refused.push({ line, stage, code });
  }
};
