import { places } from '../../sample/localities.ts';
import { comesBack } from '../come-back.ts';
import { dayOf } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { decideEnrolment, enrolAndPay, pushOf, pusherOf, takeOver } from '../parts.ts';
import { push } from '../steps.ts';
import { words } from '../words.ts';

/** A signed waiver is no end: the person is asked again after the time the policy gives. */
export const waiver: Journey = {
  letter: 'g',
  title: words('签署放弃意向书，日后再问', 'Refuses with a waiver; asked again later'),
  expected: 'taking-over, came back, discharged',
  play: async (world) => {
    const man = world.person({ age: 45, sex: 'male' });
    const pushed = await push(
      world,
      pusherOf(places.mingguang),
      pushOf(man, places.mingguang, places.fengqing),
    );
    const accepted = await takeOver(world, pushed);
    const outcome = { kind: 'refused', waiverSignedOn: dayOf(accepted) };
    const refused = await decideEnrolment(world, accepted, outcome);
    const back = await comesBack(world, refused);
    return `${refused.phase}, came back, ${(await enrolAndPay(world, back)).phase}`;
  },
};
