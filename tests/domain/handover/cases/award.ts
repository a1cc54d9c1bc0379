import { divisionCodeSchema } from '../../../../shared/kernel/division-code.ts';
import { approver, approverAt, clerk, clerkAt } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import {
  account,
  accountStated,
  award,
  claimedPension,
  deliver,
  enrolled,
  list,
  neverInsured,
  oldAge,
  outcomes,
  pay,
  push,
} from '../stories.ts';

const claim = clerk('claim-pension', { claimedOn: '2025-06-10' });
const propose = (more: object = {}) => clerk('propose-award', more);
const approve = approver('approve-award');
const addition = { amountFen: 2_050, source: '凤政发〔2024〕12号' };
const years = (paid: number, backPaid = 0) =>
  clerk('state-account', { ...account, years: { paid, backPaid, consecutive: 0 } });
const withYears = (paid: number, backPaid = 0) => [...enrolled, years(paid, backPaid), claim];

/** In Yao'an who turned 60 after the scheme began and was never insured pays back the years once before claiming. */
const yaoan = divisionCodeSchema.parse('532325');
const clerkThere = clerkAt(yaoan);
const claimedInYaoan = (statement: object) => [
  push({ hukouLocality: yaoan }),
  deliver(),
  clerkThere('claim'),
  clerkThere('accept'),
  clerkThere('propose-enrolment', { outcome: outcomes.enrolled }),
  approverAt(yaoan)('approve-enrolment'),
  clerkThere('state-account', statement),
  clerkThere('claim-pension', { claimedOn: '2025-06-10' }),
];
const neverInsuredThere = {
  ...account,
  balances: {},
  years: { paid: 0, backPaid: 0, consecutive: 0 },
  neverInsured: true,
};
const paidBack = { ...account, years: { paid: 15, backPaid: 15, consecutive: 0 } };

export const awardCases: readonly Row[] = [
  [
    'the exchange computes basic pension and account: 143 yuan and 2,780 / 139',
    claimedPension,
    propose(),
    events('award-proposed', { proposals: { award } }),
    oldAge,
  ],
  [
    'the same written by the officer is accepted',
    claimedPension,
    propose(award),
    events('award-proposed'),
    oldAge,
  ],
  [
    'one fen more is not',
    claimedPension,
    propose({ ...award, monthlyFen: 16_301 }),
    refused('award-differs-from-rules', { computed: award }),
    oldAge,
  ],
  [
    'one fen less is not',
    claimedPension,
    propose({ monthlyFen: 16_299 }),
    refused('award-differs-from-rules', { computed: award }),
    oldAge,
  ],
  ['an amount is whole fen', claimedPension, propose({ monthlyFen: 0.5 }), invalid('monthlyFen'), oldAge],
  [
    'an addition that no policy file states comes with its document',
    claimedPension,
    propose({ additions: [addition] }),
    events('award-proposed', { proposals: { award: { monthlyFen: 18_350, additions: [addition] } } }),
    oldAge,
  ],
  [
    'an addition without a document is none',
    claimedPension,
    propose({ additions: [{ amountFen: 2_050 }] }),
    invalid('additions.0.source'),
    oldAge,
  ],
  [
    'nothing is computed without a statement of the account',
    [...enrolled, claim],
    propose(),
    refused('account-not-stated'),
    oldAge,
  ],
  [
    'whoever was never insured begins the month after the procedure here, on the basic pension',
    [...enrolled, neverInsured, claim],
    propose(),
    events('award-proposed', { proposals: { award: { monthlyFen: 14_300, firstMonth: '2025-07' } } }),
    oldAge,
  ],
  [
    '14 years are not enough',
    withYears(14),
    propose(),
    refused('contribution-years-missing', { paid: 14, minimumYears: 15 }),
    oldAge,
  ],
  [
    'in Yao’an who was never insured pays back first',
    claimedInYaoan(neverInsuredThere),
    clerkThere('propose-award'),
    refused('back-payment-missing', { paid: 0, minimumYears: 15 }),
    oldAge,
  ],
  [
    'and then draws from the month after the procedure',
    claimedInYaoan(paidBack),
    clerkThere('propose-award'),
    events('award-proposed', { proposals: { award: { firstMonth: '2025-07' } } }),
    oldAge,
  ],
  ['15 years are', withYears(15), propose(), events('award-proposed'), oldAge],
  [
    'reached by paying back they give no arrears',
    withYears(15, 1),
    propose(),
    events('award-proposed', { proposals: { award: { firstMonth: '2025-07' } } }),
    oldAge,
  ],
  [
    'the award keeps its parts, its working and the addition',
    [...claimedPension, propose({ additions: [addition] })],
    approve,
    events('pension-awarded', {
      pension: {
        status: 'awarded',
        monthlyFen: 18_350,
        award: { accountMonthlyFen: 2_000, additionsFen: 2_050, reductionShare: 0 },
        monthly: { basicFen: 14_300, accountFen: 2_000, additionsFen: 2_050 },
      },
    }),
    oldAge,
  ],
  [
    'nothing is awarded that the rules no longer give when the second officer looks',
    [...claimedPension, propose(), clerk('state-account', { ...account, balances: {} })],
    approve,
    refused('award-differs-from-rules', { computed: { monthlyFen: 14_300 } }),
    oldAge,
  ],
  [
    'a premium paid after the statement is in the account',
    [...enrolled, accountStated, list(2025), pay(2025)],
    clerk('state-account', { ...account, asOf: '2025-06-09' }),
    events('account-stated', { premiums: { 2025: { subsidyFen: 3_000, paidOn: '2025-06-10' } } }),
  ],
  [
    'an outcome other than enrolled has no award',
    [...enrolled.slice(0, -2), clerk('propose-enrolment', { outcome: outcomes.student })],
    propose(),
    refused('pension-not-claimed'),
  ],
];
