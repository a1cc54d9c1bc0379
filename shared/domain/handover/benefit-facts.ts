import type { CivilDate } from '../../kernel/civil-date.ts';
import type {
  AwardFacts,
  CertifiedSpan,
  LocalAddition,
  PensionFacts,
  PremiumFacts,
} from '../benefits/facts.ts';
import { accountOf } from './account-of.ts';
import { type Certification, destinationOf, type Handover } from './state.ts';
import type { PersonFacts } from './step.ts';

/**
 * A registered poor person who left poverty and fell back is of both groups: the registers of 2014 to 2020 took them in again, since
 * 2021 they are a group by themselves (返贫致贫), which some places pay for and the registered poor no more. One payment is made all the same.
 */
const spansOfOne = (certification: Certification): readonly CertifiedSpan[] => {
  const { category: group, certifiedFrom, certifiedUntil, certificationGaps = [], liftedOut } = certification;
  if (!group || !certifiedFrom) return [];
  const starts = [certifiedFrom, ...certificationGaps.map(({ regainedOn }) => regainedOn)];
  const ends = [
    ...certificationGaps.map(({ lostOn, liftedOut: left }) => ({ until: lostOn, left })),
    { until: certifiedUntil, left: liftedOut },
  ];
  return starts.flatMap((from, index) => {
    const { until, left } = ends[index] ?? {};
    const span = { group, from, ...(until ? { until } : {}), ...(left ? { liftedOut: left } : {}) };
    const fellBack = group === 'registered-poor' && certificationGaps[index - 1]?.liftedOut;
    return fellBack ? [span, { ...span, group: 'fallen-back' }] : [span];
  });
};

/** Every time during which some locality certified the person, with the group. */
export const certifiedSpans = (state: Handover): readonly CertifiedSpan[] =>
  [state, ...state.certifiers.slice(1)].flatMap(spansOfOne);

type Person = Pick<PersonFacts, 'reachesPensionAgeOn'>;

/** What the premium of a year depends on when it is put on the list on a day. */
export const premiumFactsOf = (
  state: Handover,
  { reachesPensionAgeOn }: Person,
  payOn: CivilDate,
): PremiumFacts => ({
  place: destinationOf(state),
  certified: certifiedSpans(state),
  pensionAgeOn: reachesPensionAgeOn,
  payOn,
  ...(state.diedOn ? { diedOn: state.diedOn } : {}),
});

const heldOn = (spans: readonly CertifiedSpan[], on: CivilDate): CertifiedSpan | undefined =>
  spans.find(({ from, until }) => from <= on && (until === undefined || until >= on));

/**
 * What the award depends on. `today` stands for the claim and the enrolment as long as there are none; a person without a statement
 * of the account is taken for one who was never insured.
 */
export const awardFactsOf = (
  state: Handover,
  { reachesPensionAgeOn }: Person,
  today: CivilDate,
  additions: readonly LocalAddition[] = [],
): AwardFacts => {
  const { enrolment, pension, account } = state;
  const claimedOn = pension.claimedOn ?? today;
  const group = heldOn(certifiedSpans(state), claimedOn)?.group;
  return {
    place: destinationOf(state),
    pensionAgeOn: reachesPensionAgeOn,
    claimedOn,
    enrolledOn: enrolment.outcome?.kind === 'enrolled' ? enrolment.outcome.enrolledOn : today,
    neverInsured: account?.neverInsured ?? accountOf(state).years.paid === 0,
    account: accountOf(state),
    additions,
    ...(group ? { group } : {}),
    ...(account?.residenceYears === undefined ? {} : { residenceYears: account.residenceYears }),
  };
};

const bankAccountOf = ({ bankAccount, bankAccountInDoubtSince }: Handover): PensionFacts['bankAccount'] => {
  if (!bankAccount) return 'missing';
  return bankAccountInDoubtSince ? 'in-doubt' : 'ready';
};

/** What the payroll of any month depends on; nothing of a person without an award. */
export const pensionFactsOf = (
  state: Handover,
  { reachesPensionAgeOn }: Person,
): PensionFacts | undefined => {
  const { award, pauses, lastMonth, paidOutside = [], returnedOutside = [] } = state.pension;
  if (!award) return undefined;
  return {
    place: destinationOf(state),
    pensionAgeOn: reachesPensionAgeOn,
    award,
    pauses,
    ...(lastMonth ? { lastMonth } : {}),
    overpaymentFen: state.overpaymentFen,
    establishedOverpaymentFen: state.overpaymentEstablishedFen,
    ...(state.recoveredBeyondFen ? { recoveredBeyondFen: state.recoveredBeyondFen } : {}),
    ...(paidOutside.length > 0 ? { paidOutside } : {}),
    ...(returnedOutside.length > 0 ? { unpaidOutside: returnedOutside.map(({ month }) => month) } : {}),
    bankAccount: bankAccountOf(state),
  };
};
