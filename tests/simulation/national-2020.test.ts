import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld } from '../support/exchange-world.ts';
import { type Listed, listCounty, mix, published, runningIn2020 } from './national-2020.ts';

let engines: Engines;
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.stop());

const sumOf = (listed: readonly Listed[], amount: (one: Listed) => number): number =>
  listed.reduce((sum, one) => sum + amount(one), 0);

describe('the government-paid premiums of the first half of 2020, at 1 : 10,000', () => {
  test('come to the published sum and 111 yuan a head from the local rules of nine places', async () => {
    const world = await createWorld(engines, { seed: 2020, units: ['53'] });
    const running = runningIn2020(world.exchange, world.store);
    const listed: Listed[] = [];
    for (const share of mix) listed.push(await listCounty(running, world.store, share, 1));
    world.stop();
    for (const { place, group, persons, governmentFen } of listed)
      process.stdout.write(`${place} ${group}: ${persons} × ${governmentFen / persons / 100} yuan\n`);
    const persons = sumOf(listed, (one) => one.listed);
    const governmentFen = sumOf(listed, (one) => one.governmentFen);
    expect({ persons, governmentFen }).toEqual(published);
    expect(Math.round(governmentFen / persons / 100)).toBe(111);
  });
});
