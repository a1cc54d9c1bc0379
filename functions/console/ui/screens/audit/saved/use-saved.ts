import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/client.ts';
import { useClient } from '../../../session/session.tsx';
import type { Filter, SavedQuery } from '../model.ts';

const key = ['saved-queries'] as const;

/** The officer's own queries. */
export const useSavedQueries = () => {
  const client = useClient();
  return useQuery({
    queryKey: key,
    queryFn: async (): Promise<readonly SavedQuery[]> => (await answerOf(client.GET('/v1/me/queries'))).items,
  });
};

interface Rename {
  readonly from: SavedQuery;
  readonly to: string;
}

/** Saving, renaming and deleting; the list is read anew after each, whether it succeeded or not. */
export const useSavedChanges = () => {
  const client = useClient();
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: key });
  const put = (name: string, filter: Filter) =>
    answerOf(client.PUT('/v1/me/queries/{name}', { params: { path: { name } }, body: filter }));
  const remove = (name: string) =>
    answerOf(client.DELETE('/v1/me/queries/{name}', { params: { path: { name } } }));
  return {
    save: useMutation({
      mutationFn: ({ name, filter }: { readonly name: string; readonly filter: Filter }) => put(name, filter),
      onSettled,
    }),
    // The new name first: when the second call is lost, the query stands under both names and not under none.
    rename: useMutation({
      mutationFn: async ({ from, to }: Rename) => {
        await put(to, from.query);
        await remove(from.name);
      },
      onSettled,
    }),
    remove: useMutation({ mutationFn: remove, onSettled }),
  };
};
