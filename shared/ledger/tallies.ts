import { subjectName } from '../domain/clearance/subject.ts';
import type { Page } from '../ports/ledger.ts';
import type { CountedSubject, Tallies, TallyQuery, TallyStanding, TallyStep } from '../ports/tallies.ts';
import { cursorInvalid } from '../ports/failures.ts';
import { getMany } from './get-many.ts';
import { fromItem, type Item, itemOf } from './item.ts';
import { cursorOf, positionIn, readCursor } from './page.ts';
import { type Range, readSlice, type Store } from './store.ts';
import { storedFeedHead } from './stored-feed.ts';
import { additionWrite, storedTallyHead, type StoredTally, tallyFrom } from './stored-tally.ts';
import { attributes, highest, keys, prefixes, sorts } from './table-layout.ts';
import { absent, type Condition, putOf, transact } from './transaction.ts';

const standings = async (store: Store, units: readonly string[]): Promise<readonly TallyStanding[]> => {
  const heads = units.flatMap((unit) => [
    { partition: keys.tally(unit), sort: sorts.tallyHead },
    { partition: keys.feed(unit), sort: sorts.feedHead },
  ]);
  const found = new Map<string, Item>(
    (await getMany(store, heads)).map((item) => [item[attributes.partition]?.S ?? '', item]),
  );
  return units.map((unit) => {
    const [tally, feed] = [found.get(keys.tally(unit)), found.get(keys.feed(unit))];
    const head = tally && fromItem(storedTallyHead, tally);
    return {
      unit,
      position: head?.position ?? 0,
      ...(head ? { lastEventAt: head.lastEventAt } : {}),
      feedPosition: feed ? fromItem(storedFeedHead, feed).next - 1 : 0,
    };
  });
};

const stillAt = (position: number): Condition =>
  position === 0
    ? absent
    : {
        expression: '#position = :position',
        names: { '#position': 'position' },
        values: { ':position': { N: String(position) } },
      };

const count = async (store: Store, step: TallyStep) => {
  const { unit, after, through, lastEventAt, changes } = step;
  const head = itemOf(storedTallyHead, { unit, position: through, lastEventAt });
  const outcome = await transact(store, [
    { name: 'head', write: putOf(store.table, head, stillAt(after)) },
    ...changes.map((change) => ({ name: 'tally', write: additionWrite(store.table, unit, change) })),
  ]);
  return outcome.kind === 'written' ? 'counted' : 'counted-before';
};

/** Rows by subject, in the order in which they come. */
const gathered = (rows: readonly StoredTally[]): readonly CountedSubject[] =>
  [...Map.groupBy(rows, ({ subject }) => subjectName(subject)).values()].flatMap((months) => {
    const [first] = months;
    return first
      ? [{ subject: first.subject, months: months.map(({ month, tally }) => ({ month, tally })) }]
      : [];
  });

const rowsAtOnce = 500;

/** All rows of the first subjects after the beginning of the range; of one more at least, if there is one. */
const rowsOf = async (store: Store, range: Range, subjects: number): Promise<readonly StoredTally[]> => {
  const rows: StoredTally[] = [];
  const seen = new Set<string>();
  let { from } = range;
  for (let more = true; more && seen.size <= subjects;) {
    const slice = await readSlice(store, { ...range, from }, rowsAtOnce);
    for (const item of slice.items) {
      const row = tallyFrom(item);
      rows.push(row);
      seen.add(subjectName(row.subject));
      from = `${item[attributes.sort]?.S ?? ''} `;
    }
    more = slice.more;
  }
  return rows;
};

const counted = async (store: Store, query: TallyQuery): Promise<Page<CountedSubject>> => {
  const { unit, level, prefix, limit, cursor } = query;
  const beginning = `${prefixes[level]}${prefix}`;
  const range = { partition: keys.tally(unit), from: beginning, to: `${beginning}${highest}` };
  const list = `tally-${unit}-${level}-${prefix}`;
  const read = cursor === undefined ? undefined : readCursor(cursor);
  if (read && read.list !== list) throw cursorInvalid();
  const from = read ? `${positionIn(range, read.position)}#${highest}` : range.from;
  const found = gathered(await rowsOf(store, { ...range, from }, limit));
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return last && found.length > limit
    ? { items, cursor: cursorOf(list, `${prefixes[level]}${subjectName(last.subject)}`) }
    : { items };
};

/** Tallies in the table: a partition to a unit, with a head that says how far its feed is counted. */
export const createTallies = (store: Store): Tallies => ({
  standings: (units) => standings(store, units),
  count: (step) => count(store, step),
  counted: (query) => counted(store, query),
});
