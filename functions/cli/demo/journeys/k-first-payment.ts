import { awardedIn, firstPaydayOf } from '../drawing.ts';
import type { Journey } from '../journey.ts';
import { payday } from '../pay-out.ts';
import { verifyRun } from '../payroll.ts';
import { see } from '../steps.ts';
import { words } from '../words.ts';

/** The sentence the exchange is for: pushed at 65, first money from the hukou county's bank, discharged. */
export const firstPayment: Journey = {
  letter: 'k',
  title: words(
    '六十五岁：推送到首次发放入账',
    'A man of 65: from the push to the first money in the bank file',
  ),
  expected: 'in the bank file once, discharged, 1 line verified',
  play: async (world) => {
    const man = world.person({ age: 65, sex: 'male' });
    const awarded = await awardedIn(world, { person: man, county: world.county(), last: 1 });
    const { run, file } = await payday(world, await firstPaydayOf(world, awarded));
    const { phase } = await see(world, `clerk-${run.division}`, awarded.id);
    const { lines, faults } = await verifyRun(world, run);
    const times = file.split(man.name).length - 1;
    const paid = times === 1 ? 'in the bank file once' : `${times} times in the bank file`;
    return `${paid}, ${phase}, ${lines} line verified${faults === 0 ? '' : ` with ${faults} faults`}`;
  },
};
