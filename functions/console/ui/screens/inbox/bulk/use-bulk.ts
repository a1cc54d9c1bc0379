import { useRef, useState } from 'react';
import { act } from '../../../api/act.ts';
import { newKey } from '../../../api/client.ts';
import { useClient } from '../../../session/session.tsx';
import type { CaseLine } from '../views.ts';
import { inParallel } from './in-parallel.ts';

export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Bulk {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly running: boolean;
  /** Takes the step for every case that is not done yet; a repetition carries the keys of the first try. */
  readonly run: (action: string, body: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** The same step for many cases, each a decision of its own: what fails for one holds up none of the others. */
export const useBulk = (cases: readonly CaseLine[]): Bulk => {
  const client = useClient();
  const keys = useRef(new Map<string, string>());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [running, setRunning] = useState(false);
  const note = (id: string, outcome: Outcome): void =>
    setOutcomes((before) => new Map([...before, [id, outcome]]));
  const keyOf = (id: string): string => {
    const key = keys.current.get(id) ?? newKey();
    keys.current.set(id, key);
    return key;
  };
  return {
    outcomes,
    running,
    run: async (action, body) => {
      setRunning(true);
      const left = cases.filter(({ id }) => outcomes.get(id)?.kind !== 'done');
      await inParallel(left, async ({ id, version }) => {
        note(id, { kind: 'waiting' });
        try {
          await act(client, { id, action, body, version, key: keyOf(id) });
          note(id, { kind: 'done' });
        } catch (error) {
          note(id, { kind: 'failed', error });
        }
      });
      setRunning(false);
    },
  };
};
