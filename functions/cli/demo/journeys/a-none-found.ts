import { places } from '../../sample/localities.ts';
import { dayOf } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { clerkOf, pusherOf, recordOf } from '../parts.ts';
import { act, inquire, trailOf } from '../steps.ts';
import { words } from '../words.ts';
import { rememberingWoman } from './remembering-woman.ts';

/** The best-known case, as it was: nobody has the hukou, so the certifying county registers the person itself. */
export const noneFound: Journey = {
  letter: 'a',
  title: words('查无户籍，就地落户，不推送', 'No hukou is found: registered where she lives, never pushed'),
  expected: 'registered-at-origin, never pushed',
  play: async (world) => {
    const woman = rememberingWoman(world);
    const asked = await inquire(world, pusherOf(places.mingguang), {
      presumedLocality: places.fengqing,
      person: { ...recordOf(woman), remembers: '只记得老家在凤庆' },
    });
    await act(world, {
      as: clerkOf(places.fengqing),
      id: asked.id,
      action: 'answer-inquiry',
      payload: { answer: { found: 'none' }, explanation: '户籍系统及走访均未查到此人。' },
    });
    const closed = await act(world, {
      as: pusherOf(places.mingguang),
      id: asked.id,
      action: 'confirm-registration',
      payload: { registeredOn: dayOf(asked) },
    });
    const trail = await trailOf(world, pusherOf(places.mingguang), asked.id);
    return `${closed.phase}, ${trail.includes('pushed') ? 'pushed' : 'never pushed'}`;
  },
};
