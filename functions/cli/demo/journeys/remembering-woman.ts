import { divisionCodeSchema } from '../../../../shared/kernel/division-code.ts';
import type { SyntheticPerson } from '../../sample/people.ts';
import type { World } from '../world.ts';

/** Fengqing's code until its prefecture became a city: numbers given out before keep it for life. */
const fengqingOnce = divisionCodeSchema.parse('533522');

/** A woman of 65 in Mingguang who remembers no more than that she comes from Fengqing. */
export const rememberingWoman = (world: World): SyntheticPerson =>
  world.person({ age: 65, sex: 'female', firstRegisteredIn: fengqingOnce });
