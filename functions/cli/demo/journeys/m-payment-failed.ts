import { recordBankAccount } from '../award.ts';
import { awardedIn, firstPaydayOf } from '../drawing.ts';
import type { Journey } from '../journey.ts';
import { nextMonthOf, passTo } from '../months.ts';
import { payday } from '../pay-out.ts';
import { see } from '../steps.ts';
import { words } from '../words.ts';

const accountClosed = 'AC04';

/** The bank sends the first payment back; the account is put right and the month comes with the next one. */
export const paymentFailed: Journey = {
  letter: 'm',
  title: words(
    '发放失败，更正账户，次月补发',
    'A payment fails, the account is put right, reissued next month',
  ),
  expected: 'unpaid 1, then 0, twice the monthly sum, discharged',
  play: async (world) => {
    const woman = world.person({ age: 66, sex: 'female' });
    const awarded = await awardedIn(world, { person: woman, county: world.county(), last: 1 });
    const { id } = awarded;
    const { division, period, on } = await firstPaydayOf(world, awarded);
    const clerk = `clerk-${division}`;
    const first = await payday(world, { division, period, on, sendsBack: () => accountClosed });
    const failed = await see(world, clerk, id);
    await recordBankAccount(world, failed, { holder: woman.name, last: 2 });
    const nextMonth = nextMonthOf(period);
    const nextDay = await passTo(world, on, `${nextMonth}-01`);
    const second = await payday(world, { division, period: nextMonth, on: nextDay });
    const { pension, phase } = await see(world, clerk, id);
    const [once = 0, twice = 0] = [first, second].map(({ run }) => run.totals['payFen']);
    const sum = twice === 2 * once ? 'twice the monthly sum' : `${twice} after ${once}`;
    const unpaid = `unpaid ${failed.pension.unpaidMonths.length}, then ${pension.unpaidMonths.length}`;
    return `${unpaid}, ${sum}, ${phase}`;
  },
};
