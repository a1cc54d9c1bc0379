import { clerk } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import { awarded, claimed, claimedPension, discharged, drawing, oldAge, suspendedFor } from '../stories.ts';

const suspend = (fromMonth: string, reason = 'no-proof-of-life') => clerk('suspend', { reason, fromMonth });
const resume = (fromMonth: string, arrearsFrom?: string) =>
  clerk('resume', { fromMonth, ...(arrearsFrom ? { arrearsFrom } : {}) });
const firstPaid = clerk('confirm-first-payment', {
  month: '2025-04',
  paidOn: '2025-06-10',
  amountFen: 32_600,
});
const unproven = suspendedFor('no-proof-of-life');
const wrongPhase = refused('not-possible-in-this-phase');

const rows: readonly Row[] = [
  [
    'without proof of life the payments pause',
    drawing,
    suspend('2025-05'),
    events('suspended', { phase: 'discharged', pension: { status: 'suspended', suspendedFrom: '2025-05' } }),
  ],
  ['not from before the first month', drawing, suspend('2025-02'), refused('month-before-first-month')],
  ['from the first month', drawing, suspend('2025-03'), events('suspended')],
  ['what is not awarded is not suspended', claimedPension, suspend('2025-05'), refused('pension-not-paying')],
  [
    'imprisoned before the first payment: it waits, and nobody is late with it',
    awarded,
    suspend('2025-05', 'imprisoned'),
    events('suspended', {
      phase: 'taking-over',
      pension: { status: 'suspended', suspendedFrom: '2025-05' },
      clocks: {},
    }),
  ],
  [
    'free again: the first payment is due as before',
    [...awarded, suspend('2025-05', 'imprisoned')],
    resume('2025-07'),
    events('resumed', {
      phase: 'taking-over',
      pension: { status: 'awarded', pauses: [{ from: '2025-05', until: '2025-07' }] },
      clocks: { confirmFirstPayment: {} },
    }),
  ],
  [
    'what was owed for the months before arrives while it is suspended',
    [...awarded, suspend('2025-05', 'imprisoned')],
    firstPaid,
    events('first-payment-confirmed', { phase: 'taking-over', pension: { status: 'suspended' } }),
  ],
  [
    'and then it is paid on when it resumes',
    [...awarded, suspend('2025-05', 'imprisoned'), firstPaid],
    resume('2025-07'),
    events('resumed discharged', { phase: 'discharged', pension: { status: 'paying' } }),
  ],
  [
    'a proof of life before the first payment resumes it as well',
    [...awarded, suspend('2025-05')],
    clerk('record-proof-of-life', { provedOn: '2025-06-10', method: 'home-visit' }),
    events('proof-of-life-recorded resumed', {
      pension: { status: 'awarded', proofOfLife: { dueOn: '2026-06-10' } },
      clocks: { confirmFirstPayment: {} },
    }),
  ],
  ['suspended once', unproven, suspend('2025-06'), refused('pension-not-paying')],
  ['nothing is suspended before acceptance', claimed, suspend('2025-05'), wrongPhase],
  [
    'proof of life: the suspended months are paid',
    unproven,
    resume('2025-07', '2025-05'),
    events('resumed', { pension: { status: 'paying' } }),
  ],
  [
    'from the month of suspension, not later',
    unproven,
    resume('2025-07', '2025-06'),
    refused('arrears-from-suspension-month', { suspendedFrom: '2025-05' }),
  ],
  ['and not left out', unproven, resume('2025-07'), refused('arrears-from-suspension-month')],
  [
    'not from before the suspension',
    unproven,
    resume('2025-07', '2025-04'),
    refused('arrears-outside-suspension'),
  ],
  [
    'resumed in the month of suspension: no month was taken, no arrears',
    unproven,
    resume('2025-05'),
    events('resumed', { pension: { pauses: exactly([]) } }),
  ],
  ['resumed before the suspension', unproven, resume('2025-04'), refused('resumed-before-suspended')],
  [
    'arrears of a month that is paid anyway',
    unproven,
    resume('2025-05', '2025-05'),
    refused('arrears-outside-suspension'),
  ],
  [
    'a prisoner gets no arrears',
    suspendedFor('imprisoned'),
    resume('2025-07', '2025-05'),
    refused('no-arrears-after-suspension', { reason: 'imprisoned' }),
  ],
  ['and is paid again from release', suspendedFor('imprisoned'), resume('2025-07'), events('resumed')],
  [
    'another reason: the rules of the place give all months',
    suspendedFor('other'),
    resume('2025-07', '2025-05'),
    events('resumed', {
      pension: { pauses: [{ from: '2025-05', until: '2025-07', arrearsFrom: '2025-05' }] },
    }),
  ],
  [
    'another reason: not only some of them',
    suspendedFor('other'),
    resume('2025-07', '2025-06'),
    refused('arrears-from-suspension-month'),
  ],
  [
    'suspended again from the month before it was resumed',
    [...unproven, resume('2025-07', '2025-05')],
    suspend('2025-06'),
    refused('suspended-before-resumed', { resumedFrom: '2025-07' }),
  ],
  [
    'suspended again from the month in which it was resumed',
    [...unproven, resume('2025-07', '2025-05')],
    suspend('2025-07'),
    events('suspended', {
      pension: {
        pauses: [{ from: '2025-05', until: '2025-07', arrearsFrom: '2025-05' }, { from: '2025-07' }],
      },
    }),
  ],
  ['what is paid is not resumed', drawing, resume('2025-07'), refused('pension-not-suspended')],
  ['nothing is resumed before acceptance', claimed, resume('2025-07'), wrongPhase],
];

/** All of a person past 60. */
const oldAgeRows: readonly Row[] = rows.map(([sentence, story, move, expected]) => [
  sentence,
  story,
  move,
  expected,
  oldAge,
]);

export const suspensionCases: readonly Row[] = [
  ...oldAgeRows,
  [
    'a contributor has nothing to be suspended',
    discharged,
    suspend('2025-05'),
    refused('pension-not-paying'),
  ],
];
