import { approver, clerk, clerkAsApprover } from '../cast.ts';
import { events, exactly, invalid, refused, type Row } from '../specification.ts';
import {
  award,
  awarded,
  claimed,
  claimedPension,
  died,
  enrolled,
  oldAge,
  payment,
  takingOver,
} from '../stories.ts';

const claim = (claimedOn = '2025-06-10', on?: string) => clerk('claim-pension', { claimedOn }, on);
const propose = (firstMonth: string) => clerk('propose-award', { ...award, firstMonth });
const proposed = [...claimedPension, clerk('propose-award', award)];
const approve = approver('approve-award');
const reject = approver('reject-award', { why: '金额有误。' });
const confirm = (more: object) => clerk('confirm-first-payment', { ...payment, ...more });
const hold = clerk('hold', { reason: 'duplicate-hukou' });

export const pensionCases: readonly Row[] = [
  [
    'a claim starts the twenty working days',
    enrolled,
    claim(),
    events('pension-claimed', {
      pension: { status: 'claimed' },
      clocks: exactly({ decidePensionClaim: { since: '2025-06-10', dueOn: '2025-07-08' } }),
    }),
    oldAge,
  ],
  ['claimed yesterday', enrolled, claim('2025-06-09'), events('pension-claimed'), oldAge],
  ['claimed tomorrow', enrolled, claim('2025-06-11'), refused('date-in-the-future'), oldAge],
  ['under 60 nothing is claimed', enrolled, claim(), refused('pension-not-due')],
  ['claimed once', claimedPension, claim(), refused('pension-not-due', { status: 'claimed' }), oldAge],
  ['not before enrolment', takingOver, claim(), refused('not-enrolled'), oldAge],
  ['not before acceptance', claimed, claim(), refused('not-possible-in-this-phase'), oldAge],
  ['not while held', [...enrolled, hold], claim(), refused('case-on-hold'), oldAge],
  [
    'the month of the 60th birthday is not paid',
    claimedPension,
    propose('2025-05'),
    refused('award-differs-from-rules', { computed: { firstMonth: '2025-06', monthlyFen: 16_300 } }),
    '1965-05-31',
  ],
  ['the month after it is', claimedPension, propose('2025-06'), events('award-proposed'), '1965-05-31'],
  [
    'no later one either: the right is from the month after the birthday',
    claimedPension,
    propose('2025-07'),
    refused('award-differs-from-rules', { computed: { firstMonth: '2025-06' } }),
    '1965-05-31',
  ],
  [
    'the month of death is the last to begin',
    [...claimedPension, died('2025-03-31')],
    propose('2025-03'),
    events('award-proposed'),
    oldAge,
  ],
  [
    'a pension does not begin after the month of death',
    [...claimedPension, died('2025-02-28')],
    propose('2025-03'),
    refused('month-after-death', { diedOn: '2025-02-28' }),
    oldAge,
  ],
  [
    'nor is one approved that would',
    [...claimedPension, clerk('propose-award', award), died('2025-02-28')],
    approve,
    refused('month-after-death'),
    oldAge,
  ],
  [
    'nothing is paid for a month after the death',
    [...awarded, died('2025-03-01')],
    confirm({ month: '2025-04' }),
    refused('month-after-death'),
    oldAge,
  ],
  [
    'one proposal at a time',
    proposed,
    propose('2025-07'),
    refused('proposal-already-open', { kind: 'award' }),
    oldAge,
  ],
  ['nothing is awarded before a claim', enrolled, propose('2025-07'), refused('pension-not-claimed'), oldAge],
  [
    'nothing is awarded while held',
    [...claimedPension, hold],
    propose('2025-07'),
    refused('case-on-hold'),
    oldAge,
  ],
  [
    'nothing is awarded before acceptance',
    claimed,
    propose('2025-07'),
    refused('not-possible-in-this-phase'),
    oldAge,
  ],
  [
    'a second officer awards and the first payment is due',
    proposed,
    approve,
    events('pension-awarded', {
      pension: { status: 'awarded', ...award },
      proposals: {},
      clocks: { confirmFirstPayment: { dueOn: '2025-08-10' } },
    }),
    oldAge,
  ],
  [
    'the proposing officer does not award',
    proposed,
    clerkAsApprover('approve-award'),
    refused('second-officer-required'),
    oldAge,
  ],
  ['nothing is awarded that was not proposed', claimedPension, approve, refused('no-open-proposal'), oldAge],
  ['nothing is approved before a claim', enrolled, approve, refused('pension-not-claimed'), oldAge],
  ['nothing is approved while held', [...proposed, hold], approve, refused('case-on-hold'), oldAge],
  ['nothing is approved before acceptance', claimed, approve, refused('not-possible-in-this-phase'), oldAge],
  [
    'a rejected award may be proposed again',
    proposed,
    reject,
    events('award-proposal-rejected', { proposals: {}, pension: { status: 'claimed' } }),
    oldAge,
  ],
  [
    'the proposing officer does not reject',
    proposed,
    clerkAsApprover('reject-award', { why: '？' }),
    refused('second-officer-required'),
    oldAge,
  ],
  ['nothing is rejected that was not proposed', claimedPension, reject, refused('no-open-proposal'), oldAge],
  ['nothing is rejected before acceptance', claimed, reject, refused('not-possible-in-this-phase'), oldAge],
  [
    'the first payment discharges the case',
    awarded,
    confirm({}),
    events('first-payment-confirmed discharged', {
      phase: 'discharged',
      pension: { status: 'paying' },
      clocks: {},
    }),
    oldAge,
  ],
  [
    'paid for the month before the first',
    awarded,
    confirm({ month: '2025-02' }),
    refused('month-before-first-month', { firstMonth: '2025-03' }),
    oldAge,
  ],
  [
    'paid for a later month',
    awarded,
    confirm({ month: '2025-04' }),
    events('first-payment-confirmed discharged'),
    oldAge,
  ],
  [
    'paid yesterday',
    awarded,
    confirm({ paidOn: '2025-06-09' }),
    events('first-payment-confirmed discharged'),
    oldAge,
  ],
  ['paid tomorrow', awarded, confirm({ paidOn: '2025-06-11' }), refused('date-in-the-future'), oldAge],
  ['a payment of nothing is none', awarded, confirm({ amountFen: 0 }), invalid('amountFen'), oldAge],
  ['nothing is paid before the award', claimedPension, confirm({}), refused('pension-not-awarded'), oldAge],
  ['nothing is paid before acceptance', claimed, confirm({}), refused('not-possible-in-this-phase'), oldAge],
];
