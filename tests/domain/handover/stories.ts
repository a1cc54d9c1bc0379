import {
  approver,
  bornPensioner,
  clerk,
  fengqing,
  mingguang,
  type Move,
  ordinaryDay,
  pusher,
  receive,
} from './cast.ts';

const responsible = { investigatedBy: '王强', signedBy: '赵敏', answersFor: '陈立' };
export const person = { citizenId: '530921198505200002', name: '李秀英' };
export const certification = { category: 'dibao', certifiedFrom: '2019-03-01', responsible };

export const push = (more: object = {}, on = ordinaryDay): Move =>
  pusher('push', { hukouLocality: fengqing, person, ...certification, ...more }, on);
export const inquire: Move = pusher('inquire', {
  presumedLocality: fengqing,
  certifyingLocality: mingguang,
  person: { name: '李秀英', remembers: '只记得老家在凤庆' },
});
export const deliver = (on = ordinaryDay): Move => receive('record-delivery', { findings: [] }, on);

export const propose = (outcome: object, on = ordinaryDay): Move =>
  clerk('propose-enrolment', { outcome }, on);
export const outcomes = {
  enrolled: { kind: 'enrolled', enrolledOn: ordinaryDay },
  student: { kind: 'deferred', reason: 'student', until: '2026-07-01' },
  refusal: { kind: 'refused', waiverSignedOn: ordinaryDay },
  notFound: { kind: 'not-found' },
  elsewhere: { kind: 'covered-elsewhere', scheme: 'resident', place: '530902', drawing: false },
  employee: { kind: 'covered-elsewhere', scheme: 'employee', place: '441900', drawing: false },
  dead: { kind: 'excluded', reason: 'dead', since: '2025-05-31' },
} as const;

export const decided = (outcome: object, on = ordinaryDay): readonly Move[] => [
  propose(outcome, on),
  approver('approve-enrolment', {}, on),
];

export const premium = (year: number, governmentFen = 10_000, personFen = 0) => ({
  year,
  tierFen: governmentFen + personFen,
  governmentFen,
  personFen,
});
export const list = (year: number, on = ordinaryDay): Move => clerk('list-premium', premium(year), on);
export const pay = (year: number, on = ordinaryDay): Move =>
  clerk('confirm-premium-paid', { year, paidOn: on, governmentFen: 10_000, personFen: 0 }, on);

export const inquired = [inquire];
export const located = [inquire, clerk('answer-inquiry', { answer: { found: 'here' } })];
export const noneFound = [inquire, clerk('answer-inquiry', { answer: { found: 'none' } })];
export const pushed = [push()];
export const document = { id: 'certificate-1', kind: 'certification', digest: 'b'.repeat(64) };
export const documented = [push({ documents: [document] })];
export const delivered = [...pushed, deliver()];
export const claimed = [...delivered, clerk('claim')];
export const returned = [...claimed, clerk('return', { code: 'identity-mismatch' })];
export const takingOver = [...claimed, clerk('accept')];
export const enrolled = [...takingOver, ...decided(outcomes.enrolled)];
export const listed = [...enrolled, list(2025)];
export const discharged = [...listed, pay(2025)];
export const held = [...takingOver, clerk('hold', { reason: 'duplicate-hukou' })];

/** The same for a person past 60: no premium, a pension. */
export const oldAge = bornPensioner;
export const account = {
  balances: { personal: 208_500, 'matching-subsidy': 69_500 },
  years: { paid: 15, backPaid: 0, consecutive: 15 },
  asOf: '2025-02-28',
};
export const accountStated = clerk('state-account', account);
export const neverInsured = clerk('state-account', {
  balances: {},
  years: { paid: 0, backPaid: 0, consecutive: 0 },
  neverInsured: true,
  asOf: ordinaryDay,
});
export const claimedPension = [
  ...enrolled,
  accountStated,
  clerk('claim-pension', { claimedOn: ordinaryDay }),
];
/** The basic pension of 2025 and the 139th part of the account. */
export const award = { monthlyFen: 16_300, firstMonth: '2025-03' };
export const awarded = [...claimedPension, clerk('propose-award', award), approver('approve-award')];
export const payment = { month: '2025-03', paidOn: ordinaryDay, amountFen: 16_300 };
export const drawing = [...awarded, clerk('confirm-first-payment', payment)];
export const suspendedFor = (reason: string): readonly Move[] => [
  ...drawing,
  clerk('suspend', { reason, fromMonth: '2025-05' }),
];

export const died = (diedOn: string): Move => clerk('report-death', { diedOn });
export const ended = (reason: string, lostOn: string): readonly Move[] => [
  clerk('propose-termination', { reason, lostOn }),
  approver('approve-termination'),
];
