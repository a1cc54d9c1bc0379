import type { Officer } from '../domain/actor.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Feed } from '../ports/feed.ts';
import { done, type Outcome } from './outcome.ts';

export interface RepairFeeds {
  readonly officer: Officer;
  readonly handoverId: string;
}

export interface Repaired {
  readonly handoverId: string;
  /** Events that entered the feeds now; 0 when none was missing. */
  readonly putBack: number;
}

/** Puts back what the feeds lack of one case. For a supervisor of the nation: a case may be told in several units. */
export const repairFeeds =
  ({ feed, now }: { readonly feed: Pick<Feed, 'putBack'>; readonly now: () => Instant }) =>
  async ({ officer, handoverId }: RepairFeeds): Promise<Outcome<Repaired>> => {
    if (!officer.roles.includes('supervisor'))
      return { kind: 'refused', refused: 'not-authorised-for-this-action' };
    if (officer.division !== '') return { kind: 'refused', refused: 'outside-your-division' };
    return done({ handoverId, putBack: await feed.putBack(handoverId, now()) });
  };
