import { approver, clerk, runs } from '../cast.ts';
import { events, lacking, refused, type Row } from '../specification.ts';
import { died, drawing, ended, enrolled, oldAge } from '../stories.ts';

const ofRun = { runId: 'payroll-530921-2025-06', paymentReference: '0F3A9C41D27B8E65F0A1-00001-17' };
const settle = runs('settle-pension', { runId: ofRun.runId });
const repaid = (amountFen: number) =>
  clerk('record-recovery', { amountFen, how: 'repaid', on: '2025-06-10' });
const withdrawn = (amountFen: number) => approver('withdraw-overpayment', { amountFen, why: '不属多发' });
const payBack = (amountFen: number, on = '2025-06-10') =>
  runs('runs-pay-back-recovery', { ...ofRun, amountFen, on });
const setOff = (amountFen: number, on = '2025-06-10') =>
  runs('runs-record-set-off', { ...ofRun, amountFen, on });
const overpaid = clerk('establish-overpayment', {
  fromMonth: '2025-05',
  toMonth: '2025-05',
  amountFen: 16_300,
  cause: 'dual-receipt',
});
const dead = [...drawing, died('2025-04-30'), ...ended('death', '2025-04-30')];

const rows: readonly Row[] = [
  [
    'what was kept back of a payment is recovered',
    [...drawing, overpaid],
    setOff(8_150),
    events('recovery-recorded', { overpaymentFen: 8_150 }),
  ],
  [
    'as much as is outstanding',
    [...drawing, overpaid],
    setOff(16_300),
    events('recovery-recorded', { overpaymentFen: 0 }),
  ],
  [
    'a fen more, because somebody repaid meanwhile, is owed to the person',
    [...drawing, overpaid, repaid(1)],
    setOff(16_300),
    events('recovery-recorded', { overpaymentFen: 0, recoveredBeyondFen: 1 }),
  ],
  [
    'all of it, because it was withdrawn meanwhile',
    [...drawing, overpaid, withdrawn(16_300)],
    setOff(8_150),
    events('recovery-recorded', { overpaymentFen: 0, recoveredBeyondFen: 8_150 }),
  ],
  ['nothing is kept back of what was never awarded', enrolled, setOff(1), refused('pension-never-awarded')],
  [
    'a payroll pays back what was recovered too much',
    [...drawing, overpaid, repaid(16_300), withdrawn(16_300)],
    payBack(16_300),
    events('recovery-paid-back', { overpaymentFen: 0 }),
  ],
  [
    'established anew while the money was on its way: outstanding again',
    [...drawing, overpaid, repaid(16_300), withdrawn(16_300), overpaid],
    payBack(16_300),
    events('recovery-paid-back', { overpaymentFen: 16_300 }),
  ],
  ['paid back tomorrow', [...drawing, overpaid], payBack(1, '2025-06-11'), refused('date-in-the-future')],
  [
    'not settled while recovered money is owed back',
    [...dead, overpaid, repaid(16_300), withdrawn(16_300)],
    settle,
    refused('recovery-owed-back', { recoveredBeyondFen: 16_300 }),
  ],
  [
    'withdrawn after all was settled: back on the roll until it is paid back',
    [...dead, overpaid, repaid(16_300), settle],
    withdrawn(1),
    events('overpayment-withdrawn', { recoveredBeyondFen: 1, pension: lacking('settled') }),
  ],
  ['set off tomorrow', [...drawing, overpaid], setOff(1, '2025-06-11'), refused('date-in-the-future')],
];

/** What payrolls keep back and pay back; all of a person past 60. */
export const runsRecoveryCases: readonly Row[] = rows.map(([sentence, story, move, expected]) => [
  sentence,
  story,
  move,
  expected,
  oldAge,
]);
