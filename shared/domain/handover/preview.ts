import type { CivilDate } from '../../kernel/civil-date.ts';
import { type CivilYear, yearOf } from '../../kernel/civil-year.ts';
import type { DivisionCode } from '../../kernel/division-code.ts';
import { dueOn } from '../../kernel/working-calendar.ts';
import { type AwardNotDue, type Awarded, awardFor } from '../benefits/award.ts';
import { type EligibilityCode, type EligibilityFacts, eligibilityOf } from '../benefits/eligibility.ts';
import type { PremiumNotDue, PremiumSplit } from '../benefits/facts.ts';
import type { Explained } from '../benefits/working.ts';
import { awardFactsOf } from './benefit-facts.ts';
import { type ClockName, runningClocks } from './clocks.ts';
import { type EarlySupport, earlySupportOf } from './early-support.ts';
import { type Ending, endingOf } from './ending.ts';
import { premiumByRules } from './premium-by-rules.ts';
import { destinationOf, type Handover } from './state.ts';
import type { Given } from './step.ts';

/** What follows if the hukou locality accepts, or has accepted, by its own rules as they are known today. */
export interface Preview {
  readonly place: DivisionCode;
  readonly on: CivilDate;
  /** Without a statement the person is taken for one who was never insured. */
  readonly accountStated: boolean;
  readonly eligibility: Explained<EligibilityCode>;
  /** Of who may contribute: the government-paid premium of the year that runs. */
  readonly premium?: { readonly year: CivilYear } & Explained<PremiumSplit | PremiumNotDue>;
  /** Of who may draw: first month, month's sum and what is owed beside it, if it is claimed today. */
  readonly pension?: Explained<Awarded | AwardNotDue>;
  /** Of a person under 60 in a group for which the place has it: the support before pension age, this month. */
  readonly earlySupport?: EarlySupport;
  /** When a death is reported or a termination proposed or approved: what follows. */
  readonly ending?: Ending;
  /** Time limits: of a step still to come, as if everything before it were done today. */
  readonly deadlines: readonly { readonly clock: ClockName; readonly dueOn: CivilDate }[];
  /** The policy files and documents that were used. */
  readonly files: readonly string[];
}

type Standing = EligibilityFacts['standing'];
const waiting = {
  student: 'student',
  soldier: 'soldier',
  prisoner: 'prisoner',
  'under-sixteen': 'ordinary',
} as const satisfies Readonly<Record<string, Standing>>;

const schemes = {
  resident: 'resident-elsewhere',
  employee: 'employee',
  'public-institution': 'public-institution',
} as const satisfies Readonly<Record<string, EligibilityFacts['otherScheme']>>;

/** What the case knows of the person; what nobody reported is taken as not so. */
const eligibilityFactsOf = (state: Handover, { person }: Given): EligibilityFacts => {
  const { outcome } = state.enrolment;
  const elsewhere = outcome?.kind === 'covered-elsewhere' ? outcome : undefined;
  const moved = state.hukouMovedTo !== undefined && state.hukouMovedTo !== destinationOf(state);
  return {
    reachesMinimumAgeOn: person.reachesMinimumAgeOn,
    pensionAgeOn: person.reachesPensionAgeOn,
    hukou: moved ? 'elsewhere' : 'here',
    standing: outcome?.kind === 'deferred' ? waiting[outcome.reason] : 'ordinary',
    otherScheme: elsewhere ? schemes[elsewhere.scheme] : 'none',
    drawsElsewhere: elsewhere?.drawing ?? false,
    ...(state.diedOn ? { diedOn: state.diedOn } : {}),
  };
};

const ahead = {
  'may-contribute': ['decideEnrolment', 'listPremium', 'payPremium'],
  'may-draw': ['decideEnrolment', 'claimPension', 'decidePensionClaim', 'confirmFirstPayment'],
} as const satisfies Readonly<Record<string, readonly ClockName[]>>;

const deadlinesOf = (state: Handover, code: EligibilityCode, given: Given): Preview['deadlines'] => {
  if (state.responsible === 'destination')
    return runningClocks(state.clocks).map(([clock, running]) => ({ clock, dueOn: running.dueOn }));
  const names =
    code === 'may-contribute' || code === 'may-draw' ? ahead[code] : ahead['may-draw'].slice(0, 1);
  return names.map((clock) => ({
    clock,
    dueOn: dueOn(given.today, given.policy[clock].value, given.calendar),
  }));
};

/** "What happens if you accept": computed before the click by the very rules that decide afterwards, and nothing is written. */
export const previewOf = (state: Handover, given: Given): Preview => {
  const eligibility = eligibilityOf(eligibilityFactsOf(state, given), given.today);
  const year = yearOf(given.today);
  const premium = eligibility.result === 'may-contribute' ? premiumByRules(state, given, year) : undefined;
  const pension =
    eligibility.result === 'may-draw'
      ? awardFor(awardFactsOf(state, given.person, given.today), given.benefits)
      : undefined;
  const earlySupport = eligibility.result === 'may-contribute' ? earlySupportOf(state, given) : undefined;
  const ending = endingOf(state, given);
  const explained = [eligibility, premium, pension, earlySupport];
  const afterwards = [ending?.funeralGrant, ending?.accountRefund, ending?.dualReceipt];
  const working = [...explained, ...afterwards].flatMap((one) => one?.working ?? []);
  return {
    place: destinationOf(state),
    on: given.today,
    accountStated: state.account !== undefined,
    eligibility,
    ...(premium ? { premium: { year, ...premium } } : {}),
    ...(pension ? { pension } : {}),
    ...(earlySupport ? { earlySupport } : {}),
    ...(ending ? { ending } : {}),
    deadlines: deadlinesOf(state, eligibility.result, given),
    files: [...new Set(working.map(({ basis }) => basis.file))],
  };
};
