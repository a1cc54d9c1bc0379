import { places } from '../../sample/localities.ts';
import { dayOf, type Handover } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { approverOf, certifiedPerson, clerkOf, pusherOf, recordOf, takeOver } from '../parts.ts';
import { act, attempt, inquire } from '../steps.ts';
import { words } from '../words.ts';
import type { World } from '../world.ts';
import { rememberingWoman } from './remembering-woman.ts';

/** The national minimum of 2026 (announced 2026-03-05). */
const monthlyFen = 16_300;

const clerk = clerkOf(places.fengqing);
const approver = approverOf(places.fengqing);
/** Holds both roles, and still may not approve what was proposed under the same name. */
const both = `clerk+approver-${places.fengqing}`;

const enrol = async (world: World, { id, ...accepted }: Handover): Promise<string> => {
  const outcome = { kind: 'enrolled', enrolledOn: dayOf({ id, ...accepted }) };
  await act(world, { as: both, id, action: 'propose-enrolment', payload: { outcome } });
  const refused = await attempt(world, { as: both, id, action: 'approve-enrolment' });
  await act(world, { as: approver, id, action: 'approve-enrolment' });
  return refused;
};

const pay = async (world: World, id: string, today: string): Promise<Handover> => {
  const month = today.slice(0, 7);
  await act(world, { as: clerk, id, action: 'claim-pension', payload: { claimedOn: today } });
  await act(world, { as: clerk, id, action: 'propose-award', payload: { monthlyFen, firstMonth: month } });
  await act(world, { as: approver, id, action: 'approve-award' });
  const payload = { month, paidOn: today, amountFen: monthlyFen };
  return act(world, { as: clerk, id, action: 'confirm-first-payment', payload });
};

/** The same woman, had Fengqing found her: no premium over 60, a pension from the same case. */
export const foundHere: Journey = {
  letter: 'b',
  title: words('协查到户籍，移交，发放养老金', 'Found at Fengqing: handed over, enrolled and paid a pension'),
  expected: 'second-officer-required, discharged',
  play: async (world) => {
    const woman = rememberingWoman(world);
    const origin = pusherOf(places.mingguang);
    const { id } = await inquire(world, origin, {
      presumedLocality: places.fengqing,
      person: recordOf(woman),
    });
    const payload = { answer: { found: 'here' } };
    await act(world, { as: clerk, id, action: 'answer-inquiry', payload });
    const pushed = await act(world, { as: origin, id, action: 'push', payload: certifiedPerson(woman) });
    const accepted = await takeOver(world, pushed);
    const refused = await enrol(world, accepted);
    const { phase } = await pay(world, id, dayOf(accepted));
    return `${refused}, ${phase}`;
  },
};
