import { awardedIn, payrollMonthOf, recordProofOfLife } from '../drawing.ts';
import { dayOf } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { nextMonthOf, passTo } from '../months.ts';
import { payday } from '../pay-out.ts';
import { see } from '../steps.ts';
import { until } from '../until.ts';
import { words } from '../words.ts';

const termMonths = 12;

const monthsLater = (month: string, count: number): string =>
  count === 0 ? month : monthsLater(nextMonthOf(month), count - 1);

/** Nobody has shown for a year that the man is alive: paid no more; he shows it, and every month comes back. */
export const noProofOfLife: Journey = {
  letter: 'n',
  title: words('未认证暂停，认证后补发', 'No proof of life: suspended, proved, paid in arrears'),
  expected: 'suspended, 0 paid, resumed, every month paid in the end',
  play: async (world) => {
    const awarded = await awardedIn(world, world.person({ age: 70, sex: 'male' }), 1);
    const { destination: division, id } = awarded;
    const clerk = `clerk-${division}`;
    const first = payrollMonthOf(awarded);
    const paidOn = dayOf(awarded);
    const { run } = await payday(world, { division, period: first, on: paidOn });
    const monthlyFen = run.totals['payFen'] ?? 0;

    const later = monthsLater(first, termMonths + 1);
    const suspendedOn = await passTo(world, paidOn, `${later}-01`);
    const suspended = await until(
      async () => {
        await world.control.sweep();
        const seen = await see(world, clerk, id);
        return seen.pension.status === 'suspended' ? seen : undefined;
      },
      { what: 'the pension is suspended' },
    );
    const { suspendedFrom = later } = suspended.pension;
    world.tell({ what: words('系统暂停发放', 'the exchange suspends'), result: suspendedFrom });
    const held = await payday(world, { division, period: later, on: suspendedOn });

    const proved = await recordProofOfLife(world, suspended, suspendedOn);
    const last = nextMonthOf(later);
    const paidAgainOn = await passTo(world, suspendedOn, `${last}-01`);
    const again = await payday(world, { division, period: last, on: paidAgainOn });
    const paidFen = [held, again].reduce((sum, one) => sum + (one.run.totals['payFen'] ?? 0), monthlyFen);
    const due = (termMonths + 3) * monthlyFen;
    const all = paidFen === due ? 'every month paid in the end' : `${paidFen} fen paid of ${due}`;
    const resumed = proved.pension.status === 'paying' ? 'resumed' : proved.pension.status;
    return `${suspended.pension.status}, ${held.run.totals['payments'] ?? 0} paid, ${resumed}, ${all}`;
  },
};
