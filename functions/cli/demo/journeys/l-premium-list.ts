import type { DivisionCode } from '../../../../shared/kernel/division-code.ts';
import { places } from '../../sample/localities.ts';
import { dayOf, type Handover } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { enrol, pushOf, pusherOf, takeOver } from '../parts.ts';
import {
  instructionsOf,
  letOut,
  openRun,
  postRun,
  recordReturns,
  runSettles,
  type Returned,
} from '../payroll.ts';
import { push, see } from '../steps.ts';
import { words } from '../words.ts';
import type { World } from '../world.ts';

const enrolled = async (world: World, county: DivisionCode, age: number): Promise<Handover> => {
  const body = pushOf(world.person({ age, sex: 'female' }), places.mingguang, county);
  return enrol(world, await takeOver(world, await push(world, pusherOf(places.mingguang), body)));
};

const aThousandYuanFen = 100_000;

/** The government-paid premiums of a year: finance pays one of two wrongly, says so, and puts it right. */
export const premiumList: Journey = {
  letter: 'l',
  title: words(
    '年度代缴名单：一笔金额不符，更正后办结',
    'The premium list of a year: one difference, put right',
  ),
  expected: 'amount-differs, closed, discharged, discharged',
  play: async (world) => {
    const county = world.county();
    const cases = [await enrolled(world, county, 38), await enrolled(world, county, 47)];
    const [first] = cases;
    if (!first) return 'nobody';
    const { destination: division } = first;
    const on = dayOf(first);
    const opened = await openRun(world, 'premium-list', { division, period: on.slice(0, 4) });
    const issued = await letOut(world, await runSettles(world, opened));
    const due = (await instructionsOf(world, issued)).map(({ lineId, amountFen }): Returned => ({
      lineId,
      amountFen,
      outcome: 'paid',
      on,
    }));
    const wrong = due.map((row, index) =>
      index === 0 ? { ...row, amountFen: row.amountFen + aThousandYuanFen } : row,
    );
    const refused = await recordReturns(world, issued, wrong);
    const again = await recordReturns(world, issued, due);
    const { status } = await postRun(world, issued);
    const ends = await Promise.all(cases.map(({ id }) => see(world, `clerk-${division}`, id)));
    return [...refused, ...again, status, ...ends.map(({ phase }) => phase)].join(', ');
  },
};
