import { afterAll, beforeAll, expect, test } from 'vitest';
import { captureLog, report } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { syntheticPerson } from '../support/synthetic-people.ts';
import { simulate } from './simulate.ts';

/** SIMULATION_SEED lives through one story again, SIMULATION_STEPS makes it longer. */
const { SIMULATION_SEED: asked, SIMULATION_STEPS: wanted } = process.env;
const seeds = asked === undefined ? [1, 2, 3, 4] : [Number(asked)];
const steps = wanted === undefined ? 250 : Number(wanted);
const people = 28;

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

test.each(seeds)(
  'nothing is lost, doubled or contradicted in the months of SIMULATION_SEED=%i',
  async (seed) => {
    const { types, cases, count } = await simulate(engines, { seed, steps, people });
    report(
      `simulation: seed ${seed}: ${cases} cases, ${types.length} events of ${new Set(types).size} kinds, ` +
        JSON.stringify(count),
    );
    expect(cases).toBeGreaterThan(people / 2);
    expect(new Set(types).size).toBeGreaterThan(20);
    for (const { citizenId, name } of Array.from({ length: people }, (_, index) => syntheticPerson(index)))
      expect(log.lines.filter((line) => line.includes(citizenId) || line.includes(name))).toEqual([]);
  },
);
