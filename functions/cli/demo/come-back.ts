import { daysBetween } from '../../../shared/kernel/civil-date.ts';
import { clerkOf } from './parts.ts';
import { dayOf, type Handover } from './handover.ts';
import { see, trailOf } from './steps.ts';
import { until } from './until.ts';
import { words } from './words.ts';
import type { World } from './world.ts';

/** Lets the days pass until the person is looked at again, and runs the sweep that does it. */
export const comesBack = async (world: World, waiting: Handover): Promise<Handover> => {
  const { id, destination, enrolment } = waiting;
  const { comesBackOn } = enrolment;
  if (comesBackOn === undefined) throw new Error('the case has no day on which it comes back');
  const days = daysBetween(dayOf(waiting), comesBackOn);
  await world.control.advanceDays(days);
  world.tell({ what: words(`${days}天过去`, `${days} days pass`), result: comesBackOn });
  await world.control.sweep();
  const as = clerkOf(destination);
  const back = await until(
    async () => ((await trailOf(world, as, id)).includes('came-back') ? see(world, as, id) : undefined),
    { what: 'the case comes back' },
  );
  world.tell({ what: words('系统提醒重新办理', 'the exchange asks again'), result: 'came-back' });
  return back;
};
