import { madeUpBook, madeUpPlace } from '../../../support/made-up-locality.ts';
import { approver, clerk, type Move, receive, sweep } from '../cast.ts';
import { events, refused, type Expectation, type Row } from '../specification.ts';
import { accountStated, decided, outcomes, push } from '../stories.ts';

type RowWithoutRules = [
  sentence: string,
  story: readonly Move[],
  move: Move,
  expected: Expectation,
  bornOn?: string,
];

const book = madeUpBook();
/** A made-up county lets the severely disabled claim from 55, for half a percent less a month. */
const rules = {
  benefits: (on: Parameters<typeof book.benefitRulesFor>[1]) => book.benefitRulesFor(madeUpPlace, on),
};

const enrolledAs = (category: string): readonly Move[] => [
  push({ category }),
  receive('record-delivery', { findings: [] }),
  clerk('claim'),
  clerk('accept'),
  ...decided(outcomes.enrolled),
];
const enrolled = enrolledAs('severely-disabled');
const claim = (claimedOn = '2025-06-10') => clerk('claim-pension', { claimedOn });
const claimed = [...enrolled, accountStated, claim()];
const awarded = [...claimed, clerk('propose-award'), approver('approve-award')];
const year2025 = { year: 2025 };
const listedAndPaid = [
  ...enrolled,
  clerk('list-premium', year2025),
  clerk('confirm-premium-paid', { ...year2025, paidOn: '2025-06-10', governmentFen: 60_000, personFen: 0 }),
];

/** A row of the made-up county; who is not said to be born otherwise is 55 on the day of the claim. */
const row = (...[sentence, story, move, expected, bornOn = '1970-06-10']: RowWithoutRules): Row => [
  sentence,
  story,
  move,
  expected,
  bornOn,
  rules,
];

export const earlyClaimCases: readonly Row[] = [
  row(
    'on the 55th birthday, where the place lets the group claim',
    enrolled,
    claim(),
    events('pension-claimed', {
      pension: { status: 'claimed', claimedOn: '2025-06-10' },
      premiumDue: false,
      clocks: { decidePensionClaim: {} },
    }),
  ),
  row('a day later', enrolled, claim(), events('pension-claimed'), '1970-06-09'),
  row('the day before the 55th birthday', enrolled, claim(), refused('pension-not-due'), '1970-06-11'),
  row('as if claimed the day before', enrolled, claim('2025-06-09'), refused('pension-age-not-reached')),
  row('a group that may not', enrolledAs('tekun'), claim(), refused('pension-not-due')),
  ['a place that lets nobody', enrolled, claim(), refused('pension-not-due'), '1970-06-10'],
  row(
    'with the premium of the year paid: the case is open again until the pension is',
    listedAndPaid,
    claim(),
    events('pension-claimed', { phase: 'taking-over', pension: { status: 'claimed' } }),
  ),
  row(
    'no premium after the claim',
    claimed,
    clerk('list-premium', year2025),
    refused('premium-not-due-after-claim'),
  ),
  row(
    'reaching 60 later turns nothing',
    claimed,
    sweep('reach-pension-age', {}, '2030-06-10'),
    refused('pension-already-due'),
  ),
  row(
    'awarded from the month after the claim, with what the months before 60 cost',
    [...claimed, clerk('propose-award')],
    approver('approve-award'),
    events('pension-awarded', {
      pension: { status: 'awarded', firstMonth: '2025-07', award: { reductionShare: 3_000 } },
    }),
  ),
  row(
    'and paid',
    awarded,
    clerk('confirm-first-payment', { month: '2025-07', paidOn: '2025-06-10', amountFen: 1 }),
    events('first-payment-confirmed discharged', { phase: 'discharged', pension: { status: 'paying' } }),
  ),
];
