import { json } from '../../shared/http/answer.ts';
import { implement, type Implementation } from '../../shared/http/implement.ts';
import { valueOf } from '../../shared/http/outcome-value.ts';
import { deleteSavedQuery as remove } from '../../shared/http/operations/delete-saved-query.ts';
import { listSavedQueries as list } from '../../shared/http/operations/list-saved-queries.ts';
import { saveQuery as save } from '../../shared/http/operations/save-query.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { SavedQueries } from '../../shared/ports/saved-queries.ts';
import { deleteSavedQuery, listSavedQueries, saveQuery } from '../../shared/usecases/saved-queries.ts';

export interface SavedQueryParts {
  readonly savedQueries: () => SavedQueries;
  readonly now: () => Instant;
}

/** Of each officer their own; here because the function of auditors writes nothing. */
export const savedQueryImplementations = ({
  savedQueries,
  now,
}: SavedQueryParts): readonly Implementation[] => [
  implement(list, async ({ officer }) =>
    json(200, { items: await listSavedQueries({ saved: savedQueries() })(officer) }),
  ),
  implement(save, async ({ params: { name }, body: query, officer }) =>
    json(200, valueOf(await saveQuery({ saved: savedQueries(), now })(officer, { name, query }))),
  ),
  implement(remove, async ({ params: { name }, officer }) =>
    json(200, valueOf(await deleteSavedQuery({ saved: savedQueries() })(officer, name))),
  ),
];
