import { approver, clerk, clerkAsApprover, runs } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { claimed, died, discharged, drawing, ended, enrolled, inquired, oldAge, pushed } from '../stories.ts';

const terminate = (reason: string, lostOn: string) => clerk('propose-termination', { reason, lostOn });
const proposed = [...discharged, terminate('settled-abroad', '2025-06-01')];
const approve = approver('approve-termination');
const reject = approver('reject-termination', { why: '未核实。' });
const dead = [...discharged, died('2025-06-05')];
const wrongPhase = refused('not-possible-in-this-phase');
const runId = 'payroll-530921-2025-05';
const cameBack = (month: string) =>
  runs('runs-report-payment-failure', {
    runId,
    paymentReference: '0F3A9C41D27B8E65F0A1-00001-17',
    month,
    reason: 'account-frozen',
  });

export const deathCases: readonly Row[] = [
  [
    'a death of yesterday',
    discharged,
    died('2025-06-09'),
    events('death-reported', {
      diedOn: '2025-06-09',
      phase: 'discharged',
      findings: [{ code: 'person-died', severity: 'ask' }],
    }),
  ],
  ['a death of today', pushed, died('2025-06-10'), events('death-reported', { phase: 'pushed' })],
  ['a death of tomorrow', discharged, died('2025-06-11'), refused('date-in-the-future')],
  ['the same day is reported once', dead, died('2025-06-05'), refused('death-already-reported')],
  ['a wrong day is corrected', dead, died('2025-06-04'), events('death-reported', { diedOn: '2025-06-04' })],
  [
    'nothing stops by itself',
    drawing,
    died('2025-06-05'),
    events('death-reported', { phase: 'discharged', pension: { status: 'paying', lastMonth: '2025-06' } }),
    oldAge,
  ],
  [
    'died on the last day of a month: that month is the last',
    drawing,
    died('2025-05-31'),
    events('death-reported', { pension: { lastMonth: '2025-05' } }),
    oldAge,
  ],
  [
    'died on the first day of a month: that month is due whole',
    drawing,
    died('2025-06-01'),
    events('death-reported', { pension: { lastMonth: '2025-06' } }),
    oldAge,
  ],
  [
    'a corrected day moves the last month',
    [...drawing, died('2025-06-01')],
    died('2025-05-31'),
    events('death-reported', { pension: { lastMonth: '2025-05' } }),
    oldAge,
  ],
  [
    'somebody who lives was reported dead: nothing ends, the months held are due again',
    [...drawing, died('2025-05-31')],
    clerk('withdraw-death-report', { why: '本人到场，系同名误报。' }),
    events('death-report-withdrawn', { findings: {}, phase: 'discharged', pension: { status: 'paying' } }),
    oldAge,
  ],
  [
    'and the termination proposed for it is gone',
    [...dead, terminate('death', '2025-06-05')],
    approver('withdraw-death-report', { why: '系统比对有误。' }),
    events('death-report-withdrawn', { proposals: {} }),
  ],
  [
    'but not one proposed for another reason',
    [...dead, terminate('settled-abroad', '2025-06-01')],
    clerk('withdraw-death-report', { why: '系统比对有误。' }),
    events('death-report-withdrawn', { proposals: { termination: { reason: 'settled-abroad' } } }),
  ],
  [
    'nobody was reported dead',
    discharged,
    clerk('withdraw-death-report', { why: '？' }),
    refused('no-death-reported'),
  ],
  [
    'on its way nobody at the hukou can say so yet',
    [...pushed, died('2025-06-05')],
    clerk('withdraw-death-report', { why: '？' }),
    wrongPhase,
  ],
  [
    'ended for another reason: the month in which the right was lost is the last',
    [...drawing, terminate('settled-abroad', '2025-05-31')],
    approve,
    events('terminated', { pension: { status: 'terminated', lastMonth: '2025-05' } }),
    oldAge,
  ],
  [
    'lost abroad before the reported death: the earlier counts',
    [...drawing, died('2025-06-05'), terminate('settled-abroad', '2025-04-30')],
    approve,
    events('terminated', { pension: { lastMonth: '2025-04' } }),
    oldAge,
  ],
  [
    'somebody has to close the case of the dead, so it may be accepted',
    [...claimed, died('2025-06-05')],
    clerk('accept'),
    events('accepted', { findings: [{ code: 'person-died' }] }),
  ],
  ['an inquiry knows no death', inquired, died('2025-06-05'), wrongPhase],
  [
    'ended by death: the day before the reported one',
    dead,
    terminate('death', '2025-06-04'),
    refused('death-date-differs', { reported: '2025-06-05' }),
  ],
  [
    'ended by death: the reported day',
    dead,
    terminate('death', '2025-06-05'),
    events('termination-proposed'),
  ],
  ['ended by death: the day after', dead, terminate('death', '2025-06-06'), refused('death-date-differs')],
  ['no death was reported', discharged, terminate('death', '2025-06-05'), refused('death-not-reported')],
  ['lost tomorrow', discharged, terminate('settled-abroad', '2025-06-11'), refused('date-in-the-future')],
  [
    'before the take-over only a death ends a case',
    claimed,
    terminate('settled-abroad', '2025-06-01'),
    refused('not-taken-over-yet'),
  ],
  [
    'and a death does',
    [...claimed, died('2025-06-05')],
    terminate('death', '2025-06-05'),
    events('termination-proposed'),
  ],
  ['one proposal at a time', proposed, terminate('other', '2025-06-01'), refused('proposal-already-open')],
  ['a case on its way is not ended', pushed, terminate('death', '2025-06-05'), wrongPhase],
  [
    'a second officer ends the case',
    proposed,
    approve,
    events('terminated', { phase: 'ended', pension: { status: 'terminated' }, clocks: {}, proposals: {} }),
  ],
  [
    'the proposing officer does not',
    proposed,
    clerkAsApprover('approve-termination'),
    refused('second-officer-required'),
  ],
  ['nothing was proposed', discharged, approve, refused('no-open-proposal')],
  [
    'the day of death was corrected meanwhile',
    [...dead, terminate('death', '2025-06-05'), died('2025-06-04')],
    approve,
    refused('death-date-differs'),
  ],
  ['an ended case is not ended again', [...dead, ...ended('death', '2025-06-05')], approve, wrongPhase],
  [
    'a rejected termination stops nothing',
    proposed,
    reject,
    events('termination-proposal-rejected', { phase: 'discharged', proposals: {} }),
  ],
  [
    'the proposing officer does not reject',
    proposed,
    clerkAsApprover('reject-termination', { why: '？' }),
    refused('second-officer-required'),
  ],
  ['nothing to reject', discharged, reject, refused('no-open-proposal')],
  ['nothing to reject before arrival', pushed, reject, wrongPhase],
  [
    'whatever was still due ends with the case',
    [...enrolled, terminate('settled-abroad', '2025-06-01')],
    approve,
    events('terminated', { clocks: {}, premiumDue: false }),
  ],
  [
    'a payment that came back for a month after the death was never owed: the case leaves the roll',
    [...drawing, died('2025-04-30'), cameBack('2025-05'), ...ended('death', '2025-04-30')],
    runs('settle-pension', { runId }),
    events('pension-settled', { pension: { settled: true, unpaidMonths: [], lastMonth: '2025-04' } }),
    oldAge,
  ],
];
