import type { Handover } from '../../../functions/cli/demo/handover.ts';
import { clerkOf, pushOf, pusherOf } from '../../../functions/cli/demo/parts.ts';
import { push, reaches } from '../../../functions/cli/demo/steps.ts';
import type { World } from '../../../functions/cli/demo/world.ts';
import { places } from '../../../functions/cli/sample/localities.ts';
import type { SyntheticPerson } from '../../../functions/cli/sample/people.ts';
import type { DivisionCode } from '../../../shared/kernel/division-code.ts';

export const origin = places.mingguang;
export const pusher = pusherOf(origin);

/** A case of this person from Mingguang, with its intake checks behind it. */
export const deliveredOf = async (
  world: World,
  person: SyntheticPerson,
  county: DivisionCode,
): Promise<Handover> => {
  const { id } = await push(world, pusher, pushOf(person, origin, county));
  return reaches(world, { as: clerkOf(county), id }, 'delivered');
};

/** Cases of women of these ages, delivered to the county. */
export const deliveredCases = (
  world: World,
  county: DivisionCode,
  ages: readonly number[],
): Promise<readonly Handover[]> =>
  Promise.all(ages.map((age) => deliveredOf(world, world.person({ age, sex: 'female' }), county)));
