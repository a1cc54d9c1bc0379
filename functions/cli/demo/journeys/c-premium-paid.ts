import { places } from '../../sample/localities.ts';
import type { Journey } from '../journey.ts';
import { enrolAndPay, pushOf, pusherOf, takeOver } from '../parts.ts';
import { push } from '../steps.ts';
import { words } from '../words.ts';

/** Under 60 the case ends when the premium of the year is paid. */
export const premiumPaid: Journey = {
  letter: 'c',
  title: words('四十岁男子：参保并代缴保费', 'A man of 40: enrolled, the premium of the year paid'),
  expected: 'discharged',
  play: async (world) => {
    const man = world.person({ age: 40, sex: 'male' });
    const body = pushOf(man, places.yubei, places.xiangyin);
    const pushed = await push(world, pusherOf(places.yubei), body);
    const paid = await enrolAndPay(world, await takeOver(world, pushed));
    return paid.phase;
  },
};
