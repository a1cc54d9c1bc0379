import { chain, genesisHash } from '../../shared/audit/hash-chain.ts';
import { fold, type DecidedEvent } from '../../shared/domain/handover/index.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { aboutOf } from '../../shared/ledger/event-about.ts';
import { type Item, itemOf } from '../../shared/ledger/item.ts';
import { putMany } from '../../shared/ledger/put-many.ts';
import { eventItem } from '../../shared/ledger/stored-event.ts';
import { headItem } from '../../shared/ledger/stored-head.ts';
import { storedPerson } from '../../shared/ledger/stored-person.ts';
import { storedRecord } from '../../shared/ledger/stored-record.ts';
import type { ChainedEvent, Head } from '../../shared/ports/ledger.ts';
import { bornPensioner, clerk, fengqing, givenOn, type Move, ordinaryDay } from '../domain/handover/cast.ts';
import { attempt } from '../domain/handover/specification.ts';
import { awarded } from '../domain/handover/stories.ts';
import type { ExchangeWorld } from './exchange-world.ts';

/** A person of a county, with what happened to the case so far. */
export interface Resident {
  /** Stands for the person: the same name is the same person. */
  readonly name: string;
  readonly moves: readonly Move[];
  readonly bornOn?: string;
}

export const bankAccount = {
  holder: '李秀英',
  number: '6217000000000000001',
  bank: '凤庆县农村信用合作联社',
};
export const accountRecorded: Move = clerk('record-bank-account', { bankAccount });

/** Awarded from March 2025, 163 yuan a month, never paid: the first payroll of June owes four months. */
export const awaitsFirstPayment: readonly Move[] = [...awarded, accountRecorded];

const played = (moves: readonly Move[], bornOn: string): readonly DecidedEvent[] => {
  const events: DecidedEvent[] = [];
  for (const move of moves) {
    const decision = attempt(fold(events.map(({ event }) => event)), move, bornOn);
    if (decision.kind !== 'decided')
      throw new Error(`the story breaks at ${move.action}: ${JSON.stringify(decision)}`);
    events.push(...decision.events);
  }
  return events;
};

const hexOf = (name: string, digits: number): string => sha256Hex(name).slice(0, digits);

export const personKeyOf = (name: string): string => sha256Hex(`person ${name}`);

/** In the order of the names' digests, as the roll goes by ids. */
export const caseIdOf = (name: string): string =>
  `01981234-${hexOf(name, 4)}-7000-8000-${sha256Hex(name).slice(4, 16)}`;

const itemsOf = async (
  { exchange }: ExchangeWorld,
  { name, bornOn = bornPensioner }: Resident,
  story: readonly DecidedEvent[],
): Promise<readonly Item[]> => {
  const [handoverId, personKey] = [caseIdOf(name), personKeyOf(name)];
  const dataKey = await exchange.vault.newDataKey();
  const events: ChainedEvent[] = [];
  const items: Item[] = [itemOf(storedPerson.dataKey(personKey), { dataKey })];
  for (const { event, personal } of story) {
    const { sequence } = event;
    const sealed = personal
      ? await exchange.vault.seal({ handoverId, sequence, personKey }, dataKey, personal)
      : undefined;
    if (sealed) items.push(itemOf(storedRecord, sealed.record));
    const linked = chain(
      {
        ...event,
        handoverId,
        correlationId: 'laid',
        ...(sealed ? { personalDigest: sealed.digest } : {}),
      },
      events.at(-1)?.hash ?? genesisHash,
    );
    events.push(linked);
  }
  const state = fold(events);
  if (!state) throw new Error('a resident without a story');
  const { person, now } = givenOn(ordinaryDay, clerk('claim').actor, bornOn);
  const head: Head = {
    state,
    lastHash: events.at(-1)?.hash ?? genesisHash,
    personKey,
    person,
    masked: { name: '李**' },
    openedAt: now,
    changedAt: now,
  };
  const roll = { division: fengqing, handoverId };
  return [
    ...items,
    ...events.map((event) => eventItem(event, aboutOf(state, event))),
    itemOf(storedPerson.roll(personKey), roll),
    headItem(head),
  ];
};

const atOnce = 50;

/** Lays residents with whole trails and sealed records into the table: what verification recomputes from. */
export const settleIn = async (world: ExchangeWorld, people: readonly Resident[]): Promise<void> => {
  const stories = new Map<string, readonly DecidedEvent[]>();
  for (let start = 0; start < people.length; start += atOnce) {
    const items = await Promise.all(
      people.slice(start, start + atOnce).map((resident) => {
        const { moves, bornOn = bornPensioner } = resident;
        const key = JSON.stringify([moves, bornOn]);
        const story = stories.get(key) ?? played(moves, bornOn);
        stories.set(key, story);
        return itemsOf(world, resident, story);
      }),
    );
    await putMany(world.store, items.flat());
  }
};

/** Many of the same story. */
export const residents = (count: number, moves: readonly Move[] = awaitsFirstPayment): readonly Resident[] =>
  Array.from({ length: count }, (_, index) => ({ name: `resident ${index}`, moves }));
