import type { components } from '#api';
import { answerOf, type ExchangeClient } from './client.ts';

export interface Act {
  readonly id: string;
  /** As in `allowedActions`. */
  readonly action: string;
  /** The payload of the step, as its form gives it. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What the decision was made on; 412 when the case has changed since. */
  readonly version: number;
  /** One for each decision of a person, the same for its repetitions. */
  readonly key: string;
}

/**
 * Takes a step whose form was drawn from the description: one route for all steps, and all answer alike. What a step may hold is
 * checked by the form and then by the API, not by a type.
 */
export const act = (
  client: ExchangeClient,
  { id, action, body, version, key }: Act,
): Promise<components['schemas']['Acted']> =>
  answerOf(
    client.POST('/v1/handovers/{id}/actions/accept', {
      params: { path: { id }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } },
      pathSerializer: () => `/v1/handovers/${encodeURIComponent(id)}/actions/${encodeURIComponent(action)}`,
      body: {},
      bodySerializer: () => JSON.stringify(body),
    }),
  );
