import { divisionCodeSchema } from '../kernel/division-code.ts';
import { cursorInvalid } from '../ports/failures.ts';
import type { CaseQuery, CaseSummary, Page } from '../ports/ledger.ts';
import { asksForDueDays, dropsRows, dueSpanOf, shelvesOf, wanted } from './case-filter.ts';
import { linesOf } from './lines.ts';
import { after, cursorOf, positionIn, readCursor } from './page.ts';
import { positionOf, type Range, readSlice, type Store } from './store.ts';
import { highest, type ListShelf, places } from './table-layout.ts';

/** Rows read at once where some may be left out: few at first, and many once it is plain that they are far apart. */
const firstBatch = 100;
const furtherBatch = 1_000;
/** Requests and rows for one page before a short page is given. */
const maximumReads = 40;
const maximumRows = 10_000;

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
  readonly rows: number;
  /** Where to go on; nothing at the end of the list. */
  readonly next?: Place;
}

const shelfAfter = (query: CaseQuery, shelf: ListShelf): Place | undefined => {
  const shelves = shelvesOf(query);
  const next = shelves[shelves.indexOf(shelf) + 1];
  return next ? { shelf: next } : undefined;
};

/** The ends of the due days asked for among a county's keys; a case without a due day lies behind them. */
const dueRange = (query: CaseQuery, county: string): Pick<Range, 'from' | 'to'> => {
  const { from, to } = dueSpanOf(query, divisionCodeSchema.parse(county));
  return {
    from: from === undefined ? county : places.due(county, from, ''),
    to: places.due(county, to, to === undefined ? '' : highest),
  };
};

const sortsByDueDay = (query: CaseQuery): boolean => query.side === 'destination' && asksForDueDays(query);

/** Of one county the index itself finds the due days. */
const narrows = (query: CaseQuery): boolean => sortsByDueDay(query) && query.prefix.length === 6;
const narrowed = (query: CaseQuery, range: Range): Range =>
  narrows(query) ? { ...range, ...dueRange(query, query.prefix) } : range;

/** Due days ascend within a county: before those asked for it goes on at the first of them, behind them at the next county. */
const onwardsFrom = (query: CaseQuery, position: string): string => {
  if (!sortsByDueDay(query)) return position;
  const county = position.slice(0, 6);
  const { from, to } = dueRange(query, county);
  if (position > to) return `${county}#${highest}`;
  return position < from ? from : position;
};

const batchSize = (query: CaseQuery, isFirst: boolean): number => {
  const exact = narrows(query) || !asksForDueDays(query);
  if (exact && !dropsRows(query)) return query.limit + 1;
  const skipsRows = sortsByDueDay(query) && !exact;
  return isFirst || skipsRows ? Math.max(firstBatch, query.limit + 1) : furtherBatch;
};

const readBatch = async (store: Store, query: CaseQuery, place: Place, size: number): Promise<Batch> => {
  const range = narrowed(query, rangeOf(query, place.shelf));
  const start = place.position === undefined ? range.from : after(place.position);
  const from = start < range.from ? range.from : start;
  const { items, more } = await readSlice(store, { ...range, from }, size);
  const lines = await linesOf(store, items);
  const found = lines.flatMap(({ item, summary }) =>
    wanted(query, summary)
      ? [{ summary, place: { shelf: place.shelf, position: positionOf(range, item) } }]
      : [],
  );
  const last = items.at(-1);
  const next =
    more && last
      ? { shelf: place.shelf, position: onwardsFrom(query, positionOf(range, last)) }
      : shelfAfter(query, place.shelf);
  return { found, rows: items.length, ...(next ? { next } : {}) };
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
  let rows = 0;
  for (let reads = 0; next && found.length <= query.limit; reads += 1) {
    if (reads === maximumReads || rows >= maximumRows) break;
    const batch: Batch = await readBatch(store, query, next, batchSize(query, reads === 0));
    found.push(...batch.found);
    rows += batch.rows;
    next = batch.next;
  }
  return pageOf(query, found, next);
};
