import { places } from '../../sample/localities.ts';
import type { Journey } from '../journey.ts';
import { clerkOf, pushOf, pusherOf, recordOf, takeOver } from '../parts.ts';
import { act, attempt, push, reaches } from '../steps.ts';
import { words } from '../words.ts';
import type { World } from '../world.ts';

const origin = pusherOf(places.mingguang);

/** Returned with a code, corrected, sent again in the same case. */
const corrected = async (world: World): Promise<string> => {
  const person = world.person({ age: 50, sex: 'female' });
  const misspelt = { ...person, name: `${person.name}芬` };
  const { id, destination } = await push(world, origin, pushOf(misspelt, places.mingguang, places.yaoan));
  const as = clerkOf(destination);
  await reaches(world, { as, id }, 'delivered');
  await act(world, { as, id, action: 'return', payload: { code: 'identity-mismatch' } });
  const payload = { person: recordOf(person) };
  const resent = await act(world, { as: origin, id, action: 'correct-returned', payload });
  return (await takeOver(world, resent)).phase;
};

/** Sent on to the county that has the hukou; that county may not send it back. */
const forwarded = async (world: World): Promise<readonly string[]> => {
  const person = world.person({ age: 50, sex: 'male' });
  const { id } = await push(world, origin, pushOf(person, places.mingguang, places.yaoan));
  const first = clerkOf(places.yaoan);
  await reaches(world, { as: first, id }, 'delivered');
  const onward = { to: places.fengqing, why: 'hukou-elsewhere' };
  await act(world, { as: first, id, action: 'forward', payload: onward });
  const second = clerkOf(places.fengqing);
  const arrived = await reaches(world, { as: second, id }, 'delivered');
  const back = { to: places.yaoan, why: 'hukou-elsewhere' };
  const refused = await attempt(world, { as: second, id, action: 'forward', payload: back });
  return [refused, (await takeOver(world, arrived)).phase];
};

/** Wrong the first time: a return is corrected, a forward goes on and never in a circle. */
export const wrongCounty: Journey = {
  letter: 'd',
  title: words('退回更正；转办不得循环', 'Returned and corrected; forwarded, but never in a circle'),
  expected: 'taking-over, forward-loop, taking-over',
  play: async (world) => [await corrected(world), ...(await forwarded(world))].join(', '),
};
