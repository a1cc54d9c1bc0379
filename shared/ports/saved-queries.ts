import type { SavedQuery } from '../domain/saved-query.ts';

/** All queries of one officer; the version counts the writes. */
export interface QueryBook {
  /** By the name among all officers of the country (`callerOf`). */
  readonly officer: string;
  readonly version: number;
  readonly queries: readonly SavedQuery[];
}

export interface SavedQueries {
  /** Read consistently; an officer who saved nothing has an empty book of version 0. */
  book(officer: string): Promise<QueryBook>;
  /** Writes the book of the version after `version`. False: somebody wrote it first. */
  write(book: QueryBook): Promise<boolean>;
}
