import { runs } from '../cast.ts';
import { events, lacking, refused, type Row } from '../specification.ts';
import {
  awarded,
  claimed,
  claimedPension,
  died,
  discharged,
  drawing,
  ended,
  enrolled,
  oldAge,
} from '../stories.ts';

const ofRun = { runId: 'payroll-530921-2025-06', paymentReference: '0F3A9C41D27B8E65F0A1-00001-17' };
const paid = (payload: object, on?: string) =>
  runs(
    'runs-confirm-first-payment',
    { ...ofRun, month: '2025-06', paidOn: '2025-06-10', amountFen: 16_300, ...payload },
    on,
  );
const cameBack = (month: string, reason = 'account-closed') =>
  runs('runs-report-payment-failure', { ...ofRun, month, reason });
const reissued = (payload: object, on?: string) =>
  runs(
    'runs-confirm-payment-reissued',
    { ...ofRun, month: '2025-05', paidInMonth: '2025-06', paidOn: '2025-06-10', ...payload },
    on,
  );
const settle = runs('settle-pension', { runId: ofRun.runId });
const dead = [...drawing, died('2025-04-30'), ...ended('death', '2025-04-30')];
const wrongPhase = refused('not-possible-in-this-phase');

const rows: readonly Row[] = [
  [
    'the bank paid the first pension: the case is discharged as when a clerk confirms it',
    awarded,
    paid({}),
    events('first-payment-confirmed discharged', {
      phase: 'discharged',
      pension: { status: 'paying', proofOfLife: { dueOn: '2026-06-10' } },
      clocks: {},
    }),
  ],
  [
    'money that arrived is a fact, also when a death was reported meanwhile',
    [...awarded, died('2025-05-31')],
    paid({}),
    events('first-payment-confirmed discharged'),
  ],
  [
    'paid for the month before the first',
    awarded,
    paid({ month: '2025-02' }),
    refused('month-before-first-month'),
  ],
  ['paid tomorrow', awarded, paid({ paidOn: '2025-06-11' }), refused('date-in-the-future')],
  ['the first payment is the first once', drawing, paid({}), wrongPhase],
  ['nothing is paid before the award', claimedPension, paid({}), refused('pension-not-awarded')],
  [
    'the bank sent the month back: it is owed and the account in doubt',
    drawing,
    cameBack('2025-06', 'name-differs'),
    events('payment-failed', {
      bankAccountInDoubtSince: '2025-06-10',
      pension: { status: 'paying', unpaidMonths: ['2025-06'] },
    }),
  ],
  [
    'the very first payment came back',
    awarded,
    cameBack('2025-06'),
    events('payment-failed', { phase: 'taking-over' }),
  ],
  ['also after the case ended', dead, cameBack('2025-04'), events('payment-failed', { phase: 'ended' })],
  [
    'the same month once',
    [...drawing, cameBack('2025-05')],
    cameBack('2025-05'),
    refused('payment-failure-already-reported'),
  ],
  [
    'two months in a row: in doubt since the first',
    [...drawing, cameBack('2025-05')],
    cameBack('2025-06'),
    events('payment-failed', { pension: { unpaidMonths: ['2025-05', '2025-06'] } }),
  ],
  ['a month to come', drawing, cameBack('2025-07'), refused('month-in-the-future')],
  ['a month before the first', drawing, cameBack('2025-02'), refused('month-before-first-month')],
  [
    'nothing comes back of what was never awarded',
    enrolled,
    cameBack('2025-06'),
    refused('pension-never-awarded'),
  ],
  ['nothing comes back before acceptance', claimed, cameBack('2025-06'), wrongPhase],
  [
    'paid again with the next payroll',
    [...drawing, cameBack('2025-05')],
    reissued({}),
    events('payment-reissued', { pension: { unpaidMonths: [] } }),
  ],
  [
    'the bank may take until the month after',
    [...drawing, cameBack('2025-05')],
    reissued({ paidOn: '2025-07-01' }, '2025-07-02'),
    events('payment-reissued'),
  ],
  [
    'not with the payroll of the same month',
    [...drawing, cameBack('2025-05')],
    reissued({ paidInMonth: '2025-05' }),
    refused('reissue-not-later'),
  ],
  [
    'not tomorrow',
    [...drawing, cameBack('2025-05')],
    reissued({ paidOn: '2025-06-11' }),
    refused('date-in-the-future'),
  ],
  ['a month that was paid is not paid again', drawing, reissued({}), refused('month-not-unpaid')],
  ['nothing is paid again before acceptance', claimed, reissued({}), wrongPhase],
  [
    'ended and everything paid: off the roll',
    dead,
    settle,
    events('pension-settled', { phase: 'ended', pension: { settled: true, lastMonth: '2025-04' } }),
  ],
  [
    'what comes back after that is owed again',
    [...dead, settle],
    cameBack('2025-04'),
    events('payment-failed', { pension: lacking('settled') }),
  ],
  ['settled once', [...dead, settle], settle, refused('pension-already-settled')],
  [
    'not while a month is owed',
    [...dead, cameBack('2025-04')],
    settle,
    refused('payment-still-owed', { month: '2025-04' }),
  ],
  ['who draws is not settled', drawing, settle, wrongPhase],
];

/** All of a person past 60, but for the last. */
export const runsCases: readonly Row[] = [
  ...rows.map(([sentence, story, move, expected]): Row => [sentence, story, move, expected, oldAge]),
  [
    'who never drew has nothing to settle',
    [...discharged, ...ended('settled-abroad', '2025-06-01')],
    settle,
    refused('pension-never-awarded'),
  ],
];
