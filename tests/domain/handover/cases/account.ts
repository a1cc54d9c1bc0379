import { clerk, type Move, neighbour } from '../cast.ts';
import { events, type Expectation, invalid, refused, type Row } from '../specification.ts';
import {
  account,
  accountStated,
  awarded,
  claimed,
  drawing,
  enrolled,
  held,
  oldAge,
  takingOver,
} from '../stories.ts';

const state = (more: object) => clerk('state-account', { ...account, ...more });
const merge = (more: object = {}) =>
  clerk('merge-employee-account', {
    employeeMonths: 40,
    employeeAccountFen: 800_000,
    reachedEmployeeAge: true,
    ...more,
  });
const stated = [...enrolled, accountStated];
const nothing = { balances: {}, years: { paid: 0, backPaid: 0, consecutive: 0 } };
const restated = state({ balances: { personal: 417_000 } });

/** The account of who claimed and was awarded on 10 June 2025, stated anew on the next day. */
const restating = (
  asOf: string,
  expected: Expectation,
): readonly [readonly Move[], Move, Expectation, string] => [
  awarded,
  clerk('state-account', { ...account, asOf }, '2025-06-11'),
  expected,
  oldAge,
];

export const accountCases: readonly Row[] = [
  [
    'the account is stated as the books have it',
    enrolled,
    accountStated,
    events('account-stated', { account: { ...account, neverInsured: false } }),
  ],
  ['before the enrolment is decided as well', takingOver, accountStated, events('account-stated')],
  [
    'stated anew when it was wrong',
    stated,
    restated,
    events('account-stated', { account: { balances: { personal: 417_000 } } }),
  ],
  ['not before acceptance', claimed, accountStated, refused('not-possible-in-this-phase')],
  [
    'of a pension awarded: as of the day before the claim',
    ...restating('2025-06-09', events('account-stated')),
  ],
  ['of a pension awarded: as of the day of the claim', ...restating('2025-06-10', events('account-stated'))],
  [
    'of a pension awarded: a day later it no longer is the account that was claimed',
    ...restating('2025-06-11', refused('account-after-claim', { claimedOn: '2025-06-10' })),
  ],
  ['as of today', enrolled, state({ asOf: '2025-06-10' }), events('account-stated')],
  ['as of tomorrow', enrolled, state({ asOf: '2025-06-11' }), refused('date-in-the-future')],
  [
    'who was never insured has nothing',
    enrolled,
    state({ ...nothing, neverInsured: true }),
    events('account-stated', { account: { neverInsured: true } }),
  ],
  [
    'one fen contradicts that',
    enrolled,
    state({ ...nothing, neverInsured: true, balances: { interest: 1 } }),
    refused('never-insured-has-no-account', { balanceFen: 1 }),
  ],
  [
    'one year as well',
    enrolled,
    state({ neverInsured: true, balances: {} }),
    refused('never-insured-has-no-account'),
  ],
  [
    'a balance is never negative',
    enrolled,
    state({ balances: { personal: -1 } }),
    invalid('balances.personal'),
  ],
  [
    'a hundred million yuan is the most',
    enrolled,
    state({ balances: { personal: 10_000_000_001 } }),
    invalid('balances'),
  ],
  [
    'no more years are back-paid than were paid',
    enrolled,
    state({ years: { paid: 1, backPaid: 2, consecutive: 1 } }),
    invalid('years'),
  ],
  [
    'another county states nothing',
    enrolled,
    neighbour('state-account', account),
    refused('not-authorised-for-this-action'),
  ],

  [
    'the employee account comes here with its whole years',
    stated,
    merge(),
    events('employee-account-merged', {
      account: { balances: { personal: 208_500, 'employee-scheme': 800_000 }, years: { paid: 18 } },
    }),
  ],
  [
    'with 179 months it still comes here',
    stated,
    merge({ employeeMonths: 179 }),
    events('employee-account-merged'),
  ],
  [
    'with 15 years the person belongs there',
    stated,
    merge({ employeeMonths: 180 }),
    refused('employee-years-sufficient'),
  ],
  [
    'not before the pension age of that scheme',
    stated,
    merge({ reachedEmployeeAge: false }),
    refused('employee-age-not-reached'),
  ],
  ['who draws is not linked any more', drawing, merge(), refused('employee-account-while-drawing'), oldAge],
  [
    'it comes here once, however often it is told',
    [...stated, merge()],
    merge(),
    refused('employee-account-already-merged', { mergedFen: 800_000 }),
  ],
  [
    'with another amount after the account was stated anew',
    [...stated, merge(), accountStated],
    merge({ employeeAccountFen: 900_000 }),
    events('employee-account-merged', {
      account: { balances: { 'employee-scheme': 900_000 }, years: { paid: 18 } },
    }),
  ],
  [
    'an account with nothing in it is none',
    stated,
    merge({ employeeAccountFen: 0 }),
    invalid('employeeAccountFen'),
  ],
  ['there must be an account here', enrolled, merge(), refused('account-not-stated')],
  ['not while held', [...held, accountStated], merge(), refused('case-on-hold')],
  ['nothing is merged before acceptance', claimed, merge(), refused('not-possible-in-this-phase')],
];
