import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFeed } from '../../shared/ledger/feed.ts';
import { report } from '../support/captured-log.ts';
import { countAll, tallyItems } from '../support/clearance.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { faultyClients } from '../support/faulty-client.ts';
import { createLedgerTable } from '../support/ledger-table.ts';
import { inPool } from '../support/pool.ts';
import { deliveredEvent, division, followedBy, pushedCase } from '../contract/sample-cases.ts';
import { losingCall, type Trouble, ways } from './trouble.ts';

let engines: Engines;
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.stop());

const units = ['34', '53'] as const;

/** Sixty cases to as many counties: more than one step for each province. */
const drafts = Array.from({ length: 60 }, (_, index) => {
  const ends = { origin: division('341182'), destination: division(String(530_101 + index)) };
  const sample = followedBy(pushedCase({ ...ends, id: `case-${index}` }), deliveredEvent);
  return sample.events.map((event) => ({
    event,
    caseNumber: `case-${index}`,
    origins: [ends.origin],
    destination: ends.destination,
    units,
  }));
}).flat();

/** Counts with trouble, then once more in peace: what both provinces have in the end. */
const countedWith = async (trouble: Trouble) => {
  const store = await createLedgerTable(engines.dynamo);
  await createFeed(store).append(drafts);
  const clients = faultyClients(engines.endpoints, { maxAttempts: 1, tap: trouble.tap });
  const troubled = { client: clients.dynamo, table: store.table };
  const failures: unknown[] = [];
  const onFailure = ({ error }: { readonly error: unknown }) => failures.push(error);
  try {
    await countAll(troubled, createFeed(troubled), { onFailure }).catch((error: unknown) =>
      failures.push(error),
    );
    trouble.end();
    await countAll(store, createFeed(store));
    const items = await Promise.all(units.map((unit) => tallyItems(store, unit)));
    return { items, failures: failures.length };
  } finally {
    clients.close();
  }
};

test.each(ways)(
  'no event is counted twice and none is left out, whichever call of the counting $sentence',
  async ({ way, sentence }) => {
    const undisturbed = losingCall(0, way);
    const planned = await countedWith(undisturbed);
    expect(planned.failures).toBe(0);
    expect(planned.items.flat()).toHaveLength(185);
    const positions = Array.from({ length: undisturbed.calls() }, (_, index) => index + 1);
    expect(positions.length).toBeGreaterThan(6);
    const outcomes = await inPool(positions, 3, (k) => countedWith(losingCall(k, way)));
    for (const [index, { items, failures }] of outcomes.entries()) {
      expect(items, `call ${index + 1}`).toEqual(planned.items);
      expect(failures, `call ${index + 1}`).toBe(1);
    }
    report(`fault: clearance: each of ${positions.length} calls ${sentence} once`);
  },
);
