import { approver, clerk, clerkAsApprover } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import { awarded, claimed, claimedPension, died, drawing, ended, enrolled, oldAge } from '../stories.ts';

const failed = (month: string) => clerk('report-payment-failure', { month, reason: 'account-closed' });
const reissued = (month: string, paidInMonth: string, paidOn: string) =>
  clerk('confirm-payment-reissued', { month, paidInMonth, paidOn });
const overpaid = (fromMonth: string, toMonth: string, cause = 'dual-receipt', amountFen = 32_600) =>
  clerk('establish-overpayment', { fromMonth, toMonth, amountFen, cause });
const recover = (amountFen: number, on = '2025-06-10') =>
  clerk('record-recovery', { amountFen, how: 'instalment', on });
const established = { fromMonth: '2025-05', toMonth: '2025-05', amountFen: 16_300, cause: 'other' };
const withdraw = (amountFen: number) => approver('withdraw-overpayment', { amountFen, why: '不属多发' });
const owed = [...drawing, overpaid('2025-04', '2025-05')];
const dead = [...drawing, died('2025-04-30')];
const wrongPhase = refused('not-possible-in-this-phase');

const rows: readonly Row[] = [
  [
    'the bank sent this month back',
    drawing,
    failed('2025-06'),
    events('payment-failed', { pension: { unpaidMonths: ['2025-06'] } }),
  ],
  ['next month cannot have failed', drawing, failed('2025-07'), refused('month-in-the-future')],
  ['nor a month before the first', drawing, failed('2025-02'), refused('month-before-first-month')],
  [
    'the very first payment may fail',
    awarded,
    failed('2025-03'),
    events('payment-failed', { phase: 'taking-over' }),
  ],
  [
    'a failure is reported once',
    [...drawing, failed('2025-05')],
    failed('2025-05'),
    refused('payment-failure-already-reported'),
  ],
  ['nothing fails before the award', claimedPension, failed('2025-05'), refused('pension-not-awarded')],
  ['nothing fails before acceptance', claimed, failed('2025-05'), wrongPhase],
  [
    'paid again in the next month',
    [...drawing, failed('2025-05')],
    reissued('2025-05', '2025-06', '2025-06-10'),
    events('payment-reissued', { pension: { unpaidMonths: [] } }),
  ],
  [
    'not in the same month',
    [...drawing, failed('2025-05')],
    reissued('2025-05', '2025-05', '2025-05-30'),
    refused('reissue-not-later'),
  ],
  [
    'not on a day outside that month',
    [...drawing, failed('2025-05')],
    reissued('2025-05', '2025-06', '2025-05-31'),
    refused('payment-day-outside-month'),
  ],
  [
    'not tomorrow',
    [...drawing, failed('2025-05')],
    reissued('2025-05', '2025-06', '2025-06-11'),
    refused('date-in-the-future'),
  ],
  [
    'not for a month that was paid',
    [...drawing, failed('2025-05')],
    reissued('2025-04', '2025-06', '2025-06-10'),
    refused('month-not-unpaid'),
  ],
  ['nothing had failed', drawing, reissued('2025-05', '2025-06', '2025-06-10'), refused('no-failed-payment')],
  [
    'nothing is paid again before acceptance',
    claimed,
    reissued('2025-05', '2025-06', '2025-06-10'),
    wrongPhase,
  ],
  [
    'two pensions: the months paid twice are owed',
    drawing,
    overpaid('2025-04', '2025-05'),
    events('overpayment-established', { overpaymentFen: 32_600 }),
  ],
  ['the last month before the first', drawing, overpaid('2025-05', '2025-04'), refused('months-reversed')],
  ['a single month', drawing, overpaid('2025-05', '2025-05'), events('overpayment-established')],
  [
    'from before the pension began',
    drawing,
    overpaid('2025-02', '2025-05'),
    refused('month-before-first-month'),
  ],
  [
    'up to a month that has not begun',
    drawing,
    overpaid('2025-05', '2025-07'),
    refused('month-in-the-future'),
  ],
  [
    'the month of death was due',
    dead,
    overpaid('2025-04', '2025-05', 'paid-after-death'),
    refused('month-of-death-is-due', { earliest: '2025-05' }),
  ],
  [
    'the month after death was not',
    dead,
    overpaid('2025-05', '2025-05', 'paid-after-death'),
    events('overpayment-established'),
  ],
  [
    'nor the one after',
    dead,
    overpaid('2025-06', '2025-06', 'paid-after-death'),
    events('overpayment-established'),
  ],
  [
    'paid after a death that nobody reported',
    drawing,
    overpaid('2025-05', '2025-05', 'paid-after-death'),
    refused('death-not-reported'),
  ],
  [
    'also after the case ended',
    [...dead, ...ended('death', '2025-04-30')],
    overpaid('2025-05', '2025-06', 'paid-after-death'),
    events('overpayment-established', { phase: 'ended' }),
  ],
  ['an overpayment of nothing', drawing, overpaid('2025-05', '2025-05', 'other', 0), invalid('amountFen')],
  [
    'who never had a pension was not overpaid',
    enrolled,
    overpaid('2025-05', '2025-05'),
    refused('pension-never-awarded'),
  ],
  ['nothing is overpaid before acceptance', claimed, overpaid('2025-05', '2025-05'), wrongPhase],
  [
    'what is established comes on top of what was',
    owed,
    overpaid('2025-06', '2025-06', 'other', 16_300),
    events('overpayment-established', { overpaymentFen: 48_900, overpaymentEstablishedFen: 48_900 }),
  ],
  [
    'an instalment comes back; what was established stays so, and the payroll does not report it again',
    owed,
    recover(10_000),
    events('recovery-recorded', { overpaymentFen: 22_600, overpaymentEstablishedFen: 32_600 }),
  ],
  ['all of it comes back', owed, recover(32_600), events('recovery-recorded', { overpaymentFen: 0 })],
  [
    'one fen more than owed',
    owed,
    recover(32_601),
    refused('recovery-exceeds-overpayment', { outstandingFen: 32_600 }),
  ],
  ['nothing is owed any more', [...owed, recover(32_600)], recover(1), refused('nothing-to-recover')],
  [
    'established and wrong: another officer takes it back',
    owed,
    withdraw(32_600),
    events('overpayment-withdrawn', { overpaymentFen: 0, overpaymentEstablishedFen: 0 }),
  ],
  [
    'in part',
    owed,
    withdraw(16_300),
    events('overpayment-withdrawn', { overpaymentFen: 16_300, overpaymentEstablishedFen: 16_300 }),
  ],
  [
    'a fen more than was established',
    owed,
    withdraw(32_601),
    refused('withdrawal-exceeds-overpayment', { establishedFen: 32_600 }),
  ],
  [
    'what had been recovered of it is owed to the person',
    [...owed, recover(10_000)],
    withdraw(32_600),
    events('overpayment-withdrawn', { overpaymentFen: 0, recoveredBeyondFen: 10_000 }),
  ],
  [
    'and settled against the next overpayment',
    [...owed, recover(10_000), withdraw(32_600)],
    overpaid('2025-05', '2025-05', 'other', 16_300),
    events('overpayment-established', { overpaymentFen: 6_300, overpaymentEstablishedFen: 16_300 }),
  ],
  [
    'not by who established it',
    [...drawing, clerkAsApprover('establish-overpayment', established)],
    clerkAsApprover('withdraw-overpayment', { amountFen: 1, why: '不属多发' }),
    refused('second-officer-required'),
  ],
  ['nothing was established', drawing, withdraw(1), refused('no-overpayment-established')],
  ['nothing is withdrawn before acceptance', claimed, withdraw(1), wrongPhase],
  ['recovered tomorrow', owed, recover(1, '2025-06-11'), refused('date-in-the-future')],
];

/** All of a person past 60. */
export const paymentCases: readonly Row[] = rows.map(([sentence, story, move, expected]) => [
  sentence,
  story,
  move,
  expected,
  oldAge,
]);
