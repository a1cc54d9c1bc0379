import { provinceOf } from '../../../../shared/kernel/division-code.ts';
import { places } from '../../sample/localities.ts';
import type { Journey } from '../journey.ts';
import { clerkOf, pushOf, pusherOf } from '../parts.ts';
import { push, reaches, see } from '../steps.ts';
import { words } from '../words.ts';
import type { World } from '../world.ts';

const unit = provinceOf(places.fengqing);
const waiting = 5;

const pushTo = async (world: World, hukou: typeof places.fengqing) => {
  const person = world.person({ age: 55, sex: 'female' });
  return push(world, pusherOf(places.mingguang), pushOf(person, places.mingguang, hukou));
};

/** A province that is down holds up nobody else, and loses nothing. */
export const inboxDown: Journey = {
  letter: 'j',
  title: words(
    '一省收件箱中断，他省照常，恢复后补达',
    "One province's inbox is down: others flow, nothing is lost",
  ),
  expected: `other delivered, ${waiting} waiting, ${waiting} delivered`,
  play: async (world) => {
    await world.control.inboxDown(unit);
    world.tell({ what: words(`${unit}收件箱中断`, `inbox ${unit} goes down`) });
    const sent = [];
    try {
      for (let count = 0; count < waiting; count += 1) sent.push(await pushTo(world, places.fengqing));
      const other = await pushTo(world, places.xiangyin);
      await reaches(world, { as: clerkOf(places.xiangyin), id: other.id }, 'delivered');
      const seen = await Promise.all(sent.map(({ id }) => see(world, clerkOf(places.fengqing), id)));
      const stillWaiting = seen.filter(({ phase }) => phase === 'pushed').length;
      await world.control.inboxUp(unit);
      world.tell({ what: words(`${unit}收件箱恢复`, `inbox ${unit} comes back`) });
      for (const { id } of sent) await reaches(world, { as: clerkOf(places.fengqing), id }, 'delivered');
      return `other delivered, ${stillWaiting} waiting, ${sent.length} delivered`;
    } finally {
      await world.control.inboxUp(unit);
    }
  },
};
