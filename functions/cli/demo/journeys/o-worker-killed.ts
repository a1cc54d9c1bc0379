import { awardedIn, payrollMonthOf } from '../drawing.ts';
import { dayOf } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { payOut } from '../pay-out.ts';
import { openRun, payFenOf, runSettles, seeRun, verifyRun } from '../payroll.ts';
import { until } from '../until.ts';
import { words } from '../words.ts';

/** The machine that computes a payroll is lost after its first write; another goes on, and nobody is paid twice or forgotten. */
export const workerKilled: Journey = {
  letter: 'o',
  title: words(
    '计算中断，续算合计不变',
    'The worker is lost in the middle: another goes on, the sum is the same',
  ),
  expected: '2 payments, the sum of both pensions, 0 faults',
  play: async (world) => {
    const one = await awardedIn(world, world.person({ age: 64, sex: 'female' }), 1);
    const other = await awardedIn(world, world.person({ age: 68, sex: 'male' }), 2);
    const division = one.destination;
    const lost = world.control.loseAtWrite('runs');
    const opened = await openRun(world, 'payroll', { division, period: payrollMonthOf(one) });
    await lost;
    const { status } = await seeRun(world, opened);
    world.tell({ what: words('计算所在的机器失联', 'the machine of the worker is lost'), result: status });
    const computed = await until(
      async () => {
        await world.control.sweep();
        const seen = await runSettles(world, opened);
        return seen.status === 'computed' ? seen : undefined;
      },
      { what: 'the run goes on' },
    );
    const { run } = await payOut(world, computed, { on: dayOf(other) });
    const { faults } = await verifyRun(world, run);
    const dueFen = (one.pension.monthlyFen ?? 0) + (other.pension.monthlyFen ?? 0);
    const sum = payFenOf(run) === dueFen ? 'the sum of both pensions' : `${payFenOf(run)} fen of ${dueFen}`;
    return `${run.totals['payments'] ?? 0} payments, ${sum}, ${faults} faults`;
  },
};
