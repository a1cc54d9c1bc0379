import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { answerOf } from '../../api/client.ts';
import { useClient } from '../../session/session.tsx';
import { isLocal, type ClearanceQuery } from './model.ts';
import type { Scope } from './scope/scope.ts';

/** Pages that come without being asked for: a county's pairs fit, a province's first thousand. */
const pagesUnasked = 10;

const queryOf = ({ division, side, months }: Scope): ClearanceQuery => ({
  ...(division === '' ? {} : { division }),
  side,
  ...months,
});

/** The division as a whole: the nation by its units, a province as one row, a city by its counties. */
export const useTotals = (scope: Scope) => {
  const client = useClient();
  const query = { ...queryOf(scope), by: isLocal(scope.division) ? ('county' as const) : ('unit' as const) };
  return useQuery({
    queryKey: ['clearance', query],
    queryFn: () => answerOf(client.GET('/v1/clearance', { params: { query: { ...query, limit: 100 } } })),
    placeholderData: keepPreviousData,
  });
};

interface Growing {
  readonly data?: { readonly pages: readonly unknown[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isError: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Asks for the next page by itself, as long as few have come. */
export const useFirstPages = ({ data, hasNextPage, isFetching, isError, fetchNextPage }: Growing): void => {
  const count = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && count < pagesUnasked) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, count, fetchNextPage]);
};

/** The pairs of counties of a division page by page; never of the nation. */
export const usePairs = (scope: Scope) => {
  const client = useClient();
  const query = { ...queryOf(scope), by: 'county-pair' as const, limit: 100 };
  const pages = useInfiniteQuery({
    queryKey: ['clearance', 'pairs', query],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/v1/clearance', {
          params: { query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: scope.division !== '',
  });
  useFirstPages(pages);
  const rows = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  return { ...pages, rows, asOf: pages.data?.pages.at(0)?.asOf };
};
