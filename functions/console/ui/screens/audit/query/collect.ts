import type { AuditItem } from '../model.ts';
import type { LoadPage } from './load-events.ts';

/** What was read so far; `next` is absent when nothing is left. */
export interface Collected {
  readonly items: readonly AuditItem[];
  readonly requests: number;
  readonly next?: string | undefined;
}

export const nothingYet: Collected = { items: [], requests: 0 };

/** Whether anything is left to read: at the beginning there always is. */
export const hasMore = ({ requests, next }: Collected): boolean => requests === 0 || next !== undefined;

interface CollectOptions {
  readonly load: LoadPage;
  /** Where an earlier reading stopped. */
  readonly from: Collected;
  /** Stops when so many items are there. */
  readonly most: number;
  /** Stops after so many further requests. */
  readonly mostRequests?: number;
  readonly pageSize: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (collected: Collected) => void;
}

/**
 * Reads page after page: the API looks at so many records for an answer, so that a page can be short or empty and the result still go on.
 * What was read before an error was told to `onProgress`, and the reading can go on from there. @throws ApiProblem, or the abort.
 */
export const collect = async (options: CollectOptions): Promise<Collected> => {
  const { load, from, most, mostRequests = Infinity, pageSize, signal, onProgress } = options;
  let collected = from;
  for (let request = 0; request < mostRequests && hasMore(collected); request += 1) {
    const left = most - collected.items.length;
    if (left <= 0) break;
    signal.throwIfAborted();
    const { items, next } = await load({ cursor: collected.next, limit: Math.min(pageSize, left), signal });
    collected = { items: [...collected.items, ...items], requests: collected.requests + 1, next };
    onProgress?.(collected);
  }
  return collected;
};
