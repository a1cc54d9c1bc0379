import { expect } from 'vitest';
import { fold, isClosed, personKeysOf } from '../../shared/domain/handover/index.ts';
import { instantSchema } from '../../shared/kernel/instant.ts';
import type { ChainedEvent, Head } from '../../shared/ports/ledger.ts';
import { verifyInspected } from '../../shared/usecases/verify-case.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { units } from './country.ts';

type Seen = ExchangeWorld['seen'];

const beforeEverything = instantSchema.parse('2000-01-01T00:00:00.000Z');

const read = (data: unknown, field: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, field) : undefined;

/** After each step, of each case that was touched: it verifies, and its person has one open case and one roll at most. */
export const expectSound = async (seen: Seen, id: string): Promise<void> => {
  // Right after a step the feed has not been written: nothing is late yet.
  const verifying = { ...seen, now: () => beforeEverything };
  expect(await verifyInspected(verifying, { kind: 'case', handoverId: id })).toEqual([]);
  const head = await seen.ledger.load(id);
  if (head) await expectOnePersonOnce(seen, head.personKey);
};

const expectOnePersonOnce = async (seen: Seen, personKey: string): Promise<void> => {
  const { cases } = await seen.ledger.person(personKey);
  const heads = await Promise.all(cases.map((id) => seen.ledger.load(id)));
  const own = heads.filter((head): head is Head => head?.personKey === personKey);
  const open = own.filter(({ state }) => !isClosed(state));
  expect(open.length, 'open cases of one person').toBeLessThanOrEqual(1);
  const rolls = own.filter(({ state }) => personKeysOf(state).roll !== undefined);
  expect(rolls.length, 'rolls of one person').toBeLessThanOrEqual(1);
};

/** Who answers, told from the events alone: the destination from its acceptance until it forwards or hands back. */
const responsibleBy = (trail: readonly ChainedEvent[]): string =>
  trail.reduce((side, { type }) => {
    if (type === 'accepted') return 'destination';
    return type === 'forwarded' || type === 'handed-back' ? 'origin' : side;
  }, 'origin');

export const expectToldByEvents = (head: Head, trail: readonly ChainedEvent[]): void => {
  expect(fold(trail)).toEqual(head.state);
  expect(head.state.responsible).toBe(responsibleBy(trail));
};

interface Parties {
  readonly certifiers: readonly string[];
  readonly destination: string;
}

const destinationFrom: Readonly<Record<string, (data: unknown) => unknown>> = {
  inquired: (data) => read(data, 'destination'),
  pushed: (data) => read(data, 'destination'),
  'inquiry-answered': (data) => read(data, 'at'),
  delivered: (data) => read(data, 'destination'),
  forwarded: (data) => read(data, 'to'),
};

const partiesAfter = (parties: Parties, { type, data }: ChainedEvent): Parties => {
  const moved = destinationFrom[type]?.(data);
  const joined = read(data, type === 'certifier-joined' ? 'certifier' : 'origin');
  const opens = type === 'certifier-joined' || type === 'pushed' || type === 'inquired';
  return {
    destination: typeof moved === 'string' ? moved : parties.destination,
    certifiers:
      opens && typeof joined === 'string' && !parties.certifiers.includes(joined)
        ? [...parties.certifiers, joined]
        : parties.certifiers,
  };
};

/** The sequences of a case that the feed of a unit has to tell: those at which a party lay in the unit, and those that moved the case on from it. */
const toldIn = (unit: string, trail: readonly ChainedEvent[]): readonly number[] => {
  let parties: Parties = { certifiers: [], destination: '' };
  return trail.flatMap((event) => {
    const former = parties.destination;
    parties = partiesAfter(parties, event);
    const concerned = [...parties.certifiers, parties.destination, former].some((code) =>
      code.startsWith(unit),
    );
    return concerned ? [event.sequence] : [];
  });
};

const feedOf = async (seen: Seen, unit: string) => {
  const entries = [];
  for (let after = 0; ;) {
    const page = await seen.feed.read(unit, after, 500);
    entries.push(...page);
    if (page.length < 500) return entries;
    after += page.length;
  }
};

/** Positions are dense; each event of the unit's cases is there once, those of one case in their order. */
export const expectFeeds = async (
  seen: Seen,
  trails: ReadonlyMap<string, readonly ChainedEvent[]>,
): Promise<void> => {
  for (const unit of units) {
    const entries = await feedOf(seen, unit);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    const told = Map.groupBy(entries, ({ event }) => event.handoverId);
    for (const [id, trail] of trails) {
      const sequences = (told.get(id) ?? []).map(({ event }) => event.sequence);
      expect(sequences, `feed of ${unit} about ${id}`).toEqual(toldIn(unit, trail));
    }
  }
};
