import { destinationOf } from '../../../shared/domain/handover/index.ts';
import { plusDays } from '../../../shared/kernel/civil-date.ts';
import { yearOf } from '../../../shared/kernel/civil-year.ts';
import { account, certification, outcomes, person, premium } from '../../domain/handover/stories.ts';
import { paymentPayloads } from './payment-payloads.ts';
import { approval, firstMonth, one, type Situation, yesterday } from './situation.ts';

const places = ['530902', '530922', '530923', '441900', '341182', '530921', '500112'];
const evidence = { id: 'household-register-1', kind: 'household-register', digest: 'c'.repeat(64) };
const because = { reason: '情况有变。' };

const outcome = (situation: Situation) => {
  const { today } = situation.given;
  return one(
    [
      { kind: 'enrolled', enrolledOn: today },
      { kind: 'enrolled', enrolledOn: today },
      { ...outcomes.student, until: plusDays(today, 20) },
      { kind: 'deferred', reason: 'under-sixteen', until: plusDays(today, 400) },
      { kind: 'refused', waiverSignedOn: yesterday(situation) },
      outcomes.notFound,
      outcomes.elsewhere,
      outcomes.employee,
      { kind: 'excluded', reason: 'dead', since: yesterday(situation) },
    ],
    situation.variant,
  );
};

const change = (situation: Situation) => {
  const on = yesterday(situation);
  const to = one(places, situation.variant);
  return one(
    [
      { kind: 'lifted-out', on },
      { kind: 'lifted-out', on: plusDays(on, -300) },
      { kind: 'fallen-back', on },
      { kind: 'wrongly-certified', on },
      { kind: 'disability', level: 2, on },
      { kind: 'hukou-moved', to, on },
      { kind: 'hukou-cancelled', reason: 'moved', to },
      { kind: 'hukou-cancelled', reason: 'unknown' },
    ],
    situation.variant,
  );
};

const listedYear = ({ state }: Situation) =>
  Object.entries(state.premiums).find(([, { status }]) => status === 'listed') ?? ['2025', undefined];
/** What a run's line says of a premium; officers leave the amounts to the exchange. */
const listedByRun = {
  tierFen: 10_000,
  governmentFen: 10_000,
  personFen: 0,
  subsidyFen: 3_000,
  group: 'dibao',
};
const additions = ({ variant }: Situation) =>
  variant % 3 === 0 ? { additions: [{ amountFen: 1 + (variant % 5_000), source: '县政发〔2025〕1号' }] } : {};

