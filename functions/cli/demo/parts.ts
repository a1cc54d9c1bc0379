import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import type { PushRequest } from '../sample/generate.ts';
import type { SyntheticPerson } from '../sample/people.ts';
import { dayOf, type Handover } from './handover.ts';
import { act, reaches } from './steps.ts';
import type { World } from './world.ts';

export const pusherOf = (code: DivisionCode): string => `pusher-${code}`;
export const clerkOf = (code: DivisionCode): string => `clerk-${code}`;
export const approverOf = (code: DivisionCode): string => `approver-${code}`;

const certification = {
  category: 'registered-poor',
  certifiedFrom: '2019-03-01',
  responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
} as const;

export const recordOf = ({ citizenId, name, sex, bornOn }: SyntheticPerson): PushRequest['person'] => ({
  citizenId,
  name,
  sex,
  bornOn,
});

/** What goes on from an inquiry that found the person. */
export const certifiedPerson = (person: SyntheticPerson) => ({ ...certification, person: recordOf(person) });

export const pushOf = (
  person: SyntheticPerson,
  certifyingLocality: DivisionCode,
  hukouLocality: DivisionCode,
) => ({
  hukouLocality,
  certifyingLocality,
  ...certifiedPerson(person),
});

/** From the push to the commitment of the hukou locality. */
export const takeOver = async (world: World, { id, destination, phase }: Handover): Promise<Handover> => {
  const as = clerkOf(destination);
  if (phase !== 'delivered') await reaches(world, { as, id }, 'delivered');
  await act(world, { as, id, action: 'claim' });
  return act(world, { as, id, action: 'accept' });
};

/** One officer proposes what became of the enrolment, another approves. */
export const decideEnrolment = async (
  world: World,
  { id, destination }: Handover,
  outcome: object,
): Promise<Handover> => {
  await act(world, { as: clerkOf(destination), id, action: 'propose-enrolment', payload: { outcome } });
  return act(world, { as: approverOf(destination), id, action: 'approve-enrolment' });
};

/** Enrolled today. */
export const enrol = (world: World, handover: Handover): Promise<Handover> =>
  decideEnrolment(world, handover, { kind: 'enrolled', enrolledOn: dayOf(handover) });

/** Enrolled today; the premium of the year is listed with the amounts that the rules give, and paid as listed. */
export const enrolAndPay = async (world: World, handover: Handover): Promise<Handover> => {
  const { id, destination } = handover;
  const today = dayOf(handover);
  await enrol(world, handover);
  const as = clerkOf(destination);
  const year = today.slice(0, 4);
  const payload = { year: Number(year) };
  const { premiums } = await act(world, { as, id, action: 'list-premium', payload });
  const listed = premiums[year];
  if (!listed) throw new Error('the premium is not on the case after it was listed');
  const { governmentFen, personFen } = listed;
  const paid = { ...payload, governmentFen, personFen, paidOn: today };
  return act(world, { as, id, action: 'confirm-premium-paid', payload: paid });
};
