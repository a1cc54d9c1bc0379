import { useState } from 'react';
import type { components } from '#api';
import { answerOf, type ExchangeClient } from '../../../api/client.ts';
import { useClient } from '../../../session/session.tsx';

export type Instruction = components['schemas']['PaymentInstruction'];

/** What goes out, in the memory of this page and nowhere else. */
export interface Gathered {
  readonly items: readonly Instruction[];
  readonly withheld: readonly { readonly lineId: string; readonly code: string }[];
  readonly count: number;
  readonly totalFen: number;
  /** Where to go on; absent when everything is there. */
  readonly next?: string;
}

const nothing: Gathered = { items: [], withheld: [], count: 0, totalFen: 0 };

const plusPage = async (
  client: ExchangeClient,
  id: string,
  { items, withheld, next: cursor }: Gathered,
): Promise<Gathered> => {
  const page = await answerOf(
    client.GET('/v1/runs/{id}/instructions', {
      params: { path: { id }, query: cursor === undefined ? {} : { cursor } },
    }),
  );
  const all = [...items, ...page.items];
  return {
    items: all,
    withheld: [...withheld, ...page.withheld],
    count: all.length,
    totalFen: all.reduce((sum, { amountFen }) => sum + amountFen, 0),
    ...(page.next === undefined ? {} : { next: page.next }),
  };
};

export interface Gathering {
  readonly gathered: Gathered | undefined;
  readonly isComplete: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Reads on from where it stopped: each page that is read is an event of the run, so none is read twice. */
  readonly read: () => Promise<void>;
  readonly forget: () => void;
}

export const useInstructions = (id: string): Gathering => {
  const client = useClient();
  const [gathered, setGathered] = useState<Gathered>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const read = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    let found = gathered ?? nothing;
    try {
      do {
        found = await plusPage(client, id, found);
        setGathered(found);
      } while (found.next !== undefined);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return {
    gathered,
    isComplete: gathered !== undefined && gathered.next === undefined && !isBusy && error === undefined,
    isBusy,
    error,
    read,
    forget: () => setGathered(undefined),
  };
};
