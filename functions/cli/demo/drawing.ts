import type { DivisionCode } from '../../../shared/kernel/division-code.ts';
import { places } from '../sample/localities.ts';
import type { SyntheticPerson } from '../sample/people.ts';
import { award, recordBankAccount } from './award.ts';
import { dayOf, type Handover } from './handover.ts';
import { passTo } from './months.ts';
import { enrol, pushOf, pusherOf, takeOver } from './parts.ts';
import { act, push } from './steps.ts';
import type { World } from './world.ts';

export interface Pensioner {
  readonly person: SyntheticPerson;
  readonly county: DivisionCode;
  /** The last digits of the account the pension goes to. */
  readonly last: number;
}

/** A person past 60 pushed to the county, taken over, enrolled, and awarded a pension; the money can go to an account. */
export const awardedIn = async (world: World, { person, county, last }: Pensioner): Promise<Handover> => {
  const body = pushOf(person, places.mingguang, county);
  const pushed = await push(world, pusherOf(places.mingguang), body);
  const accepted = await takeOver(world, pushed);
  await enrol(world, accepted);
  await award(world, accepted);
  return recordBankAccount(world, accepted, { holder: person.name, last });
};

export interface FirstPayday {
  readonly division: DivisionCode;
  /** The month of the first pension. */
  readonly period: string;
  readonly on: string;
}

/** Lets the days pass until the first pension is due: no payroll is run before its month. */
export const firstPaydayOf = async (world: World, awarded: Handover): Promise<FirstPayday> => {
  const today = dayOf(awarded);
  const { firstMonth = today.slice(0, 7) } = awarded.pension;
  const on = await passTo(world, today, `${firstMonth}-01`);
  return { division: awarded.destination, period: on.slice(0, 7), on };
};

export const recordProofOfLife = (world: World, { id, destination }: Handover, provedOn: string) =>
  act(world, {
    as: `clerk-${destination}`,
    id,
    action: 'record-proof-of-life',
    payload: { provedOn, method: 'phone-face-recognition' },
  });
