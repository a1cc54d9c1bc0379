import type { Run } from '../../runs/run.ts';
import { awardedIn, firstPaydayOf } from '../drawing.ts';
import type { Journey } from '../journey.ts';
import { nextDayOf, passTo } from '../months.ts';
import { issueAndAnswer } from '../pay-out.ts';
import { beginPosting, openRun, payFenOf, runSettles, seeRun, verifyRun } from '../payroll.ts';
import { see } from '../steps.ts';
import { words } from '../words.ts';
import type { World } from '../world.ts';

/** The machine that works on a run is lost; after some minutes the sweep has another one go on. Answers how far the first came. */
const losing = async (
  world: World,
  { run, on }: { readonly run: Run; readonly on: string },
): Promise<{ readonly before: string; readonly after: Run; readonly on: string }> => {
  await world.control.lost('runs');
  const { status } = await seeRun(world, run);
  world.tell({ what: words('计算所在的机器失联', 'the machine of the worker is lost'), result: status });
  const next = await passTo(world, on, nextDayOf(on));
  await world.control.sweep();
  const after = await runSettles(world, run);
  world.tell({ what: words('另一台续算', 'another machine goes on'), result: after.status });
  return { before: status, after, on: next };
};

/** Lost while computing and lost again while telling the cases: nobody is paid twice or forgotten. */
export const workerKilled: Journey = {
  letter: 'o',
  title: words('机器两次失联，续算合计不变', 'The worker is lost twice: others go on, the sum is the same'),
  expected: 'computing, computed, posting, closed, the sum of both pensions, 2 discharged, 0 faults',
  play: async (world) => {
    const county = world.county();
    const woman = world.person({ age: 64, sex: 'female' });
    const one = await awardedIn(world, { person: woman, county, last: 1 });
    const man = world.person({ age: 68, sex: 'male' });
    const other = await awardedIn(world, { person: man, county, last: 2 });
    const { division, period, on } = await firstPaydayOf(world, one);
    await world.control.loseAtStart('runs');
    const opened = await openRun(world, 'payroll', { division, period });
    const computing = await losing(world, { run: opened, on });
    const issued = await issueAndAnswer(world, computing.after, { on: computing.on });
    await world.control.loseAtWrite('runs');
    const begun = await beginPosting(world, issued.run);
    const posting = await losing(world, { run: begun, on: computing.on });
    const { faults } = await verifyRun(world, posting.after);
    const dueFen = (one.pension.monthlyFen ?? 0) + (other.pension.monthlyFen ?? 0);
    const paidFen = payFenOf(posting.after);
    const ends = await Promise.all([one, other].map(({ id }) => see(world, `clerk-${division}`, id)));
    return [
      computing.before,
      computing.after.status,
      posting.before,
      posting.after.status,
      paidFen === dueFen ? 'the sum of both pensions' : `${paidFen} fen of ${dueFen}`,
      `${ends.filter(({ phase }) => phase === 'discharged').length} discharged`,
      `${faults} faults`,
    ].join(', ');
  },
};
