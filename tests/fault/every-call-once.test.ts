import { afterAll, beforeAll, expect, test } from 'vitest';
import { captureLog, report } from '../support/captured-log.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { journeys } from '../support/full-journey.ts';
import { inPool } from '../support/pool.ts';
import { travel } from './travel.ts';
import { losingCall, troubleWith, ways } from './trouble.ts';

let engines: Engines;
const log = captureLog();
beforeAll(async () => {
  engines = await startEngines();
});
afterAll(async () => {
  await engines.stop();
  log.release();
});

const name = 'straight to the first payment';
const journey = journeys[name];

test.each(ways)(
  'a case ends at the first payment, once, whichever single call $sentence',
  async ({ way, sentence }) => {
    const undisturbed = await travel(engines, { journey, seed: 1, trouble: troubleWith(() => 'none') });
    const positions = Array.from({ length: undisturbed.calls() }, (_, index) => index + 1);
    const travelled = await inPool(positions, 3, (k) =>
      travel(engines, { journey, seed: k, trouble: losingCall(k, way) }),
    );
    expect(travelled.map((trouble) => trouble.fired())).toEqual(positions.map(() => 1));
    const beyond = losingCall(positions.length + 1, way);
    expect((await travel(engines, { journey, seed: 1, trouble: beyond })).fired()).toBe(0);
    report(`fault: ${name}: each of ${positions.length} calls ${sentence} once`);
  },
);
