import { afterAll, beforeAll, expect, test } from 'vitest';
import { captureLog, report } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld } from '../support/exchange-world.ts';
import { faultyClients } from '../support/faulty-client.ts';
import { journeys, journeyUnits } from '../support/full-journey.ts';
import { loseAllIn } from '../support/inbox-pump.ts';
import { inPool } from '../support/pool.ts';
import { syntheticPeople } from '../support/synthetic-people.ts';
import { losingCall, type Trouble, ways } from './trouble.ts';

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

const [push] = journeys['straight to the first payment'].stages;

/**
 * Two cases: nobody claims the first in time, and of the second every message is lost. The clock moves, and a call of the
 * sweep fails; a minute later it runs again. Returns the trails and whether all was received.
 */
const swept = async (seed: number, trouble: Trouble) => {
  const quiet = { on: false };
  const clients = faultyClients(engines.endpoints, {
    maxAttempts: 1,
    tap: (call) => (quiet.on ? trouble.tap(call) : 'none'),
  });
  const world = await createWorld(engines, { seed, units: journeyUnits, clients });
  const [late, lost] = syntheticPeople(2, seed * 2);
  if (!late || !lost) throw new RangeError('two people are needed');
  try {
    const first = await push.take({ world, person: late, caseId: undefined, stage: 0 });
    await world.settle();
    world.clock.moveDays(10);
    const second = await push.take({ world, person: lost, caseId: undefined, stage: 0 });
    await world.pumpStream();
    for (const inbox of world.inboxes) await loseAllIn(engines.queues, inbox);
    world.clock.moveSeconds(61);
    quiet.on = true;
    await world.runSweep().catch(() => undefined);
    quiet.on = false;
    await world.settle();
    world.clock.moveSeconds(121);
    await world.runSweep();
    await world.settle();
    const trails = await Promise.all([first, second].map((id) => world.seen.ledger.trail(id)));
    const rows = await Promise.all([first, second].map((id) => world.seen.ledger.outbox(id)));
    return {
      trails: trails.map((trail) => trail.map(({ type }) => type)),
      statuses: [...new Set(rows.flat().map(({ status }) => status))],
      faults: await world.verify(),
    };
  } finally {
    world.stop();
    clients.close();
  }
};

const planned = {
  trails: [
    // The claim and the decision are overdue after ten days; each is told one level up, once.
    ['pushed', 'delivered', 'escalated', 'escalated'],
    ['pushed', 'delivered'],
  ],
  statuses: ['received'],
  faults: [],
};

test.each(ways)(
  'what is lost goes out and what is overdue climbs, once, whichever call of the sweep $sentence',
  async ({ way, sentence }) => {
    const undisturbed = losingCall(0, way);
    expect(await swept(0, undisturbed)).toEqual(planned);
    const positions = Array.from({ length: undisturbed.calls() }, (_, index) => index + 1);
    const outcomes = await inPool(positions, 3, (k) => swept(k, losingCall(k, way)));
    for (const [index, outcome] of outcomes.entries()) expect(outcome, `call ${index + 1}`).toEqual(planned);
    report(`fault: sweep: each of ${positions.length} calls ${sentence} once`);
  },
);
