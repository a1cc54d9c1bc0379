import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captureLog, report } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { type Journey, journeys } from '../support/full-journey.ts';
import { inPool } from '../support/pool.ts';
import { travel } from './travel.ts';
import { losingCallOfEachStage, ways } from './trouble.ts';

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

const { 'straight to the first payment': _alone, ...longer } = journeys;
const told: readonly (readonly [string, Journey])[] = Object.entries(longer);
const atOnce = 3;

/** Each stage begins from a case at rest that was checked, so one journey can lose the k-th call of every stage. */
describe.each(told)('a case %s', (name, journey) => {
  test.each(ways)('ends at the first payment, once, when any call of any stage $sentence', async (way) => {
    let lost = 0;
    for (let k = 1, fired = 1; fired > 0; k += atOnce) {
      const positions = Array.from({ length: atOnce }, (_, index) => k + index);
      const travelled = await inPool(positions, atOnce, (position) =>
        travel(engines, { journey, seed: position, trouble: losingCallOfEachStage(position, way.way) }),
      );
      fired = Math.min(...travelled.map((trouble) => trouble.fired()));
      lost += travelled.reduce((sum, trouble) => sum + trouble.fired(), 0);
    }
    expect(lost).toBeGreaterThan(journey.stages.length * 3);
    report(`fault: ${name}: each of ${lost} calls ${way.sentence} once`);
  });
});
