import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { Client } from '../../functions/cli/demo/client.ts';

const page = z.looseObject({
  items: z.array(z.looseObject({ event: z.looseObject({ type: z.string(), handoverId: z.string() }) })),
  next: z.int(),
});

const pageSize = 100;
/** Every look is a request that the exchange has to answer too. */
const pauseMilliseconds = 150;

/** Follows the event feeds of units, as a province would, and tells when something happened to a case. */
export const watchFeeds = (client: Client, units: readonly string[]) => {
  const seen = new Set<string>();
  const waiting = new Map<string, () => void>();
  const stopping = new AbortController();
  const nameOf = (id: string, type: string) => `${id} ${type}`;
  const follow = async (unit: string): Promise<void> => {
    const reader = client.as(`supervisor-${unit}`);
    let after = 0;
    while (!stopping.signal.aborted) {
      const { body } = await reader.get(`/v1/events?after=${after}&limit=${pageSize}`);
      const { items, next } = page.parse(body);
      for (const { event } of items) {
        const name = nameOf(event.handoverId, event.type);
        seen.add(name);
        waiting.get(name)?.();
      }
      after = next;
      if (items.length < pageSize) await delay(pauseMilliseconds);
    }
  };
  const ended = Promise.all(units.map(follow));
  return {
    /** Resolves when the event has come by; rejects with the watch. */
    happened: (id: string, type: string): Promise<unknown> => {
      const name = nameOf(id, type);
      const came = new Promise<void>((resolve) => waiting.set(name, resolve));
      return seen.has(name) ? Promise.resolve() : Promise.race([came, ended]);
    },
    stop: async (): Promise<void> => {
      stopping.abort();
      await ended;
    },
  };
};
