import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { useClient, useOfficer } from '../../session/session.tsx';
import type { View } from './views.ts';

/** Counts and the page that is looked at are read again so often. */
const everyMilliseconds = 20_000;
/** Above the county: counting a province goes over all of its open cases. */
const widerMilliseconds = 300_000;
const countyDigits = 6;

export const useCounts = () => {
  const client = useClient();
  const { division } = useOfficer();
  return useQuery({
    queryKey: ['handovers', 'counts'],
    queryFn: () =>
      answerOf(client.GET('/v1/handovers/counts', { params: { query: { side: 'destination' } } })),
    refetchInterval: division.length === countyDigits ? everyMilliseconds : widerMilliseconds,
    placeholderData: keepPreviousData,
  });
};

/** The cases of a view, most urgent first; one request for the first rows, whatever the county has. */
export const useCases = (view: View) => {
  const client = useClient();
  const { officer } = useOfficer();
  return usePages({
    key: ['handovers', 'inbox', view.name],
    load: (cursor) =>
      answerOf(
        client.GET('/v1/handovers', {
          params: {
            query: { ...view.query(officer), limit: 50, ...(cursor === undefined ? {} : { cursor }) },
          },
        }),
      ),
    every: everyMilliseconds,
  });
};

/** After a step everything that lists cases is read anew. */
export const useRefresh = (): (() => void) => {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: ['handovers'] });
};
