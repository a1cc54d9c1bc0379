import { pushOf, pusherOf, takeOver } from '../../functions/cli/demo/parts.ts';
import { act, push, reaches } from '../../functions/cli/demo/steps.ts';
import type { Handover } from '../../functions/cli/demo/handover.ts';
import type { World } from '../../functions/cli/demo/world.ts';
import { places } from '../../functions/cli/sample/localities.ts';

export const origin = pusherOf(places.mingguang);
export const clerk = `clerk-${places.fengqing}`;

/** A fresh case from Mingguang to Fengqing of somebody aged 50, or of another age. */
export const pushedCase = (world: World, age = 50): Promise<Handover> =>
  push(world, origin, pushOf(world.person({ age, sex: 'female' }), places.mingguang, places.fengqing));

const ways = {
  delivered: async (world: World, { id }: Handover) => reaches(world, { as: clerk, id }, 'delivered'),
  claimed: async (world: World, { id }: Handover) => {
    await reaches(world, { as: clerk, id }, 'delivered');
    return act(world, { as: clerk, id, action: 'claim' });
  },
  returned: async (world: World, { id }: Handover) => {
    await reaches(world, { as: clerk, id }, 'delivered');
    return act(world, { as: clerk, id, action: 'return', payload: { code: 'identity-mismatch' } });
  },
  'taking-over': (world: World, pushed: Handover) => takeOver(world, pushed),
} as const;

/** A fresh case in that phase. */
export const caseAt = async (world: World, phase: keyof typeof ways): Promise<Handover> =>
  ways[phase](world, await pushedCase(world));
