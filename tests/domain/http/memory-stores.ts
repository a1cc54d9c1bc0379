import type { Division } from '../../../shared/localities/division.ts';
import { codedError } from '../../../shared/ports/failures.ts';
import type { Directory, RecordedLocality } from '../../../shared/ports/directory.ts';
import type { DayIndex, Feed, FeedEntry } from '../../../shared/ports/feed.ts';
import type { Examined, OutboxReference, Parties } from '../../../shared/ports/ledger.ts';
import type { SampleCase } from '../../contract/sample-cases.ts';
import type { Outbox, ParkedMessage, ParkingLot } from '../../../shared/ports/outbox.ts';

export const memoryDirectory = (): Directory & { readonly imported: readonly Division[] } => {
  const imported: Division[] = [];
  const localities = new Map<string, RecordedLocality>();
  return {
    imported,
    divisions: async (code) => imported.filter((row) => row.code === code),
    putDivisions: async (rows) => void imported.push(...rows),
    locality: async (code) => localities.get(code)?.locality,
    putLocality: async (locality, standingSince) =>
      void localities.set(locality.code, { locality, ...(standingSince ? { standingSince } : {}) }),
    recorded: async (codes) => codes.flatMap((code) => localities.get(code) ?? []),
  };
};

const examined = ({ unit: _unit, position: _position, event, ...parties }: FeedEntry): Examined => ({
  event,
  parties,
});

/** Counts how many rows were looked at, so that bounded work can be seen. */
export const memoryFeed = (entries: readonly FeedEntry[]): Feed & { readonly rowsRead: () => number } => {
  let rows = 0;
  const read = async (unit: string, after: number, limit: number) => {
    const found = entries.filter((entry) => entry.unit === unit && entry.position > after).slice(0, limit);
    rows += found.length;
    return found;
  };
  return {
    rowsRead: () => rows,
    append: async () => {},
    putBack: async () => 0,
    read,
    examine: async (unit, after, limit) =>
      (await read(unit, after, limit)).map((entry) => ({
        position: entry.position,
        examined: examined(entry),
      })),
    positionBefore: async (unit, at) =>
      entries
        .filter((entry) => entry.unit === unit && entry.event.at < at)
        .reduce((last, { position }) => Math.max(last, position), 0),
  };
};

/** Events of days over two shards; a cursor is the number of events read. */
export const memoryDays = (entries: readonly FeedEntry[]): DayIndex & { readonly reads: () => number } => {
  let reads = 0;
  return {
    reads: () => reads,
    eventsOfDay: async (day, shard, limit, cursor) => {
      reads += 1;
      const from = Number(cursor ?? 0);
      const all = entries
        .filter(({ event }) => event.on === day && event.sequence % 2 === shard)
        .map(examined);
      const items = all.slice(from, from + limit);
      return from + items.length < all.length ? { items, cursor: String(from + items.length) } : { items };
    },
  };
};

export const memoryParking = (parked: readonly ParkedMessage[]): ParkingLot => {
  let left = [...parked];
  return {
    park: async (message) => void left.push(message),
    list: async (unit) => ({ items: left.filter((message) => message.unit === unit) }),
    find: async (unit, id) => left.find((message) => message.unit === unit && message.id === id),
    remove: async (unit, id) => {
      left = left.filter((message) => message.unit !== unit || message.id !== id);
    },
  };
};

export const memoryOutbox = (
  waiting: boolean,
): Pick<Outbox, 'sendAgain'> & { readonly sent: readonly OutboxReference[] } => {
  const sent: OutboxReference[] = [];
  return {
    sent,
    sendAgain: async (reference, _at, from) => {
      if (reference.handoverId === 'never-was')
        throw codedError('outbox-row-missing', 'there is no such row');
      if (from !== 'parked' || !waiting) return false;
      sent.push(reference);
      return true;
    },
  };
};

const partiesOf = (found: SampleCase | undefined): Parties => {
  if (!found) throw new Error('no such case');
  const { caseNumber, certifiers, route } = found.head.state;
  const [{ locality }] = certifiers;
  return { caseNumber, origins: [locality], destination: route[0].destination };
};

/** Cases under one person. */
export const memoryLedger = (cases: readonly SampleCase[]) => {
  const find = (id: string) => cases.find(({ head }) => head.state.id === id);
  return {
    load: async (id: string) => find(id)?.head,
    person: async (personKey: string) => ({ personKey, cases: cases.map(({ head }) => head.state.id) }),
    heads: async (ids: readonly string[]) =>
      new Map(ids.flatMap((id) => find(id)?.head ?? []).map((head) => [head.state.id, head] as const)),
    examine: async (id: string, after = 0) =>
      (find(id)?.events ?? [])
        .filter(({ sequence }) => sequence > after)
        .map((event) => ({ event, parties: partiesOf(find(id)) })),
  };
};
