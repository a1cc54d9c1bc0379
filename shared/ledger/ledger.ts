import type { ChainedEvent, Ledger } from '../ports/ledger.ts';
import { listCases } from './cases.ts';
import { readCasesOf } from './cases-of.ts';
import { commitTo } from './commit.ts';
import { examinedEvent, readableHeads } from './examine.ts';
import { damaged, fromItem, type Item } from './item.ts';
import { readOpenings } from './openings.ts';
import { readAll, readItem, readOne, type Store } from './store.ts';
import { readNumberedCase } from './stored-case-number.ts';
import { storedDeduplication } from './stored-deduplication.ts';
import { eventFrom } from './stored-event.ts';
import { headFrom } from './stored-head.ts';
import { outboxRowFrom } from './stored-outbox.ts';
import { personFrom } from './stored-person.ts';
import { storedRecord } from './stored-record.ts';
import { highest, keys, lowest, prefixes, sorts } from './table-layout.ts';

const rowsOf = (store: Store, handoverId: string, prefix: string): Promise<readonly Item[]> =>
  readAll(store, { partition: keys.handover(handoverId), from: prefix, to: `${prefix}${highest}` });

const eventItems = (store: Store, handoverId: string, after: number): Promise<readonly Item[]> =>
  readAll(store, {
    partition: keys.handover(handoverId),
    from: sorts.event(after + 1),
    to: `${prefixes.event}${highest}`,
  });

const readTrail = async (
  store: Store,
  handoverId: string,
  after: number,
): Promise<readonly ChainedEvent[]> => {
  const items = await eventItems(store, handoverId, after);
  return items.map((item, index) => {
    const event = eventFrom(item);
    if (event.sequence !== after + index + 1)
      throw damaged(item, 'sequence', 'an event before it is missing');
    return event;
  });
};

/** The ledger in one DynamoDB table. Cases, trails and persons are read consistently; lists come from indexes a moment later. */
export const createLedger = (store: Store): Ledger => ({
  load: async (handoverId) => {
    const item = await readItem(store, keys.handover(handoverId), sorts.head);
    return item ? headFrom(item) : undefined;
  },
  commit: (commit) => commitTo(store, commit),
  deduplication: (caller, key) =>
    readOne(store, storedDeduplication, { partition: keys.dedupe(caller, key), sort: sorts.dedupe }),
  person: async (personKey) =>
    personFrom(
      personKey,
      await readAll(store, { partition: keys.person(personKey), from: lowest, to: highest }),
    ),
  trail: (handoverId, after = 0) => readTrail(store, handoverId, after),
  examine: async (handoverId, after = 0) => (await eventItems(store, handoverId, after)).map(examinedEvent),
  heads: (handoverIds) => readableHeads(store, handoverIds),
  record: (handoverId, sequence) =>
    readOne(store, storedRecord, { partition: keys.handover(handoverId), sort: sorts.record(sequence) }),
  records: async (handoverId) =>
    (await rowsOf(store, handoverId, prefixes.record)).map((item) => fromItem(storedRecord, item)),
  openings: (places) => readOpenings(store, places),
  outbox: async (handoverId) => (await rowsOf(store, handoverId, prefixes.outbox)).map(outboxRowFrom),
  caseNumbered: (caseNumber) => readNumberedCase(store, caseNumber),
  casesOf: (handoverIds) => readCasesOf(store, handoverIds),
  cases: (query) => listCases(store, query),
});
