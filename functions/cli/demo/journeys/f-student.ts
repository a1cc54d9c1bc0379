import { plusDays } from '../../../../shared/kernel/civil-date.ts';
import { places } from '../../sample/localities.ts';
import { comesBack } from '../come-back.ts';
import { dayOf } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { decideEnrolment, enrolAndPay, pushOf, pusherOf, takeOver } from '../parts.ts';
import { push } from '../steps.ts';
import { words } from '../words.ts';

const untilSchoolEndsDays = 30;

/** Deferred until school ends; the case comes back by itself. */
export const student: Journey = {
  letter: 'f',
  title: words('在校学生：暂缓，到期自动提醒', 'A student: deferred, comes back at its date'),
  expected: 'deferred, came back, discharged',
  play: async (world) => {
    const girl = world.person({ age: 18, sex: 'female' });
    const pushed = await push(world, pusherOf(places.yubei), pushOf(girl, places.yubei, places.xiangyin));
    const accepted = await takeOver(world, pushed);
    const until = plusDays(dayOf(accepted), untilSchoolEndsDays);
    const deferred = await decideEnrolment(world, accepted, { kind: 'deferred', reason: 'student', until });
    if (deferred.enrolment.comesBackOn !== until) return 'deferred without its date';
    const back = await comesBack(world, deferred);
    return `deferred, came back, ${(await enrolAndPay(world, back)).phase}`;
  },
};
