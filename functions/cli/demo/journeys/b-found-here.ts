import { places } from '../../sample/localities.ts';
import { award } from '../award.ts';
import { dayOf, type Handover } from '../handover.ts';
import type { Journey } from '../journey.ts';
import { approverOf, certifiedPerson, clerkOf, pusherOf, recordOf, takeOver } from '../parts.ts';
import { act, attempt, inquire } from '../steps.ts';
import { words } from '../words.ts';
import type { World } from '../world.ts';
import { rememberingWoman } from './remembering-woman.ts';

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

/** The first month and its sum are what the rules of Fengqing give, and stand on the case. */
const pay = async (world: World, accepted: Handover): Promise<Handover> => {
  const { id, pension } = await award(world, accepted);
  const { firstMonth: month, monthlyFen: amountFen } = pension;
  const payload = { month, amountFen, paidOn: dayOf(accepted) };
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
    const { phase } = await pay(world, accepted);
    return `${refused}, ${phase}`;
  },
};
