import type { Handover } from '../../shared/domain/handover/index.ts';
import { destinationOf } from '../../shared/domain/handover/index.ts';
import { type CivilDate, plusDays } from '../../shared/kernel/civil-date.ts';
import { monthOf, plusMonths } from '../../shared/kernel/civil-month.ts';
import { yearOf } from '../../shared/kernel/civil-year.ts';
import type { SeededRandom } from '../support/seeded-random.ts';
import { type SyntheticPerson, syntheticPerson } from '../support/synthetic-people.ts';
import { type Citizen, counties } from './country.ts';

export interface Scene {
  readonly state: Handover;
  readonly citizen: Citizen;
  readonly today: CivilDate;
  readonly random: SeededRandom;
}

export const recordOf = ({ citizenId, name }: SyntheticPerson) => ({ citizenId, name });

export const certification = {
  category: 'dibao',
  certifiedFrom: '2019-03-01',
  responsible: { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' },
};

const anywhere = ({ random }: Scene) => random.pick(counties);
const reason = { reason: '模拟' };
const why = { why: '模拟' };

const outcome = ({ today, random, state, citizen }: Scene): object => {
  const adult = citizen.bornOn < '2009-01-01';
  const enrolled = { kind: 'enrolled', enrolledOn: today };
  const student = { kind: 'deferred', reason: 'student', until: plusDays(today, 20) };
  if (!adult) return { kind: 'deferred', reason: 'under-sixteen', until: plusDays(today, 30) };
  return random.pick<object>([
    enrolled,
    enrolled,
    enrolled,
    enrolled,
    student,
    { kind: 'refused', waiverSignedOn: today },
    state.enrolment.attempts > 0 ? { kind: 'not-found' } : enrolled,
    { kind: 'covered-elsewhere', scheme: 'employee', place: random.pick(counties), drawing: false },
    { kind: 'excluded', reason: 'settled-abroad', since: today },
  ]);
};

const listing = ({ state, today }: Scene) => {
  const free = [0, 1, 2, 3].map((back) => yearOf(today) - back).find((year) => !state.premiums[year]);
  return { year: free ?? yearOf(today) };
};

const listedYear = ({ state, today }: Scene): number =>
  Number(Object.entries(state.premiums).find(([, { status }]) => status === 'listed')?.[0] ?? yearOf(today));

/** Paid as listed: the amounts are those that the rules of the county gave. */
const paid = (scene: Scene) => {
  const year = listedYear(scene);
  const { governmentFen = 0, personFen = 0 } = scene.state.premiums[year] ?? {};
  return { year, paidOn: scene.today, governmentFen, personFen };
};

/** Half were never insured; of the others the books have fifteen years. */
const account = ({ random, today }: Scene) =>
  random.chance(0.5)
    ? { balances: {}, years: { paid: 0, backPaid: 0, consecutive: 0 }, neverInsured: true, asOf: today }
    : {
        balances: { personal: random.below(1_000_000), 'matching-subsidy': 45_000 },
        years: { paid: 15 + random.below(5), backPaid: 0, consecutive: 15 },
        asOf: today,
      };

const change = (scene: Scene): object => {
  const { random, today, state } = scene;
  const lifted = { kind: state.certifiedUntil ? 'fallen-back' : 'lifted-out', on: today };
  return random.pick<object>([
    lifted,
    { kind: 'disability', level: 2, on: today },
    { kind: 'hukou-moved', to: anywhere(scene), on: today },
  ]);
};

const resumption = ({ state, today }: Scene) => {
  const from = state.pension.suspendedFrom ?? monthOf(today);
  const arrears = state.suspensionReason === 'imprisoned' ? {} : { arrearsFrom: from };
  return { fromMonth: plusMonths(from, 1), ...arrears };
};

/** The first month of the award, or the present one when that is later. */
const payableMonth = ({ state, today }: Scene) => {
  const now = monthOf(today);
  const { firstMonth } = state.pension;
  return firstMonth && firstMonth > now ? firstMonth : now;
};

/** Content that fits the case as it stands; what is not here takes the published example. */
export const payloads: Readonly<Record<string, (scene: Scene) => object>> = {
  push: ({ citizen }) => ({ person: recordOf(citizen), ...certification }),
  'answer-inquiry': (scene) => ({
    answer: scene.random.pick<object>([
      { found: 'here' },
      { found: 'here' },
      { found: 'elsewhere', at: anywhere(scene) },
      { found: 'none' },
    ]),
  }),
  'inquire-elsewhere': (scene) => ({
    presumedLocality: anywhere(scene),
    person: { name: scene.citizen.name },
  }),
  'confirm-registration': ({ today }) => ({ registeredOn: today }),
  'correct-returned': ({ citizen }) => ({ person: { ...recordOf(citizen), sex: citizen.sex } }),
  forward: (scene) => ({
    to: (scene.state.phase === 'taking-over' ? scene.state.hukouMovedTo : undefined) ?? anywhere(scene),
    why: 'hukou-elsewhere',
  }),
  'answer-reminder': ({ today }) => ({ answer: { kind: 'by-date', on: plusDays(today, 5) } }),
  'release-hold': ({ state }) => ({ survivor: destinationOf(state) }),
  'record-attempt': ({ today }) => ({ on: today, method: 'visit' }),
  'propose-enrolment': (scene) => ({ outcome: outcome(scene) }),
  'list-premium': listing,
  'confirm-premium-paid': paid,
  'cancel-premium-listing': (scene) => ({ year: listedYear(scene), ...why }),
  'claim-pension': ({ today }) => ({ claimedOn: today }),
  'state-account': account,
  'propose-award': () => ({}),
  'propose-award-correction': () => why,
  'reject-award-correction': () => why,
  'confirm-first-payment': (scene) => ({
    month: payableMonth(scene),
    paidOn: scene.today,
    amountFen: 16_300,
  }),
  'report-status-change': (scene) => ({ change: change(scene) }),
  'report-death': ({ today }) => ({ diedOn: today }),
  'propose-termination': ({ state, today }) =>
    state.diedOn ? { reason: 'death', lostOn: state.diedOn } : { reason: 'other', lostOn: today },
  suspend: (scene) => ({
    reason: scene.random.pick(['no-proof-of-life', 'imprisoned']),
    fromMonth: payableMonth(scene),
  }),
  resume: resumption,
  'record-proof-of-life': ({ today, random }) => ({
    provedOn: today,
    method: random.pick(['data-matching', 'home-visit']),
  }),
  'withdraw-death-report': () => why,
  'report-payment-failure': (scene) => ({ month: payableMonth(scene), reason: 'account-closed' }),
  'confirm-payment-reissued': ({ state, today }) => ({
    month: state.pension.unpaidMonths[0] ?? monthOf(today),
    paidInMonth: monthOf(today),
    paidOn: today,
  }),
  'record-paid-months': (scene) => ({
    from: payableMonth(scene),
    through: payableMonth(scene),
    monthlyFen: scene.random.pick([0, 8_150, 16_300]),
    evidence: { id: 'payment-register-1', kind: 'other', digest: 'd'.repeat(64) },
  }),
  'establish-overpayment': (scene) => ({
    fromMonth: payableMonth(scene),
    toMonth: payableMonth(scene),
    amountFen: 16_300,
    cause: 'other',
  }),
  'withdraw-overpayment': ({ state, random }) => ({
    amountFen: random.chance(0.5) ? state.overpaymentEstablishedFen : 1,
    ...why,
  }),
  'record-recovery': ({ state, today }) => ({ amountFen: state.overpaymentFen, how: 'repaid', on: today }),
  'open-relation-transfer': ({ state, today }) => ({
    to: state.hukouMovedTo ?? destinationOf(state),
    responsibleFrom: today,
  }),
  'complete-relation-transfer': ({ today }) => ({ completedOn: today }),
  'propose-identity-correction': ({ citizen, random }) => ({
    // Half of the corrections change the number itself, some to one that another case holds: the keys have to move along.
    person: random.chance(0.5)
      ? { ...recordOf(citizen), phone: '0550-8000000' }
      : recordOf(syntheticPerson(1_000 + random.below(6), { bornOn: citizen.bornOn })),
    evidence: { id: 'household-register-1', kind: 'household-register', digest: 'a'.repeat(64) },
  }),
  'request-reopening': () => reason,
  'refuse-reopening': () => reason,
};

/** How often an action is chosen beside the others (1): without this, half of a case's life would be reminders. */
export const weights: Readonly<Record<string, number>> = {
  accept: 8,
  claim: 3,
  return: 0.7,
  withdraw: 0.3,
  forward: 1,
  remind: 0.3,
  reveal: 0.15,
  hold: 0.3,
  'release-hold': 4,
  'request-clarification': 0.3,
  'give-clarification': 4,
  'propose-enrolment': 8,
  'approve-enrolment': 8,
  'claim-pension': 8,
  'merge-employee-account': 0.2,
  'record-bank-account': 0.5,
  'propose-award-correction': 0.3,
  'propose-award': 8,
  'approve-award': 8,
  'confirm-first-payment': 6,
  'record-paid-months': 0.2,
  'withdraw-overpayment': 0.3,
  'list-premium': 3,
  'confirm-premium-paid': 5,
  'propose-identity-correction': 2,
  'approve-identity-correction': 4,
  'report-death': 0.15,
  'propose-termination': 0.2,
};
