import { awardedIn, firstPaydayOf, recordProofOfLife } from '../drawing.ts';
import type { Journey } from '../journey.ts';
import { monthsFrom, nextMonthOf, passTo } from '../months.ts';
import { payday } from '../pay-out.ts';
import { payFenOf } from '../payroll.ts';
import { suspendsWithoutProof } from '../proof.ts';
import { see } from '../steps.ts';
import { words } from '../words.ts';

/** Nobody has shown for a year that the man is alive: paid no more; he shows it, and every month comes back. */
export const noProofOfLife: Journey = {
  letter: 'n',
  title: words('未认证暂停，认证后补发', 'No proof of life: suspended, proved, paid in arrears'),
  expected: 'suspended, 0 fen, paying, every month paid in the end',
  play: async (world) => {
    const man = world.person({ age: 70, sex: 'male' });
    const awarded = await awardedIn(world, { person: man, county: world.county(), last: 1 });
    const { division, period, on } = await firstPaydayOf(world, awarded);
    const first = await payday(world, { division, period, on });
    const monthlyFen = payFenOf(first.run);

    const drawing = await see(world, `clerk-${division}`, awarded.id);
    const suspended = await suspendsWithoutProof(world, drawing, on);
    const during = suspended.on.slice(0, 7);
    const held = await payday(world, { division, period: during, on: suspended.on });

    const proved = await recordProofOfLife(world, suspended.handover, suspended.on);
    const last = nextMonthOf(during);
    const again = await passTo(world, suspended.on, `${last}-01`);
    const arrears = await payday(world, { division, period: last, on: again });

    const paidFen = [first, held, arrears].reduce((sum, { run }) => sum + payFenOf(run), 0);
    const dueFen = monthsFrom(period, last) * monthlyFen;
    const all = paidFen === dueFen ? 'every month paid in the end' : `${paidFen} fen paid of ${dueFen}`;
    const { pension } = suspended.handover;
    return `${pension.status}, ${payFenOf(held.run)} fen, ${proved.pension.status}, ${all}`;
  },
};
