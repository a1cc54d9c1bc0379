import { type EscalationLevel, escalationLevels } from '../domain/handover/clocks.ts';
import { isClosed, phases } from '../domain/handover/index.ts';
import { cursorInvalid } from '../ports/failures.ts';
import type { CaseQuery, CaseSummary, Page } from '../ports/ledger.ts';
import { fromItem } from './item.ts';
import { after, cursorOf, positionIn, readCursor } from './page.ts';
import { positionOf, type Range, readSlice, type Store } from './store.ts';
import { listedCase } from './stored-head.ts';
import { highest, type ListShelf, listShelves, places } from './table-layout.ts';

/** Rows read at once where a filter drops some, and requests made for one page before a short page is given. */
const filteredBatch = 100;
const maximumReads = 40;

const reaches = (asked: EscalationLevel, reached: EscalationLevel | undefined): boolean =>
  reached !== undefined && escalationLevels.indexOf(reached) >= escalationLevels.indexOf(asked);

const wanted = (query: CaseQuery, summary: CaseSummary): boolean =>
  (query.phases === undefined || query.phases.includes(summary.phase)) &&
  (query.dueBy === undefined || (summary.dueOn !== undefined && summary.dueOn <= query.dueBy)) &&
  (query.escalated === undefined || reaches(query.escalated, summary.escalatedTo));

const isOpenPhase = (asked: string): boolean =>
  phases.some((phase) => phase === asked && !isClosed({ phase }));

const shelvesOf = (query: CaseQuery): readonly ListShelf[] => {
  const openOnly = query.phases?.every(isOpenPhase) ?? false;
  return openOnly || query.dueBy !== undefined || query.escalated !== undefined ? ['open'] : listShelves;
};

const rangeOf = ({ side, prefix }: CaseQuery, shelf: ListShelf): Range => {
  if (!/^\d{2}(?:\d{2}){0,2}$/u.test(prefix))
    throw new RangeError('a list needs a division prefix of 2, 4 or 6 digits');
  return {
    index: side === 'origin' ? 'byOrigin' : 'byDestination',
    partition: places.listPartition(prefix.slice(0, 2), shelf),
    from: prefix,
    to: `${prefix}${highest}`,
  };
};

const listName = (query: CaseQuery, shelf: ListShelf) => `${query.side}-${shelf}`;

interface Place {
  readonly shelf: ListShelf;
  readonly position?: string;
}

const startOf = (query: CaseQuery): Place => {
  const shelves = shelvesOf(query);
  if (query.cursor === undefined) return { shelf: shelves[0] ?? 'open' };
  const { list, position } = readCursor(query.cursor);
  const shelf = shelves.find((candidate) => listName(query, candidate) === list);
  if (shelf === undefined) throw cursorInvalid();
  return { shelf, position: positionIn(rangeOf(query, shelf), position) };
};

interface Found {
  readonly summary: CaseSummary;
  readonly place: Place;
}

interface Batch {
  readonly found: readonly Found[];
  /** Where to go on; nothing at the end of the list. */
  readonly next?: Place;
}

const shelfAfter = (query: CaseQuery, shelf: ListShelf): Place | undefined => {
  const shelves = shelvesOf(query);
  const next = shelves[shelves.indexOf(shelf) + 1];
  return next ? { shelf: next } : undefined;
};

/** Due days ascend within a county: after the first that is too late, the next county is next. */
const pastDue = (query: CaseQuery, { destination, dueOn }: CaseSummary): string | undefined =>
  query.side === 'destination' && query.dueBy !== undefined && (dueOn === undefined || dueOn > query.dueBy)
    ? `${destination}#${highest}`
    : undefined;

const readBatch = async (store: Store, query: CaseQuery, place: Place): Promise<Batch> => {
  const range = rangeOf(query, place.shelf);
  const from = place.position === undefined ? range.from : after(place.position);
  const filtered = [query.phases, query.dueBy, query.escalated].some((filter) => filter !== undefined);
  const limit = filtered ? Math.max(filteredBatch, query.limit + 1) : query.limit + 1;
  const { items, more } = await readSlice(store, { ...range, from }, limit);
  const found: Found[] = [];
  let last = place;
  for (const item of items) {
    const { summary } = fromItem(listedCase, item);
    const jump = pastDue(query, summary);
    if (jump !== undefined) return { found, next: { ...place, position: jump } };
    last = { ...place, position: positionOf(range, item) };
    if (wanted(query, summary)) found.push({ summary, place: last });
  }
  const next = more ? last : shelfAfter(query, place.shelf);
  return { found, ...(next ? { next } : {}) };
};

const pageOf = (query: CaseQuery, found: readonly Found[], next: Place | undefined): Page<CaseSummary> => {
  const shown = found.slice(0, query.limit);
  const items = shown.map(({ summary }) => summary);
  const last = found.length > query.limit ? shown.at(-1)?.place : next;
  if (!last) return { items };
  return {
    items,
    cursor: cursorOf(listName(query, last.shelf), last.position ?? rangeOf(query, last.shelf).from),
  };
};

/**
 * Cases under a division prefix: the open ones first, then those at rest; by county, then by due day (destination) or by the
 * day they were opened (origin). A page is full unless the list ends or a filter dropped very many rows; a page with a cursor has a
 * next one, even when it is short. The index follows the table by a moment, so that a case that changes between two pages may
 * show on both or on neither.
 */
export const listCases = async (store: Store, query: CaseQuery): Promise<Page<CaseSummary>> => {
  const found: Found[] = [];
  let next: Place | undefined = startOf(query);
  for (let reads = 0; next && found.length <= query.limit && reads < maximumReads; reads += 1) {
    const batch: Batch = await readBatch(store, query, next);
    found.push(...batch.found);
    next = batch.next;
  }
  return pageOf(query, found, next);
};
