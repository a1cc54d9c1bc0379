import { expect, test } from 'vitest';
import { eachInACounty } from '../support/each-in-a-county.ts';
import type { ExchangeWorld } from '../support/exchange-world.ts';
import { accountRecorded, residents, settleIn } from '../support/run-county.ts';
import type { RunOffice } from '../support/run-office.ts';

let world: ExchangeWorld;
let office: RunOffice;
eachInACounty(2, (county) => {
  ({ world, office } = county);
});

const failed = { outcome: 'failed', reason: 'account-closed' } as const;
const nextMonth = () => world.clock.moveDays(30);

test('three payments in a row come back, the fourth carries them all, and the case is told of each month', async () => {
  const comesBack = () => failed;
  const putRight = async () => {
    nextMonth();
    await office.onCase('resident 0', accountRecorded);
  };
  await settleIn(world, residents(1));
  await office.month('2025-06', comesBack);
  await putRight();
  await office.month('2025-07', comesBack);
  await putRight();
  await office.month('2025-08', comesBack);
  expect(await office.caseOf('resident 0')).toMatchObject({
    pension: { unpaidMonths: ['2025-06', '2025-07', '2025-08'] },
  });
  await putRight();
  const september = await office.month('2025-09');
  expect(september.totals).toMatchObject({ regularFen: 16_300, arrearsFen: 0, reissuedFen: 6 * 16_300 });
  expect(await office.caseOf('resident 0')).toMatchObject({
    phase: 'discharged',
    pension: { status: 'paying', unpaidMonths: [] },
  });
  expect(await office.verify(september.id)).toEqual([]);
});
