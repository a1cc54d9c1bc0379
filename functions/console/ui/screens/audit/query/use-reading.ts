import { useCallback, useEffect, useRef, useState } from 'react';
import { collect, nothingYet, type Collected } from './collect.ts';
import type { LoadPage } from './load-events.ts';

interface ReadingState {
  readonly collected: Collected;
  readonly busy: boolean;
  readonly error?: unknown;
}

export interface ReadOptions {
  readonly load: LoadPage;
  readonly from?: Collected;
  readonly most: number;
  readonly mostRequests?: number;
  readonly pageSize: number;
}

const start: ReadingState = { collected: nothingYet, busy: false };

/**
 * Pages that are read one after another and can be stopped. They live in the component that asked, not in the cache of queries: what was
 * found of a person goes when the screen goes.
 */
export const useReading = () => {
  const [state, setState] = useState<ReadingState>(start);
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const read = useCallback(
    async ({ from = nothingYet, ...options }: ReadOptions): Promise<Collected | undefined> => {
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      setState({ collected: from, busy: true });
      const { signal } = control;
      try {
        const collected = await collect({
          ...options,
          from,
          signal,
          onProgress: (progress) => !signal.aborted && setState({ collected: progress, busy: true }),
        });
        if (!signal.aborted) setState({ collected, busy: false });
        return collected;
      } catch (error) {
        // A newer reading has taken the state over; one that was stopped keeps what it has.
        if (running.current === control)
          setState(({ collected }) => ({ collected, busy: false, ...(signal.aborted ? {} : { error }) }));
        return undefined;
      }
    },
    [],
  );
  return { ...state, read, stop };
};
