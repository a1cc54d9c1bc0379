import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../shared/ledger/ledger.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import {
  acceptedEvent,
  commitOf,
  deliveredEvent,
  followedBy,
  pushCommit,
  pushedCase,
} from './sample-cases.ts';

let engines: Engines;
let ledger: Ledger;

beforeAll(async () => {
  engines = await startEngines();
  ledger = createLedger(await createLedgerTable(engines.dynamo));
});
afterAll(() => engines.stop());

describe('a case number', () => {
  it('finds its case at once, as it stands now', async () => {
    const pushed = pushedCase();
    const { caseNumber } = pushed.head.state;
    expect(await ledger.caseNumbered(caseNumber)).toBeUndefined();
    await ledger.commit(pushCommit(pushed));
    expect((await ledger.caseNumbered(caseNumber))?.head).toEqual(pushed.head);
    const accepted = followedBy(followedBy(pushed, deliveredEvent), acceptedEvent);
    await ledger.commit(commitOf(accepted, {}, 2));
    const found = await ledger.caseNumbered(caseNumber);
    expect(found?.head).toEqual(accepted.head);
    expect(found?.summary).toMatchObject({
      caseNumber,
      phase: 'taking-over',
      version: 3,
      dueOn: '2026-03-12',
    });
  });

  it('belongs to one case: a second opening with it writes nothing and is decided again', async () => {
    const first = pushedCase();
    await ledger.commit(pushCommit(first));
    const { caseNumber } = first.head.state;
    const second = pushedCase({ caseNumber });
    expect(await ledger.commit(pushCommit(second))).toEqual({ kind: 'conflict' });
    expect(await ledger.load(second.head.state.id)).toBeUndefined();
    expect((await ledger.person(second.head.personKey)).cases).toEqual([]);
    expect((await ledger.caseNumbered(caseNumber))?.head).toEqual(first.head);
  });

  it('is held by one of several openings that take it at the same moment', async () => {
    const { caseNumber } = pushedCase().head.state;
    const rivals = Array.from({ length: 6 }, () => pushedCase({ caseNumber }));
    const outcomes = await Promise.all(rivals.map((rival) => ledger.commit(pushCommit(rival))));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([
      'committed',
      ...Array.from({ length: 5 }, () => 'conflict'),
    ]);
    const winner = rivals[outcomes.findIndex(({ kind }) => kind === 'committed')];
    expect((await ledger.caseNumbered(caseNumber))?.head).toEqual(winner?.head);
  });

  it('does not stand in the way of the same request repeated', async () => {
    const pushed = pushCommit(pushedCase());
    await ledger.commit(pushed);
    expect(await ledger.commit(pushed)).toEqual({ kind: 'committed' });
  });
});
