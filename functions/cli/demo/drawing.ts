import { places } from '../sample/localities.ts';
import type { SyntheticPerson } from '../sample/people.ts';
import { award, recordBankAccount } from './award.ts';
import { dayOf, type Handover } from './handover.ts';
import { enrol, pushOf, pusherOf, takeOver } from './parts.ts';
import { act, push } from './steps.ts';
import type { World } from './world.ts';

/** A person past 60 pushed to the county, taken over, enrolled, and awarded a pension; the money can go to an account. */
export const awardedIn = async (world: World, person: SyntheticPerson, last: number): Promise<Handover> => {
  const body = pushOf(person, places.mingguang, world.county);
  const pushed = await push(world, pusherOf(places.mingguang), body);
  const accepted = await takeOver(world, pushed);
  await enrol(world, accepted);
  await award(world, accepted);
  return recordBankAccount(world, accepted, { holder: person.name, last });
};

/** The month of the case: that of its first pension where that is still to come, else the one that runs. */
export const payrollMonthOf = (handover: Handover): string => {
  const month = dayOf(handover).slice(0, 7);
  const { firstMonth = month } = handover.pension;
  return firstMonth > month ? firstMonth : month;
};

export const recordProofOfLife = (world: World, { id, destination }: Handover, provedOn: string) =>
  act(world, {
    as: `clerk-${destination}`,
    id,
    action: 'record-proof-of-life',
    payload: { provedOn, method: 'phone-face-recognition' },
  });
