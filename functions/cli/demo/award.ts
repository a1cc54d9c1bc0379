import { dayOf, type Handover } from './handover.ts';
import { approverOf, clerkOf } from './parts.ts';
import { act } from './steps.ts';
import type { World } from './world.ts';

/** Never insured before: nothing on an account and no years; the pension is what the place pays everybody. */
const neverInsured = { balances: {}, years: { paid: 0, backPaid: 0, consecutive: 0 }, neverInsured: true };

/** Claimed today and awarded by two officers with the sums that the rules of the place give for the account. */
export const award = async (
  world: World,
  { id, destination, ...handover }: Handover,
  account: object = neverInsured,
): Promise<Handover> => {
  const today = dayOf({ id, destination, ...handover });
  const as = clerkOf(destination);
  await act(world, { as, id, action: 'claim-pension', payload: { claimedOn: today } });
  await act(world, { as, id, action: 'state-account', payload: { ...account, asOf: today } });
  await act(world, { as, id, action: 'propose-award' });
  return act(world, { as: approverOf(destination), id, action: 'approve-award' });
};

/** Where the pension goes. The number is of nobody: a card of a bank that does not exist. */
export const recordBankAccount = (
  world: World,
  { id, destination }: Handover,
  account: { readonly holder: string; readonly last: number },
): Promise<Handover> =>
  act(world, {
    as: clerkOf(destination),
    id,
    action: 'record-bank-account',
    payload: {
      bankAccount: {
        holder: account.holder,
        number: `62000000000${String(account.last).padStart(8, '0')}`,
        bank: '演示农村信用合作联社',
      },
    },
  });
