import type { Handover } from './use-case.ts';

type Body = Readonly<Record<string, unknown>>;

const listedYear = ({ premiums }: Handover) =>
  Object.entries(premiums).find(([, { status }]) => status === 'listed');

const premiumPaid = (handover: Handover, today: string): Body => {
  const [year, listed] = listedYear(handover) ?? [];
  return listed
    ? {
        year: Number(year),
        paidOn: today,
        governmentFen: listed.governmentFen,
        personFen: listed.personFen,
      }
    : { paidOn: today };
};

const firstPayment = ({ pension }: Handover, today: string): Body => ({
  month: pension.firstMonth,
  amountFen: pension.monthlyFen,
  paidOn: today,
});

/** What is known already stands in the fields: days that are usually today, sums that were fixed before. */
export const initialOf = (handover: Handover, action: string, today: string): Body => {
  const known: Readonly<Record<string, () => Body>> = {
    'list-premium': () => ({ year: Number(today.slice(0, 4)) }),
    'confirm-premium-paid': () => premiumPaid(handover, today),
    'cancel-premium-listing': () => ({ year: Number(listedYear(handover)?.[0]) || undefined }),
    'confirm-first-payment': () => firstPayment(handover, today),
    'claim-pension': () => ({ claimedOn: today }),
    'state-account': () => ({ asOf: today }),
    'record-attempt': () => ({ on: today }),
    'record-proof-of-life': () => ({ provedOn: today }),
    'confirm-registration': () => ({ registeredOn: today }),
  };
  return known[action]?.() ?? {};
};

const byRules = ['monthlyFen', 'firstMonth'];
const byList = ['tierFen', 'governmentFen', 'personFen', 'subsidyFen', 'group', 'runId', 'paymentReference'];

/** What the rules or the payrolls give, nobody types. */
export const omittedOf = (action: string, supervises: boolean): readonly string[] => {
  const omitted: Readonly<Record<string, readonly string[]>> = {
    'propose-award': byRules,
    'propose-award-correction': byRules,
    'list-premium': byList,
    'confirm-premium-paid': ['runId', 'paymentReference'],
    claim: supervises ? [] : ['officer'],
    reveal: ['sequence'],
  };
  return omitted[action] ?? [];
};
