import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/client.ts';
import { usePages } from '../../../api/use-pages.ts';
import { useClient } from '../../../session/session.tsx';
import type { Scope } from '../scope/scope.ts';
import { useFirstPages } from '../use-rows.ts';

/** Everything that climbed, on whichever rung it stands now; the first thousand come by themselves. */
export const useLadder = ({ division, side }: Scope) => {
  const client = useClient();
  const pages = usePages({
    key: ['handovers', 'ladder', division, side],
    load: (cursor) =>
      answerOf(
        client.GET('/v1/handovers', {
          params: {
            query: {
              side,
              locality: division,
              escalated: 'county',
              limit: 100,
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
        }),
      ),
  });
  useFirstPages(pages);
  return pages;
};

export const useOpenCounts = ({ division, side }: Scope) => {
  const client = useClient();
  return useQuery({
    queryKey: ['handovers', 'counts', division, side],
    queryFn: () =>
      answerOf(client.GET('/v1/handovers/counts', { params: { query: { side, locality: division } } })),
  });
};
