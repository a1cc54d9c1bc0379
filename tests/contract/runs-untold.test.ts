import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engines, startEngines } from '../support/engines.ts';
import { createWorld, type ExchangeWorld } from '../support/exchange-world.ts';
import { residents, settleIn } from '../support/run-county.ts';
import { runningIn, runOffice } from '../support/run-office.ts';

let engines: Engines;
let world: ExchangeWorld;
beforeAll(async () => {
  engines = await startEngines();
  world = await createWorld(engines, { seed: 9, units: ['53'], from: '2025-06-12' });
});
afterAll(async () => {
  world.stop();
  await engines.stop();
});

test('a case that is not found is counted as untold, and told by the next posting that finds it', async () => {
  const { running, woken } = runningIn(world);
  const office = runOffice(world, { running, woken });
  const blind = { ...running, roll: { ...running.roll, heads: async () => [] } };
  const june = 'payroll-530921-2025-06';
  await settleIn(world, residents(1));
  await office.compute('2025-06');
  await office.issue(june);
  const [line] = await office.lines(june);
  if (!line) throw new Error('one is paid');
  await office.answer(june, [office.rowOf(line)]);
  const missed = await runOffice(world, { running: blind, woken }).post(june);
  expect(missed).toMatchObject({ status: 'closed', results: { untold: 1 } });
  expect(await office.lines(june)).toMatchObject([{ told: 'case-missing' }]);
  expect(await office.post(june)).toMatchObject({ status: 'closed', results: { untold: 0 } });
  expect(await office.caseOf('resident 0')).toMatchObject({ pension: { status: 'paying' } });
});
