import { useQuery } from '@tanstack/react-query';
import { answerOf, type ExchangeClient } from '../../api/client.ts';
import { useClient } from '../../session/session.tsx';
import { isWorking, type Run, type RunKind } from './model.ts';

export const runKey = (id: string) => ['runs', 'one', id] as const;
export const runsKey = ['runs', 'all'] as const;

const soonMilliseconds = 2_000;
const laterMilliseconds = 6_000;
const soonReadings = 30;

/** Asks again while the exchange works on the run, and less often when that takes long; a tab in the background asks nothing. */
export const useRun = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: runKey(id),
    queryFn: () => answerOf(client.GET('/v1/runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data, dataUpdateCount } }) => {
      if (!data || !isWorking(data)) return false;
      return dataUpdateCount < soonReadings ? soonMilliseconds : laterMilliseconds;
    },
  });
};

export interface RunsWish {
  readonly division?: string | undefined;
  readonly kind?: RunKind | undefined;
}

export interface Runs {
  readonly runs: readonly Run[];
  /** There are more than are read at once: narrow the list. */
  readonly isCutOff: boolean;
}

const mostPages = 20;

const readRuns = async (client: ExchangeClient, { division, kind }: RunsWish): Promise<Runs> => {
  const found: Run[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const query = {
      ...(division === undefined ? {} : { division }),
      ...(kind === undefined ? {} : { kind }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const { items, next } = await answerOf(client.GET('/v1/runs', { params: { query } }));
    found.push(...items);
    if (next === undefined) return { runs: found, isCutOff: false };
    cursor = next;
  }
  return { runs: found, isCutOff: true };
};

/** The API gives the earliest first: all of them are read, and shown with the latest first. */
export const useRuns = (wish: RunsWish, enabled = true) => {
  const client = useClient();
  return useQuery({
    queryKey: [...runsKey, wish.division, wish.kind],
    queryFn: () => readRuns(client, wish),
    enabled,
    refetchInterval: ({ state: { data } }) => (data?.runs.some(isWorking) ? laterMilliseconds : false),
  });
};
