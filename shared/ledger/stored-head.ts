import * as z from 'zod';
import { type Handover, isAtRest, type PersonFacts, rollShelfOf, wakesOn } from '../domain/handover/index.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { type DivisionCode, provinceOf } from '../kernel/division-code.ts';
import type { CaseSummary, Head, ListedHead } from '../ports/ledger.ts';
import { damaged, fromItem, type Item, itemOf, type StoredKind } from './item.ts';
import { handoverSchema } from './stored-handover.ts';
import {
  listedCase,
  type StoredSummary,
  storedSummaryOf,
  storedSummarySchema,
  summaryOf,
} from './stored-summary.ts';
import { indexes, keys, type ListShelf, places, sorts } from './table-layout.ts';

const personFactsSchema = z.strictObject({
  reachesMinimumAgeOn: civilDateSchema,
  reachesPensionAgeOn: civilDateSchema,
  pensionNoticeOn: civilDateSchema.exactOptional(),
} satisfies Record<keyof PersonFacts, z.ZodType>);

/** HEAD: what lists show is kept once, in the part that the indexes copy. */
type StoredHead = Pick<Head, 'state' | 'lastHash' | 'personKey' | 'person'> & {
  /** Beside the state, because the condition of every decision is on it. */
  readonly version: number;
  readonly summary: StoredSummary;
};

const storedHead: StoredKind<StoredHead> = {
  schema: z.strictObject({
    version: z.int().min(1),
    state: handoverSchema,
    lastHash: z.string().min(1),
    personKey: z.string().min(1),
    person: personFactsSchema.exactOptional(),
    summary: storedSummarySchema,
  } satisfies Record<keyof StoredHead, z.ZodType>),
  key: ({ state }) => ({ partition: keys.handover(state.id), sort: sorts.head }),
};

const shelfOf = (state: Handover): ListShelf => (isAtRest(state) ? 'resting' : 'open');

const listedAt = (certifier: DivisionCode, summary: CaseSummary, shelf: ListShelf) => ({
  [indexes.byOrigin.partition]: places.listPartition(provinceOf(certifier), shelf),
  [indexes.byOrigin.sort]: places.since(certifier, summary.openedAt, summary.id),
});

const placesOf = (head: Head, summary: CaseSummary): Readonly<Record<string, string>> => {
  const shelf = shelfOf(head.state);
  const unit = provinceOf(summary.destination);
  const wakes = wakesOn(head.state, head.person);
  const roll = rollShelfOf(head.state);
  return {
    [indexes.byDestination.partition]: places.listPartition(unit, shelf),
    [indexes.byDestination.sort]: places.due(summary.destination, summary.dueOn, summary.id),
    ...listedAt(summary.origin, summary, shelf),
    ...(wakes
      ? {
          [indexes.byWake.partition]: unit,
          [indexes.byWake.sort]: places.wake(wakes, summary.id),
        }
      : {}),
    ...(roll
      ? {
          [indexes.byRoll.partition]: places.rollPartition(summary.destination, roll),
          [indexes.byRoll.sort]: summary.id,
        }
      : {}),
  };
};

export const headItem = (head: Head): Item => {
  const { state, lastHash, personKey, person } = head;
  const summary = summaryOf(head);
  return itemOf(
    storedHead,
    {
      version: state.version,
      state,
      lastHash,
      personKey,
      ...(person ? { person } : {}),
      summary: storedSummaryOf(summary),
    },
    placesOf(head, summary),
  );
};

/** A case certified in two places is listed in both: HEAD lists it for the first, a row of its own for each further one. */
export const certifierItems = (head: Head): readonly Item[] => {
  const summary = summaryOf(head);
  const shelf = shelfOf(head.state);
  return head.state.certifiers.slice(1).map(({ locality }) =>
    itemOf(
      {
        ...listedCase,
        key: () => ({ partition: keys.handover(summary.id), sort: sorts.certifier(locality) }),
      },
      { summary: storedSummaryOf(summary) },
      listedAt(locality, summary, shelf),
    ),
  );
};

export const headFrom = (item: Item): Head => {
  const { version, state, summary, lastHash, personKey, person } = fromItem(storedHead, item);
  if (version !== state.version) throw damaged(item, 'version', 'not the version of the state');
  const { masked, openedAt, changedAt } = summary;
  return { state, lastHash, personKey, ...(person ? { person } : {}), masked, openedAt, changedAt };
};

/** The line is made anew: it has everything that lines have today, whenever the case was last written. */
export const listedHeadFrom = (item: Item): ListedHead => {
  const head = headFrom(item);
  return { head, summary: summaryOf(head) };
};
