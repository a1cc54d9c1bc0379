import * as z from 'zod';
import { places } from '../../sample/localities.ts';
import type { Answer } from '../client.ts';
import type { Handover } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { clerkOf, pushOf, pusherOf } from '../parts.ts';
import { act, push, reaches, see } from '../steps.ts';
import { words } from '../words.ts';
import type { World } from '../world.ts';

const rounds = 20;
const origin = pusherOf(places.mingguang);
const clerk = clerkOf(places.fengqing);

const conflict = z.looseObject({ code: z.string(), allowedActions: z.array(z.string()) });

const prepare = async (world: World): Promise<Handover> => {
  const person = world.person({ age: 48, sex: 'male' });
  const { id } = await push(world, origin, pushOf(person, places.mingguang, places.fengqing));
  await reaches(world, { as: clerk, id }, 'delivered');
  return act(world, { as: clerk, id, action: 'claim' });
};

/** The loser is told 409 and what is possible now. */
const lost = (answer: Answer): boolean => answer.status === 409 && conflict.safeParse(answer.body).success;

/** Who won, or undefined when not exactly one did and the other was told so. */
const race = async (world: World, { id }: Handover): Promise<'withdrawn' | 'taking-over' | undefined> => {
  const path = (action: string) => `/v1/handovers/${id}/actions/${action}`;
  const [withdrawal, acceptance] = await Promise.all([
    world.client.as(origin).post(path('withdraw'), { reason: 'wrong-person' }),
    world.client.as(clerk).post(path('accept'), {}),
  ]);
  const { phase } = await see(world, origin, id);
  if (withdrawal.status === 200 && lost(acceptance) && phase === 'withdrawn') return phase;
  return acceptance.status === 200 && lost(withdrawal) && phase === 'taking-over' ? phase : undefined;
};

/** Withdrawn and accepted at the same moment: never both, never neither. */
export const withdrawalAgainstAcceptance: Journey = {
  letter: 'i',
  title: words('撤回与接收同时发生，恰有一方成功', 'Withdrawn while being accepted: exactly one wins'),
  expected: `one winner in ${rounds} of ${rounds}`,
  play: async (world) => {
    const quiet: World = { ...world, tell: () => undefined };
    const cases = await Promise.all(Array.from({ length: rounds }, () => prepare(quiet)));
    const winners: ('withdrawn' | 'taking-over')[] = [];
    for (const handover of cases) {
      const winner = await race(quiet, handover);
      if (winner) winners.push(winner);
    }
    const withdrawn = winners.filter((phase) => phase === 'withdrawn').length;
    const accepted = winners.length - withdrawn;
    world.tell({ what: words('撤回成功', 'withdrawal won'), result: `${withdrawn}` });
    world.tell({ what: words('接收成功', 'acceptance won'), result: `${accepted}` });
    return `one winner in ${winners.length} of ${rounds}`;
  },
};
