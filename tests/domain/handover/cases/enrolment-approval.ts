import { approver, clerk, clerkAsApprover, sweep } from '../cast.ts';
import { events, exactly, invalid, refused, type Row } from '../specification.ts';
import {
  claimed,
  decided,
  died,
  enrolled,
  oldAge,
  outcomes,
  propose,
  push,
  deliver,
  takingOver,
} from '../stories.ts';

const attempt = (on: string) => clerk('record-attempt', { on, method: 'visit' });
const sought = [...takingOver, attempt('2025-06-09')];
const proposed = [...takingOver, propose(outcomes.enrolled)];
const approve = (on?: string) => approver('approve-enrolment', {}, on);
const reject = approver('reject-enrolment', { why: '材料不全。' });
const asked = clerk('request-clarification', { question: '？' });
const deferred = (reason: string, until: string) => propose({ kind: 'deferred', reason, until });
const enrolledOn = (date: string) => propose({ kind: 'enrolled', enrolledOn: date });
const waiting = [...takingOver, ...decided(outcomes.student)];
const accepted = (from: string, until?: string) => [
  push({ certifiedFrom: from, ...(until ? { certifiedUntil: until } : {}) }, until),
  deliver(until),
  clerk('accept', {}, until),
];

export const enrolmentApprovalCases: readonly Row[] = [
  [
    'a second officer enrols: the premium is next',
    proposed,
    approve(),
    events('enrolment-decided', {
      enrolment: { outcome: outcomes.enrolled },
      proposals: {},
      clocks: { listPremium: { dueOn: '2025-07-08' } },
    }),
  ],
  [
    'past 60 the pension is next',
    proposed,
    approve(),
    events('enrolment-decided', {
      premiumDue: false,
      pension: { status: 'due' },
      phase: 'taking-over',
      clocks: exactly({ claimPension: { since: '2025-06-10', dueOn: '2025-07-08' } }),
    }),
    oldAge,
  ],
  [
    'the proposing officer does not approve',
    proposed,
    clerkAsApprover('approve-enrolment'),
    refused('second-officer-required'),
  ],
  [
    'nobody is enrolled whose death was reported meanwhile',
    [...proposed, died('2025-06-09')],
    approve(),
    refused('person-died', { diedOn: '2025-06-09' }),
  ],
  ['nothing is approved that was not proposed', takingOver, approve(), refused('no-open-proposal')],
  [
    'nothing is approved while held',
    [...proposed, clerk('hold', { reason: 'duplicate-hukou' })],
    approve(),
    refused('case-on-hold'),
  ],
  [
    'nothing is approved while a question is open',
    [...proposed, asked],
    approve(),
    refused('clarification-open'),
  ],
  [
    'a proposal too old for its date is refused',
    [...takingOver, deferred('student', '2025-06-11')],
    approve('2025-06-11'),
    refused('check-date-not-after-today'),
  ],
  ['nothing is approved in a case that closed', claimed, approve(), refused('not-possible-in-this-phase')],
  [
    'insured elsewhere concludes the case',
    [...takingOver, propose(outcomes.employee)],
    approve(),
    events('enrolment-decided', {
      phase: 'concluded',
      closedFrom: 'taking-over',
      premiumDue: false,
      clocks: {},
    }),
  ],
  [
    'dead: concluded, with the day of death',
    [...takingOver, propose(outcomes.dead)],
    approve(),
    events('enrolment-decided', { phase: 'concluded', diedOn: '2025-05-31' }),
  ],
  [
    'deferred waits for its day',
    [...takingOver, propose(outcomes.student)],
    approve(),
    events('enrolment-decided', { enrolment: { comesBackOn: '2026-07-01' }, clocks: {} }),
  ],
  [
    'a waiver is asked again after a year',
    [...takingOver, propose(outcomes.refusal)],
    approve(),
    events('enrolment-decided', { enrolment: { comesBackOn: '2026-06-10' } }),
  ],
  [
    'not found is looked for again after half a year',
    [...sought, propose(outcomes.notFound)],
    approve(),
    events('enrolment-decided', { enrolment: { comesBackOn: '2025-12-10', attempts: 1 } }),
  ],
  [
    'whose certification ended before the year began has no premium: discharged',
    [...accepted('2019-03-01', '2024-12-31'), enrolledOn('2025-06-10')],
    approve(),
    events('enrolment-decided discharged', { premiumDue: false }),
  ],
  [
    'a rejected outcome may be proposed again',
    proposed,
    reject,
    events('enrolment-proposal-rejected', { proposals: {}, phase: 'taking-over' }),
  ],
  [
    'the proposing officer does not reject',
    proposed,
    clerkAsApprover('reject-enrolment', { why: '？' }),
    refused('second-officer-required'),
  ],
  ['nothing is rejected that was not proposed', takingOver, reject, refused('no-open-proposal')],
  ['a rejection says why', proposed, approver('reject-enrolment'), invalid('why')],
  ['nothing is rejected before acceptance', claimed, reject, refused('not-possible-in-this-phase')],
  ['deferred: not yet the day before', waiting, sweep('come-back', {}, '2026-06-30'), refused('not-due-yet')],
  [
    'deferred: back on the day',
    waiting,
    sweep('come-back', {}, '2026-07-01'),
    events('came-back', { enrolment: exactly({ attempts: 0 }), clocks: { decideEnrolment: {} } }),
  ],
  [
    'deferred: back the day after, if nobody looked',
    waiting,
    sweep('come-back', {}, '2026-07-02'),
    events('came-back'),
  ],
  ['the enrolled do not come back', enrolled, sweep('come-back', {}, '2030-01-01'), refused('not-due-yet')],
  [
    'a held case waits',
    [...waiting, clerk('hold', { reason: 'duplicate-hukou' })],
    sweep('come-back', {}, '2026-07-01'),
    refused('case-on-hold'),
  ],
  ['before acceptance nobody comes back', claimed, sweep('come-back'), refused('not-possible-in-this-phase')],
];
