import type { ClockName } from './clocks.ts';
import type { Handover, Pension } from './state.ts';

type Owed = Pick<Handover, 'enrolment' | 'premiumDue' | 'premiumYear' | 'premiums' | 'clocks'> & {
  readonly pension: Pick<Pension, 'status'>;
};

export const listedYears = ({ premiums }: Pick<Handover, 'premiums'>): readonly string[] =>
  Object.entries(premiums).flatMap(([year, { status }]) => (status === 'listed' ? [year] : []));

const pensionClocks: Readonly<Partial<Record<Pension['status'], ClockName>>> = {
  due: 'claimPension',
  claimed: 'decidePensionClaim',
  awarded: 'confirmFirstPayment',
};

/** The time limits of what the hukou locality owes in this case after the take-over, without those that run already. */
export const owedClocks = (state: Owed): readonly ClockName[] => {
  const { enrolment, premiumDue, premiumYear, premiums, pension, clocks } = state;
  const owed: ClockName[] = [];
  if (enrolment.outcome === undefined) owed.push('decideEnrolment');
  if (enrolment.outcome?.kind === 'enrolled') {
    if (premiumDue && premiumYear !== undefined && !premiums[premiumYear]) owed.push('listPremium');
    if (listedYears(state).length > 0) owed.push('payPremium');
    const ofPension = pensionClocks[pension.status];
    if (ofPension) owed.push(ofPension);
  }
  return owed.filter((name) => !clocks[name]);
};
