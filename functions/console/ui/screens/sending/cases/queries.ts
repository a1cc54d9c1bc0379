import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/client.ts';
import { usePages } from '../../../api/use-pages.ts';
import { useClient } from '../../../session/session.tsx';
import type { ToldEvent } from './answers.ts';
import type { Filter, SentCase } from './filters.ts';

const sent = ['handovers', 'sent'] as const;
const everyMilliseconds = 30_000;

export const useSentCases = ({ name, query }: Filter) => {
  const client = useClient();
  return usePages<SentCase>({
    key: [...sent, 'list', name],
    load: (cursor) =>
      answerOf(
        client.GET('/v1/handovers', {
          params: {
            query: { side: 'origin', ...query, limit: 50, ...(cursor === undefined ? {} : { cursor }) },
          },
        }),
      ),
    every: everyMilliseconds,
  });
};

export const useCounts = () => {
  const client = useClient();
  return useQuery({
    queryKey: [...sent, 'counts'],
    queryFn: () => answerOf(client.GET('/v1/handovers/counts', { params: { query: { side: 'origin' } } })),
    refetchInterval: everyMilliseconds,
  });
};

interface AtVersion {
  readonly id: string;
  readonly version: number;
}

export const useCase = ({ id, version }: AtVersion) => {
  const client = useClient();
  return useQuery({
    queryKey: ['handovers', 'case', id, 'view', version],
    queryFn: () => answerOf(client.GET('/v1/handovers/{id}', { params: { path: { id } } })),
    placeholderData: (before) => before,
  });
};

/** What was told in a case, by its version: read once, and again when the case has changed. */
export const useTold = ({ id, version }: AtVersion) => {
  const client = useClient();
  return useQuery({
    queryKey: ['handovers', 'case', id, 'told', version],
    queryFn: async (): Promise<readonly ToldEvent[]> => {
      const trail = await answerOf(client.GET('/v1/handovers/{id}/trail', { params: { path: { id } } }));
      return trail.items.flatMap((item) =>
        'code' in item ? [] : [{ type: item.type, at: item.at, title: item.title, data: item.data }],
      );
    },
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
};
