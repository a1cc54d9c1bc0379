import type { Handover } from './handover.ts';
import { nextMonthOf, passTo } from './months.ts';
import { see } from './steps.ts';
import { until } from './until.ts';
import { words } from './words.ts';
import type { World } from './world.ts';

/** Sweeps until the case is as it must be. */
const sweepUntil = (
  world: World,
  { id, destination }: Handover,
  { what, is }: { readonly what: string; readonly is: (seen: Handover) => boolean },
): Promise<Handover> =>
  until(
    async () => {
      await world.control.sweep();
      const seen = await see(world, `clerk-${destination}`, id);
      return is(seen) ? seen : undefined;
    },
    { what },
  );

export interface Suspended {
  readonly handover: Handover;
  readonly on: string;
}

/** Nobody answers the reminder: the days pass until the exchange suspends the pension. */
export const suspendsWithoutProof = async (
  world: World,
  drawing: Handover,
  today: string,
): Promise<Suspended> => {
  const { remindOn, dueOn } = drawing.pension.proofOfLife ?? {};
  if (remindOn === undefined || dueOn === undefined) throw new Error('no proof of life is awaited');
  const remindedOn = await passTo(world, today, remindOn);
  const isReminded = ({ pension }: Handover) => pension.proofOfLife?.remindedOn !== undefined;
  const reminded = await sweepUntil(world, drawing, { what: 'the clerk is reminded', is: isReminded });
  world.tell({
    what: words('系统提醒认证', 'the exchange reminds of the proof'),
    result: `${dueOn} 截止 due`,
  });
  const { dueOn: due = dueOn } = reminded.pension.proofOfLife ?? {};
  const on = await passTo(world, remindedOn, `${nextMonthOf(due.slice(0, 7))}-01`);
  const isSuspended = ({ pension }: Handover) => pension.status === 'suspended';
  const handover = await sweepUntil(world, drawing, { what: 'the pension is suspended', is: isSuspended });
  const from = handover.pension.suspendedFrom ?? on;
  world.tell({ what: words('系统暂停发放', 'the exchange suspends the payments'), result: from });
  return { handover, on };
};
