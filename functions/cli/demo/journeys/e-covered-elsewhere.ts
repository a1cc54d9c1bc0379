import { places } from '../../sample/localities.ts';
import type { Journey } from '../journey.ts';
import { decideEnrolment, pushOf, pusherOf, takeOver } from '../parts.ts';
import { push } from '../steps.ts';
import { words } from '../words.ts';

/** Insured by an employer already: that counts as covered, and nothing is left to do. */
export const coveredElsewhere: Journey = {
  letter: 'e',
  title: words('已参加职工养老保险', 'In the employee scheme already: covered elsewhere'),
  expected: 'concluded',
  play: async (world) => {
    const worker = world.person({ age: 35, sex: 'male' });
    const pushed = await push(world, pusherOf(places.yubei), pushOf(worker, places.yubei, places.fengqing));
    const outcome = { kind: 'covered-elsewhere', scheme: 'employee', place: places.dongguan, drawing: false };
    return (await decideEnrolment(world, await takeOver(world, pushed), outcome)).phase;
  },
};
