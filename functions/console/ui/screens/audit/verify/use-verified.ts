import type { components } from '#api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answerOf } from '../../../api/client.ts';
import { useClient } from '../../../session/session.tsx';
import { recompute, type Recomputed, type TrailEnd, type TrailItem } from './recompute.ts';

export interface Trail {
  readonly items: readonly TrailItem[];
  readonly end: TrailEnd;
  /** What the exchange itself found. */
  readonly faults: readonly components['schemas']['TrailFault'][];
}

export interface Verified {
  readonly id: string;
  readonly caseNumber: string;
  readonly trail: Trail;
  readonly recomputed: Recomputed;
  readonly done: boolean;
}

type State =
  | { readonly kind: 'idle' | 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'verified'; readonly verified: Verified };

const untilPainted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Fetches the trail of a case and recomputes it here; the newest verification wins. */
export const useVerified = () => {
  const client = useClient();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const newest = useRef(0);
  useEffect(
    () => () => {
      newest.current += 1;
    },
    [],
  );
  const verify = useCallback(
    async (id: string): Promise<void> => {
      newest.current += 1;
      const mine = newest.current;
      const show = (shown: State): void => {
        if (newest.current === mine) setState(shown);
      };
      show({ kind: 'loading' });
      try {
        const path = { id };
        const [trail, handover] = await Promise.all([
          answerOf(client.GET('/v1/handovers/{id}/trail', { params: { path } })),
          // Of a case that was tampered with the trail can be all that is left to read.
          client.GET('/v1/handovers/{id}', { params: { path } }).catch(() => undefined),
        ]);
        const verified = { id, caseNumber: handover?.data?.caseNumber ?? id, trail };
        const progress = (recomputed: Recomputed): void =>
          show({ kind: 'verified', verified: { ...verified, recomputed, done: false } });
        progress({ looked: 0, breaks: [] });
        const recomputed = await recompute(trail, progress, untilPainted);
        show({ kind: 'verified', verified: { ...verified, recomputed, done: true } });
      } catch (error) {
        show({ kind: 'failed', error });
      }
    },
    [client],
  );
  return { state, verify };
};