/** For every action a payload that makes sense in the situation, so that walks get far; some are refused all the same. */
export const payloads: Readonly<Record<string, (situation: Situation) => unknown>> = {
  'answer-inquiry': ({ variant }) => ({
    answer: one(
      [{ found: 'here' }, { found: 'none' }, { found: 'elsewhere', at: one(places, variant) }],
      variant,
    ),
  }),
  'inquire-elsewhere': ({ variant }) => ({
    presumedLocality: one(places, variant),
    person: { name: '李秀英' },
  }),
  'confirm-registration': (situation) => ({ registeredOn: yesterday(situation) }),
  push: () => ({ person, ...certification }),
  'record-delivery': () => ({ findings: [] }),
  claim: approval,
  accept: approval,
  return: () => ({ code: 'identity-mismatch' }),
  'correct-returned': () => ({ person }),
  forward: ({ state, variant }) => ({
    to: (state.phase === 'taking-over' ? state.hukouMovedTo : undefined) ?? one(places, variant),
    why: one(['hukou-elsewhere', 'hukou-moved'], variant),
  }),
  'hand-back': () => ({ why: 'hukou-moved' }),
  withdraw: ({ variant }) => ({ reason: variant % 3 === 0 ? 'other' : 'none of these' }),
  expire: approval,
  'request-clarification': () => ({ question: '？' }),
  'give-clarification': () => ({ answer: '。' }),
  remind: approval,
  'answer-reminder': ({ given }) => ({ answer: { kind: 'by-date', on: given.today } }),
  'invalidate-document': () => ({ document: 'certificate-1', reason: '误传' }),
  'request-reopening': () => because,
  'agree-reopening': approval,
  'refuse-reopening': () => because,
  hold: () => ({ reason: 'duplicate-hukou' }),
  'release-hold': ({ state, variant }) => ({
    survivor: one([destinationOf(state), destinationOf(state), ...places], variant),
  }),
  'join-certification': ({ variant }) => ({
    certifier: '441900',
    ...certification,
    category: 'tekun',
    ...(variant % 3 === 0 ? { hukouLocality: one(places, variant) } : {}),
  }),
  reveal: () => ({ purpose: 'audit' }),
  escalate: approval,
  'record-attempt': (situation) => ({ on: yesterday(situation), method: 'visit' }),
  'propose-enrolment': (situation) => ({ outcome: outcome(situation) }),
  'approve-enrolment': approval,
  'reject-enrolment': () => ({ why: '？' }),
  'come-back': approval,
  'list-premium': ({ given, variant }) => ({
    ...(given.actor.kind === 'system' ? listedByRun : {}),
    year: yearOf(given.today) - (variant % 2),
  }),
  'confirm-premium-paid': (situation) => {
    const [year, listed] = listedYear(situation);
    const { governmentFen, personFen } = listed ?? premium(2025);
    return { year: Number(year), paidOn: situation.given.today, governmentFen, personFen };
  },
  'cancel-premium-listing': (situation) => ({ year: Number(listedYear(situation)[0]), why: '误列' }),
  'notice-pension-age': approval,
  'reach-pension-age': approval,
  'claim-pension': ({ given }) => ({ claimedOn: given.today }),
  'state-account': ({ given, variant }) =>
    variant % 3 === 0
      ? {
          balances: {},
          years: { paid: 0, backPaid: 0, consecutive: 0 },
          neverInsured: true,
          asOf: given.today,
        }
      : { ...account, balances: { personal: variant % 1_000_000 }, asOf: given.today },
  'merge-employee-account': ({ variant }) => ({
    employeeMonths: 1 + (variant % 200),
    employeeAccountFen: 1 + (variant % 1_000_000),
    reachedEmployeeAge: true,
  }),
  'record-bank-account': () => ({
    bankAccount: { holder: '李秀英', number: '6217000000000000001', bank: '农村信用社' },
  }),
  'propose-award': additions,
  'propose-award-correction': (situation) => ({ ...additions(situation), why: '？' }),
  'approve-award-correction': approval,
  'reject-award-correction': () => ({ why: '？' }),
  'approve-award': approval,
  'reject-award': () => ({ why: '？' }),
  'confirm-first-payment': (situation) => ({
    month: firstMonth(situation),
    paidOn: situation.given.today,
    amountFen: 16_300,
  }),
  'report-status-change': (situation) => ({ change: change(situation) }),
  'report-death': (situation) => ({ diedOn: yesterday(situation) }),
  'propose-termination': ({ state, given, variant }) =>
    state.diedOn && variant % 2 === 0
      ? { reason: 'death', lostOn: state.diedOn }
      : { reason: one(['settled-abroad', 'draws-another-pension'], variant), lostOn: given.today },
  'approve-termination': approval,
  'reject-termination': () => ({ why: '？' }),
  ...paymentPayloads,
  'open-relation-transfer': ({ state, given, variant }) => ({
    to:
      state.phase === 'concluded'
        ? state.route.at(-1)?.destination
        : (state.hukouMovedTo ?? one(places, variant)),
    responsibleFrom: given.today,
  }),
  'complete-relation-transfer': ({ given }) => ({ completedOn: given.today }),
  'propose-identity-correction': () => ({ person, evidence }),
  'approve-identity-correction': approval,
  'reject-identity-correction': () => ({ why: '？' }),
};
