import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Engines, startEngines } from './engines.ts';
import { createWorld, type ExchangeWorld } from './exchange-world.ts';
import { type RunOffice, runOffice } from './run-office.ts';

export interface RunCounty {
  readonly world: ExchangeWorld;
  readonly office: RunOffice;
}

/** Every test of the file begins in a county of its own on 12 June 2025, as far as `begin` has brought it; the engines run for all of them. */
export const eachInACounty = (seed: number, begin: (county: RunCounty) => void | Promise<void>): void => {
  let engines: Engines;
  beforeAll(async () => {
    engines = await startEngines();
  });
  afterAll(() => engines.stop());
  beforeEach(async () => {
    const world = await createWorld(engines, { seed, units: ['53'], from: '2025-06-12' });
    await begin({ world, office: runOffice(world) });
    return () => world.stop();
  });
};
