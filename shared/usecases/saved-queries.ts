import { callerOf, type Officer } from '../domain/actor.ts';
import type { Instant } from '../kernel/instant.ts';
import type { QueryBook, SavedQueries } from '../ports/saved-queries.ts';
import { done, type Outcome } from './outcome.ts';
import { mostSavedQueries, type SavedQuery } from '../domain/saved-query.ts';

export interface Saving {
  readonly saved: SavedQueries;
  readonly now: () => Instant;
}

const tries = 3;

/** Changes the book of an officer; what somebody wrote meanwhile is read and the change made again. */
const changing = async <T>(
  { saved }: Pick<Saving, 'saved'>,
  officer: Officer,
  change: (book: QueryBook) => Outcome<{ readonly queries: readonly SavedQuery[]; readonly answer: T }>,
): Promise<Outcome<T>> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const book = await saved.book(callerOf(officer));
    const changed = change(book);
    if (changed.kind !== 'done') return changed;
    const { queries, answer } = changed.value;
    if (await saved.write({ ...book, queries })) return done(answer);
  }
  return { kind: 'conflict' };
};

/** The officer's own queries, by name. */
export const listSavedQueries =
  ({ saved }: Pick<Saving, 'saved'>) =>
  async (officer: Officer): Promise<readonly SavedQuery[]> =>
    (await saved.book(callerOf(officer))).queries.toSorted((left, right) =>
      left.name.localeCompare(right.name, 'zh'),
    );

/** Saves a query under its name, over the one that had it. Invalid: `saved-queries-full`. */
export const saveQuery =
  (saving: Saving) =>
  (officer: Officer, { name, query }: Pick<SavedQuery, 'name' | 'query'>): Promise<Outcome<SavedQuery>> =>
    changing(saving, officer, ({ queries }) => {
      const others = queries.filter((other) => other.name !== name);
      if (others.length >= mostSavedQueries)
        return { kind: 'invalid', issues: [{ code: 'saved-queries-full', path: ['name'] }] };
      const answer = { name, query, savedAt: saving.now() };
      return done({ queries: [...others, answer], answer });
    });

/** Deletes a query. `not-found` when there is none of the name. */
export const deleteSavedQuery =
  (saving: Pick<Saving, 'saved'>) =>
  (officer: Officer, name: string): Promise<Outcome<{ readonly name: string }>> =>
    changing(saving, officer, ({ queries }) => {
      const others = queries.filter((other) => other.name !== name);
      if (others.length === queries.length) return { kind: 'not-found' };
      return done({ queries: others, answer: { name } });
    });
