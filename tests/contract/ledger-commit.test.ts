import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/ledger.ts';
import type { Store } from '../../shared/ledger/store.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  acceptedEvent,
  commitOf,
  deliveredEvent,
  fengqing,
  division,
  followedBy,
  pushCommit,
  pushedCase,
  rowFor,
  withdrawnEvent,
} from './sample-cases.ts';

let engines: Engines;
let store: Store;
let ledger: Ledger;

beforeAll(async () => {
  engines = await startEngines();
  store = await createLedgerTable(engines.dynamo);
  ledger = createLedger(store);
});
afterAll(() => engines.stop());

describe('a decision that is committed', () => {
  it('is read back whole: case, trail, sealed record, message, repetition and person', async () => {
    const sample = pushedCase();
    const commit = pushCommit(sample);
    const { id } = sample.head.state;
    expect(await ledger.commit(commit)).toEqual({ kind: 'committed' });
    expect(await ledger.load(id)).toEqual(sample.head);
    expect(await ledger.trail(id)).toEqual(sample.events);
    expect(await ledger.record(id, 1)).toEqual(commit.records[0]);
    expect(await ledger.records(id)).toEqual(commit.records);
    expect(await ledger.outbox(id)).toEqual(commit.outbox);
    expect(await ledger.deduplication('mingguang', `request-${id}`)).toEqual(commit.deduplication);
    expect(await ledger.person(sample.head.personKey)).toEqual({
      personKey: sample.head.personKey,
      dataKey: 'a2V5'.repeat(60),
      openCase: id,
      cases: [id],
    });
  });

  it('writes nothing at all when one of its conditions fails', async () => {
    const first = pushedCase();
    await ledger.commit(pushCommit(first));
    const second = pushedCase({ personKey: first.head.personKey });
    const { id } = second.head.state;
    const { newDataKey: _known, ...person } = pushCommit(second).persons[0] ?? { personKey: '' };
    const outcome = await ledger.commit(pushCommit(second, { persons: [person] }));
    expect(outcome).toEqual({ kind: 'person-has-open-case' });
    expect(await ledger.load(id)).toBeUndefined();
    expect(await ledger.trail(id)).toEqual([]);
    expect(await ledger.records(id)).toEqual([]);
    expect(await ledger.outbox(id)).toEqual([]);
    expect(await ledger.deduplication('mingguang', `request-${id}`)).toBeUndefined();
    expect((await ledger.person(first.head.personKey)).cases).toEqual([first.head.state.id]);
  });

  it('keeps two events of one decision together and in order', async () => {
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    const accepted = followedBy(followedBy(pushed, deliveredEvent), acceptedEvent);
    expect(await ledger.commit(commitOf(accepted, {}, 2))).toEqual({ kind: 'committed' });
    expect(await ledger.trail(pushed.head.state.id, 1)).toEqual(accepted.events.slice(1));
    expect(await ledger.load(pushed.head.state.id)).toEqual(accepted.head);
  });

  it('keeps the tenth event after the ninth', async () => {
    let sample = pushedCase();
    await ledger.commit(pushCommit(sample));
    for (let round = 0; round < 11; round += 1) {
      sample = followedBy(sample, deliveredEvent);
      await ledger.commit(commitOf(sample, { outbox: [rowFor(sample)] }));
    }
    const { id } = sample.head.state;
    expect((await ledger.trail(id)).map(({ sequence }) => sequence)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect((await ledger.trail(id, 9)).map(({ sequence }) => sequence)).toEqual([10, 11, 12]);
    expect((await ledger.outbox(id)).map(({ sequence }) => sequence).slice(8)).toEqual([9, 10, 11, 12]);
  });

  it('is refused as a bug when events, version and last hash do not belong together', async () => {
    const sample = pushedCase();
    await expect(ledger.commit({ ...pushCommit(sample), expectedVersion: 1 })).rejects.toThrow(
      'commit-inconsistent',
    );
    await expect(ledger.commit({ ...pushCommit(sample), events: [] })).rejects.toThrow('commit-inconsistent');
  });
});

describe('two officers at the same moment', () => {
  it('one decision is committed, the other must be decided again', async () => {
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    const rivals = Array.from({ length: 6 }, () => followedBy(pushed, deliveredEvent));
    const outcomes = await Promise.all(rivals.map((rival) => ledger.commit(commitOf(rival))));
    const kinds = outcomes.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['committed', 'conflict', 'conflict', 'conflict', 'conflict', 'conflict']);
    const winner = rivals[outcomes.findIndex(({ kind }) => kind === 'committed')];
    expect(await ledger.load(pushed.head.state.id)).toEqual(winner?.head);
    expect(await ledger.trail(pushed.head.state.id)).toEqual(winner?.events);
  });

  it('a decision on an old version is a conflict even when the person holds something elsewhere too', async () => {
    const pushed = pushedCase();
    await ledger.commit(pushCommit(pushed));
    await ledger.commit(commitOf(followedBy(pushed, deliveredEvent)));
    const late = commitOf(followedBy(pushed, acceptedEvent), {
      persons: [{ personKey: pushed.head.personKey, roll: { take: fengqing } }],
    });
    expect(await ledger.commit(late)).toEqual({ kind: 'conflict' });
    expect((await ledger.person(pushed.head.personKey)).roll).toBeUndefined();
  });

  it('two first pushes of one unknown person make one data key', async () => {
    const personKey = randomUUID();
    const [one, two] = [pushedCase({ personKey }), pushedCase({ personKey })];
    const outcomes = await Promise.all([ledger.commit(pushCommit(one)), ledger.commit(pushCommit(two))]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'conflict']);
    expect((await ledger.person(personKey)).cases).toHaveLength(1);
  });
});

