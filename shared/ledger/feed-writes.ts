import type { FeedDraft } from '../ports/feed.ts';
import { itemOf } from './item.ts';
import { entryItem, storedFedMarker, storedFeedHead } from './stored-feed.ts';
import { absent, type Condition, type NamedWrite, putOf } from './transaction.ts';

export type FeedWriteName = 'marker' | 'entry' | 'head';
type Write = NamedWrite<FeedWriteName>;

const unitsOf = (draft: FeedDraft): readonly string[] => [...new Set(draft.units)];

/** A transaction takes 100 writes: a marker per event, an entry per unit of each, a counter per unit of all. */
const writeCount = (drafts: readonly FeedDraft[]): number =>
  drafts.reduce((total, draft) => total + 1 + unitsOf(draft).length, 0) +
  new Set(drafts.flatMap(unitsOf)).size;

const maximumEvents = 20;

const nameOf = ({ event }: FeedDraft): string => `${event.handoverId}#${event.sequence}`;

/** Drafts in the given order, in stretches that fit into one transaction each; a draft that comes twice counts once. */
export const stretchesOf = (drafts: readonly FeedDraft[]): readonly (readonly FeedDraft[])[] => {
  const stretches: FeedDraft[][] = [];
  const seen = new Set<string>();
  for (const draft of drafts) {
    if (seen.has(nameOf(draft))) continue;
    seen.add(nameOf(draft));
    const current = stretches.at(-1);
    if (current && current.length < maximumEvents && writeCount([...current, draft]) <= 100)
      current.push(draft);
    else stretches.push([draft]);
  }
  return stretches;
};

const stillAt = (position: number): Condition =>
  position === 1
    ? absent
    : {
        expression: '#next = :next',
        names: { '#next': 'next' },
        values: { ':next': { N: String(position) } },
      };

export interface FeedWrites {
  /** The markers first, in the order of the drafts, so that a failed one names its draft. */
  readonly writes: readonly Write[];
  /** Where each unit goes on once they took effect. */
  readonly nextAfter: ReadonlyMap<string, number>;
}

/** The writes of one stretch. */
export const feedWrites = (
  table: string,
  drafts: readonly FeedDraft[],
  nextOf: ReadonlyMap<string, number>,
): FeedWrites => {
  const next = new Map(nextOf);
  const entries = drafts.flatMap((draft) =>
    unitsOf(draft).map((unit): Write => {
      const position = next.get(unit) ?? 1;
      next.set(unit, position + 1);
      const { units: _units, ...entry } = draft;
      return { name: 'entry', write: putOf(table, entryItem({ ...entry, unit, position }), absent) };
    }),
  );
  const heads = [...next].map(([unit, position]): Write => {
    const item = itemOf(storedFeedHead, { unit, next: position });
    return { name: 'head', write: putOf(table, item, stillAt(nextOf.get(unit) ?? 1)) };
  });
  const markers = drafts.map(({ event: { handoverId, sequence } }): Write => {
    const item = itemOf(storedFedMarker, { handoverId, sequence });
    return { name: 'marker', write: putOf(table, item, absent) };
  });
  return { writes: [...markers, ...entries, ...heads], nextAfter: next };
};

export const unitsOfAll = (drafts: readonly FeedDraft[]): readonly string[] => [
  ...new Set(drafts.flatMap(unitsOf)),
];
