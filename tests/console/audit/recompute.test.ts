import { expect, test } from 'vitest';
import {
  recompute,
  type Recomputed,
  type TrailItem,
} from '../../../functions/console/ui/screens/audit/verify/recompute.ts';
import { chain, genesisHash } from '../../../shared/audit/hash-chain.ts';
import { trailFaults } from '../../../shared/audit/trail-faults.ts';
import { look } from './event-at-hand.ts';

type Whole = Extract<TrailItem, { hash: string; actor: unknown }>;

const wholeTrail = (length: number): readonly Whole[] => {
  const events: Whole[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const { hash: _hash, previousHash: _previous, title, caseNumber: _number, ...rest } = look({ sequence });
    const { origins: _origins, destination: _destination, person: _person, ...event } = rest;
    events.push({ ...chain(event, events.at(-1)?.hash ?? genesisHash), title });
  }
  return events;
};

const endOf = (events: readonly Whole[]) => ({
  sequence: events.length,
  hash: events.at(-1)?.hash ?? genesisHash,
});

const now = async (): Promise<void> => undefined;
const found = (items: readonly TrailItem[], end: ReturnType<typeof endOf>): Promise<Recomputed> =>
  recompute({ items, end }, () => undefined, now);

test('a trail that nobody touched is whole', async () => {
  const events = wholeTrail(5);
  expect(await found(events, endOf(events))).toEqual({ looked: 5, breaks: [] });
});

const damaged = (sequence: number): TrailItem => ({ code: 'damaged', sequence, field: 'data' });

test.each<[string, (events: readonly Whole[]) => readonly TrailItem[], readonly string[]]>([
  [
    'an event whose content was changed',
    (events) =>
      events.map((event) => (event.sequence === 3 ? { ...event, data: { purpose: 'other' } } : event)),
    ['3 hash-differs'],
  ],
  [
    'an event that was taken out',
    (events) => events.filter(({ sequence }) => sequence !== 3),
    ['3 sequence-broken'],
  ],
  ['the last event taken off', (events) => events.slice(0, -1), ['5 end-differs']],
  ['all events taken off', () => [], ['5 end-differs']],
  [
    'an event that was written anew with its own hash',
    (events) =>
      events.map((event, index) => {
        const { title, hash: _hash, previousHash, ...rest } = event;
        return index === 2 ? { ...chain({ ...rest, data: {} }, previousHash), title } : event;
      }),
    ['4 previous-hash-differs'],
  ],
  [
    'an event that cannot be read',
    (events) => events.map((event) => (event.sequence === 2 ? damaged(2) : event)),
    ['2 damaged'],
  ],
])('%s is found where it is, as the exchange finds it', async (_name, tamper, expected) => {
  const events = wholeTrail(5);
  const items = tamper(events);
  const { breaks } = await found(items, endOf(events));
  expect(breaks.map(({ sequence, code }) => `${sequence} ${code}`)).toEqual(expected);
  const links = items.map((item) => ('code' in item ? { ...item, sequence: item.sequence ?? 0 } : item));
  expect(breaks.map(({ sequence, code }) => ({ sequence, code }))).toEqual(trailFaults(links, endOf(events)));
});

test('a changed event shows the hash that its content has now and the one that was stored', async () => {
  const events = wholeTrail(2);
  const [first, second] = events;
  const items = events.map((event) => (event === second ? { ...event, data: { purpose: 'other' } } : event));
  const [broken] = (await found(items, endOf(events))).breaks;
  expect(first).toBeDefined();
  expect(broken?.found).toBe(second?.hash);
  expect(broken?.expected).toMatch(/^[0-9a-f]{64}$/u);
  expect(broken?.expected).not.toBe(second?.hash);
});

test('a long trail says on the way how far it is', async () => {
  const events = wholeTrail(45);
  const seen: number[] = [];
  await recompute({ items: events, end: endOf(events) }, ({ looked }) => seen.push(looked), now);
  expect(seen).toEqual([20, 40]);
});