describe('what is unique in the country', () => {
  it('one open case per person: the second is refused while the first is open, and admitted afterwards', async () => {
    const first = pushedCase();
    const { personKey } = first.head;
    await ledger.commit(pushCommit(first));
    const second = pushedCase({ personKey });
    const take = pushCommit(second, { persons: [{ personKey, openCase: 'take', listCase: true }] });
    expect(await ledger.commit(take)).toEqual({ kind: 'person-has-open-case' });
    const closed = followedBy(first, withdrawnEvent);
    await ledger.commit(commitOf(closed, { persons: [{ personKey, openCase: 'release' }] }));
    expect((await ledger.person(personKey)).openCase).toBeUndefined();
    expect(await ledger.commit(take)).toEqual({ kind: 'committed' });
    expect(await ledger.person(personKey)).toMatchObject({
      openCase: second.head.state.id,
      cases: [first.head.state.id, second.head.state.id].toSorted(),
    });
  });

  it('one roll per person: another case is refused until the first lets go', async () => {
    const first = pushedCase();
    const { personKey } = first.head;
    await ledger.commit(pushCommit(first));
    const accepted = followedBy(first, acceptedEvent);
    await ledger.commit(commitOf(accepted, { persons: [{ personKey, roll: { take: fengqing } }] }));
    const second = pushedCase({ destination: division('320102') });
    await ledger.commit(pushCommit(second));
    const taking = commitOf(followedBy(second, acceptedEvent), {
      persons: [{ personKey, roll: { take: division('320102') } }],
    });
    expect(await ledger.commit(taking)).toEqual({ kind: 'already-on-roll' });
    expect((await ledger.person(personKey)).roll).toEqual({
      division: fengqing,
      handoverId: first.head.state.id,
    });
    const ended = followedBy(accepted, withdrawnEvent);
    await ledger.commit(commitOf(ended, { persons: [{ personKey, roll: 'release' }] }));
    expect(await ledger.commit(taking)).toEqual({ kind: 'committed' });
    expect((await ledger.person(personKey)).roll?.division).toBe('320102');
  });

  it('a case takes again what it holds already, and cannot let go of what another case holds', async () => {
    const first = pushedCase();
    const { personKey } = first.head;
    await ledger.commit(pushCommit(first));
    const again = followedBy(first, deliveredEvent);
    const take = commitOf(again, { persons: [{ personKey, openCase: 'take' }] });
    expect(await ledger.commit(take)).toEqual({ kind: 'committed' });
    const other = pushedCase();
    await ledger.commit(pushCommit(other));
    const foreign = commitOf(followedBy(other, withdrawnEvent), {
      persons: [{ personKey, openCase: 'release' }],
    });
    expect(await ledger.commit(foreign)).toEqual({ kind: 'person-has-open-case' });
    expect((await ledger.person(personKey)).openCase).toBe(first.head.state.id);
  });

  it('two localities push the same person at the same moment: one case opens', async () => {
    const personKey = randomUUID();
    const known = pushedCase({ personKey });
    await ledger.commit(pushCommit(known));
    await ledger.commit(
      commitOf(followedBy(known, withdrawnEvent), { persons: [{ personKey, openCase: 'release' }] }),
    );
    const persons = [{ personKey, openCase: 'take', listCase: true } as const];
    const rivals = Array.from({ length: 5 }, () => pushedCase({ personKey }));
    const outcomes = await Promise.all(rivals.map((rival) => ledger.commit(pushCommit(rival, { persons }))));
    expect(outcomes.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'person-has-open-case')).toHaveLength(4);
    expect((await ledger.person(personKey)).cases).toHaveLength(2);
  });
});
