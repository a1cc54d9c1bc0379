import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query';

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

interface PagesOptions<T> {
  readonly key: QueryKey;
  readonly load: (cursor: string | undefined) => Promise<PageOf<T>>;
  /** Milliseconds between two readings of what is shown already; never when absent. */
  readonly every?: number;
  readonly enabled?: boolean;
}

/** A list of the API page by page: the first page is shown after one request, further ones when they are asked for. */
export const usePages = <T>({ key, load, every, enabled = true }: PagesOptions<T>) => {
  const query = useInfiniteQuery<PageOf<T>, Error, InfiniteData<PageOf<T>>, QueryKey, string | undefined>({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
    // Every page that is shown is read again, so that a long list is read as much less often as it is longer.
    ...(every === undefined
      ? {}
      : { refetchInterval: ({ state }) => every * Math.max(1, state.data?.pages.length ?? 1) }),
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
};
