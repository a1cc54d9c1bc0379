import { approver, clerk, clerkAsApprover, runs } from '../cast.ts';
import { events, exactly, invalid, refused, type Row } from '../specification.ts';
import { awarded, claimed, claimedPension, died, drawing, ended, oldAge } from '../stories.ts';

const evidence = { id: 'payment-register-1', kind: 'other', digest: 'e'.repeat(64) };
const months = (from: string, through: string, monthlyFen = 16_300) => ({
  from,
  through,
  monthlyFen,
  evidence,
});
const recorded = (from: string, through: string, monthlyFen?: number) =>
  clerk('record-paid-months', months(from, through, monthlyFen));
const lowered = months('2025-03', '2025-03', 16_299);
const firstPaid = (month: string, amountFen: number) =>
  clerk('confirm-first-payment', { month, paidOn: '2025-06-10', amountFen });
const spans = (...each: readonly (readonly [string, string, number])[]) => ({
  pension: {
    paidOutside: exactly(each.map(([from, through, monthlyFen]) => ({ from, through, monthlyFen }))),
  },
});
const failed = (month: string) => clerk('report-payment-failure', { month, reason: 'account-closed' });
const reissued = (month: string) =>
  clerk('confirm-payment-reissued', { month, paidInMonth: '2025-06', paidOn: '2025-06-10' });
const ofRun = { runId: 'payroll-530921-2025-05', paymentReference: '0F3A9C41D27B8E65F0A1-00001-17' };
const failedInRun = (month: string) =>
  runs('runs-report-payment-failure', { ...ofRun, month, reason: 'account-closed' });
const paidByRun = [
  ...awarded,
  runs('runs-confirm-first-payment', {
    ...ofRun,
    month: '2025-05',
    paidOn: '2025-06-10',
    amountFen: 48_900,
  }),
];
const dead = [...drawing, died('2025-04-30'), ...ended('death', '2025-04-30')];

const rows: readonly Row[] = [
  [
    'the first payment, confirmed by hand, is kept with its month',
    awarded,
    firstPaid('2025-03', 16_300),
    events('first-payment-confirmed discharged', spans(['2025-03', '2025-03', 16_300])),
  ],
  [
    'with what was owed for the months before, each of them is paid',
    awarded,
    firstPaid('2025-06', 4 * 16_300),
    events('first-payment-confirmed discharged', spans(['2025-03', '2025-06', 16_300])),
  ],
  [
    'not the whole arrears: the month itself, then the oldest',
    awarded,
    firstPaid('2025-06', 2 * 16_300 + 1),
    events(
      'first-payment-confirmed discharged',
      spans(['2025-03', '2025-03', 16_300], ['2025-04', '2025-04', 1], ['2025-06', '2025-06', 16_300]),
    ),
  ],
  [
    'more than was due counts for its month',
    awarded,
    firstPaid('2025-03', 16_400),
    events('first-payment-confirmed discharged', spans(['2025-03', '2025-03', 16_400])),
  ],
  [
    'what a payroll paid first is in the payroll',
    awarded,
    runs('runs-confirm-first-payment', {
      ...ofRun,
      month: '2025-05',
      paidOn: '2025-06-10',
      amountFen: 48_900,
    }),
    events('first-payment-confirmed discharged', { pension: { paidByRun: true } }),
  ],
  [
    'months paid before there were payrolls',
    drawing,
    recorded('2025-04', '2025-06'),
    events('paid-months-recorded', spans(['2025-03', '2025-06', 16_300])),
  ],
  ['the month to come was not paid', drawing, recorded('2025-04', '2025-07'), refused('month-in-the-future')],
  [
    'nor a month before the first',
    drawing,
    recorded('2025-02', '2025-06'),
    refused('month-before-first-month'),
  ],
  [
    'the last month before the first of them',
    drawing,
    recorded('2025-05', '2025-04'),
    refused('months-reversed'),
  ],
  [
    'a hundred thousand yuan a month is a slip',
    drawing,
    recorded('2025-04', '2025-04', 10_000_001),
    invalid('monthlyFen'),
  ],
  [
    'nothing was paid before the award',
    claimedPension,
    recorded('2025-04', '2025-04'),
    refused('pension-never-awarded'),
  ],
  [
    'nothing is recorded before acceptance',
    claimed,
    recorded('2025-04', '2025-04'),
    refused('not-possible-in-this-phase'),
  ],
  [
    'also after the end',
    dead,
    recorded('2025-04', '2025-04'),
    events('paid-months-recorded', { phase: 'ended' }),
  ],
  [
    'a fen less than was said takes another officer',
    drawing,
    clerkAsApprover('record-paid-months', lowered),
    refused('second-officer-required'),
  ],
  [
    'who takes it back with the paper in hand',
    drawing,
    approver('record-paid-months', lowered),
    events('paid-months-recorded', spans(['2025-03', '2025-03', 16_299])),
  ],
  [
    'the same again takes one',
    drawing,
    recorded('2025-03', '2025-03'),
    events('paid-months-recorded', spans(['2025-03', '2025-03', 16_300])),
  ],
  [
    'came back: the month is not paid any more',
    drawing,
    failed('2025-03'),
    events('payment-failed', { pension: { unpaidMonths: ['2025-03'], paidOutside: exactly([]) } }),
  ],
  [
    'paid again by hand: it is',
    [...drawing, failed('2025-03')],
    reissued('2025-03'),
    events('payment-reissued', {
      pension: {
        unpaidMonths: exactly([]),
        returnedOutside: exactly([]),
        paidOutside: exactly([{ from: '2025-03', through: '2025-03', monthlyFen: 16_300 }]),
      },
    }),
  ],
  [
    'a month of which nobody had said that it was paid: with what was due',
    [...drawing, failed('2025-05')],
    reissued('2025-05'),
    events('payment-reissued', spans(['2025-03', '2025-03', 16_300], ['2025-05', '2025-05', 16_300])),
  ],
  [
    'what a payroll paid and the bank sent back is not paid again by hand',
    [...paidByRun, failedInRun('2025-05')],
    reissued('2025-05'),
    refused('paid-by-payroll', { month: '2025-05' }),
  ],
  [
    'what a payroll paid comes back in the answers to the payroll',
    paidByRun,
    failed('2025-05'),
    refused('paid-by-payroll', { month: '2025-05' }),
  ],
  [
    'what was paid by hand before comes back by hand, also since payrolls pay',
    [...drawing, failedInRun('2025-05')],
    failed('2025-03'),
    events('payment-failed', { pension: { unpaidMonths: ['2025-03', '2025-05'] } }),
  ],
];

/** All of a person past 60. */
export const paidOutsideCases: readonly Row[] = rows.map(([sentence, story, move, expected]) => [
  sentence,
  story,
  move,
  expected,
  oldAge,
]);
