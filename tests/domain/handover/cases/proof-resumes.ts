import { clerk, sweep } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import { awarded, drawing, oldAge, suspendedFor } from '../stories.ts';

const proved = (provedOn: string, on: string) =>
  clerk('record-proof-of-life', { provedOn, method: 'home-visit' }, on);
const remind = (on: string) => sweep('remind-proof-of-life', {}, on);
const lapse = (on: string) => sweep('suspend-without-proof', {}, on);
/** First paid on 10 June 2025, no proof by 10 June 2026: suspended from July on. */
const unproven = [...drawing, remind('2026-03-10'), lapse('2026-06-11')];

const rows: readonly Row[] = [
  [
    'the proof resumes the payments, with the months since the suspension in arrears',
    unproven,
    proved('2026-09-03', '2026-09-04'),
    events('proof-of-life-recorded resumed', {
      pension: {
        status: 'paying',
        pauses: [{ from: '2026-07', until: '2026-09', arrearsFrom: '2026-07' }],
        proofOfLife: { dueOn: '2027-09-03' },
      },
    }),
  ],
  [
    'proved in the first suspended month: no month was taken',
    unproven,
    proved('2026-07-31', '2026-07-31'),
    events('proof-of-life-recorded resumed', { pension: { status: 'paying', pauses: exactly([]) } }),
  ],
  [
    'proved on the first day of the second: one month in arrears',
    unproven,
    proved('2026-08-01', '2026-08-01'),
    events('proof-of-life-recorded resumed', {
      pension: { pauses: [{ from: '2026-07', until: '2026-08', arrearsFrom: '2026-07' }] },
    }),
  ],
  [
    'proved before the suspension began: it never does',
    unproven,
    proved('2026-06-20', '2026-06-20'),
    events('proof-of-life-recorded resumed', { pension: { pauses: exactly([]) } }),
  ],
  [
    'died meanwhile: the months up to the death are paid',
    [...unproven, clerk('report-death', { diedOn: '2026-08-15' }, '2026-10-01')],
    proved('2026-08-10', '2026-10-02'),
    events('proof-of-life-recorded resumed', {
      pension: {
        lastMonth: '2026-08',
        pauses: [{ from: '2026-07', until: '2026-08', arrearsFrom: '2026-07' }],
      },
    }),
  ],
  [
    'a prisoner who proves to be alive is in prison still',
    suspendedFor('imprisoned'),
    proved('2025-06-09', '2025-06-10'),
    events('proof-of-life-recorded', { pension: { status: 'suspended' } }),
  ],
  [
    'nothing but the proof resumes while it is overdue',
    unproven,
    clerk('resume', { fromMonth: '2026-08', arrearsFrom: '2026-07' }, '2026-08-05'),
    refused('proof-of-life-missing', { dueOn: '2026-06-10' }),
  ],
  [
    'a proof on a day after the second suspension resumes again',
    [...unproven, proved('2026-09-03', '2026-09-04'), remind('2027-06-03'), lapse('2027-09-04')],
    proved('2027-11-01', '2027-11-01'),
    events('proof-of-life-recorded resumed', {
      pension: {
        pauses: [
          { from: '2026-07', until: '2026-09', arrearsFrom: '2026-07' },
          { from: '2027-10', until: '2027-11', arrearsFrom: '2027-10' },
        ],
      },
    }),
  ],
  [
    'a payment recorded years later: the first proof is due a year after the record',
    awarded,
    clerk(
      'confirm-first-payment',
      { month: '2025-03', paidOn: '2025-03-20', amountFen: 16_300 },
      '2028-05-10',
    ),
    events('first-payment-confirmed discharged', { pension: { proofOfLife: { dueOn: '2029-05-10' } } }),
  ],
];

/** All of a person past 60. */
export const proofResumesCases: readonly Row[] = rows.map(([sentence, story, move, expected]) => [
  sentence,
  story,
  move,
  expected,
  oldAge,
]);
