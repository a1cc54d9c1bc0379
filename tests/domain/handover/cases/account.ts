import { approver, clerk, clerkAsApprover, neighbour } from '../cast.ts';
import { events, exactly, invalid, refused, type Row } from '../specification.ts';
import {
  account,
  accountStated,
  claimed,
  discharged,
  ended,
  enrolled,
  held,
  oldAge,
  takingOver,
} from '../stories.ts';
import { awarded, claimedPension, drawing, suspendedFor } from '../stories.ts';

const state = (more: object) => clerk('state-account', { ...account, ...more });
const bankAccount = { holder: '李秀英', number: '6217000000000000001', bank: '凤庆县农村信用合作联社' };
const bank = (more: object = {}) =>
  clerk('record-bank-account', { bankAccount: { ...bankAccount, ...more } });
const merge = (more: object = {}) =>
  clerk('merge-employee-account', {
    employeeMonths: 40,
    employeeAccountFen: 800_000,
    reachedEmployeeAge: true,
    ...more,
  });
const stated = [...enrolled, accountStated];
const nothing = { balances: {}, years: { paid: 0, backPaid: 0, consecutive: 0 } };
const failed = clerk('report-payment-failure', { month: '2025-05', reason: 'account-closed' });
const restated = state({ balances: { personal: 417_000 } });
const why = { why: '账户余额登记有误。' };
const correct = (more: object = {}) => clerk('propose-award-correction', { ...why, ...more });
const withAddition = [
  ...claimedPension,
  clerk('propose-award', { additions: [{ amountFen: 500, source: '凤政发〔2025〕3号' }] }),
  approver('approve-award'),
];
const wrong = [...drawing, restated];
const corrected = [...wrong, correct()];
const approve = approver('approve-award-correction');
const reject = approver('reject-award-correction', { why: '依据不足。' });

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

  [
    'of a bank account the case knows only that there is one',
    enrolled,
    bank(),
    events('bank-account-recorded', { bankAccount: exactly({ sequence: 7, changedOn: '2025-06-10' }) }),
  ],
  ['eight digits are a number', enrolled, bank({ number: '12345678' }), events('bank-account-recorded')],
  ['seven are not', enrolled, bank({ number: '1234567' }), invalid('bankAccount.number')],
  ['nor are 35', enrolled, bank({ number: '1'.repeat(35) }), invalid('bankAccount.number')],
  [
    'a number has no spaces',
    enrolled,
    bank({ number: '6217 0000 0000 0001' }),
    invalid('bankAccount.number'),
  ],
  [
    'after a payment came back a new account puts it right',
    [...drawing, bank(), failed],
    bank({ number: '6217000000000000002' }),
    events('bank-account-recorded', { bankAccount: { changedOn: '2025-06-10' } }),
    oldAge,
  ],
  ['also after discharge', discharged, bank(), events('bank-account-recorded')],
  [
    'and after the end, for what is still owed',
    [...drawing, ...ended('settled-abroad', '2025-06-01')],
    bank(),
    events('bank-account-recorded'),
    oldAge,
  ],
  ['no bank account before acceptance', claimed, bank(), refused('not-possible-in-this-phase')],

  [
    'a correction says what the rules give for the account as it is now',
    wrong,
    correct(),
    events('award-correction-proposed', {
      pension: { monthlyFen: 16_300 },
      proposals: { 'award-correction': { monthlyFen: 17_300, firstMonth: '2025-03' } },
    }),
    oldAge,
  ],
  [
    'with the computed amount',
    wrong,
    correct({ monthlyFen: 17_300 }),
    events('award-correction-proposed'),
    oldAge,
  ],
  [
    'with another it is refused',
    wrong,
    correct({ monthlyFen: 17_301 }),
    refused('award-differs-from-rules', { computed: { monthlyFen: 17_300, firstMonth: '2025-03' } }),
    oldAge,
  ],
  [
    'where nothing changed there is nothing to correct',
    drawing,
    correct(),
    refused('award-unchanged'),
    oldAge,
  ],
  [
    'a local addition with its document is a change',
    drawing,
    correct({ additions: [{ amountFen: 500, source: '凤政发〔2025〕3号' }] }),
    events('award-correction-proposed', { proposals: { 'award-correction': { monthlyFen: 16_800 } } }),
    oldAge,
  ],
  [
    'before the first payment too',
    [...awarded, restated],
    correct(),
    events('award-correction-proposed'),
    oldAge,
  ],
  [
    'while suspended too',
    [...suspendedFor('imprisoned'), restated],
    correct(),
    events('award-correction-proposed'),
    oldAge,
  ],
  [
    'an addition granted before stays',
    [...withAddition, restated],
    correct(),
    events('award-correction-proposed', { proposals: { 'award-correction': { monthlyFen: 17_800 } } }),
    oldAge,
  ],
  [
    'unless it is taken away',
    [...withAddition, restated],
    correct({ additions: [] }),
    events('award-correction-proposed', { proposals: { 'award-correction': { monthlyFen: 17_300 } } }),
    oldAge,
  ],
  ['one correction at a time', corrected, correct(), refused('proposal-already-open'), oldAge],
  [
    'nothing is corrected that was not awarded',
    claimedPension,
    correct(),
    refused('pension-never-awarded'),
    oldAge,
  ],
  [
    'the second officer corrects; what was paid stays paid',
    corrected,
    approve,
    events('award-corrected', {
      pension: { status: 'paying', monthlyFen: 17_300, award: { accountMonthlyFen: 3_000 } },
      proposals: {},
    }),
    oldAge,
  ],
  [
    'the proposing officer does not',
    corrected,
    clerkAsApprover('approve-award-correction'),
    refused('second-officer-required'),
    oldAge,
  ],
  [
    'nor anybody when the account was stated anew meanwhile',
    [...corrected, state({ balances: { personal: 556_000 } })],
    approve,
    refused('award-differs-from-rules', { computed: { monthlyFen: 18_300 } }),
    oldAge,
  ],
  ['nothing was proposed', wrong, approve, refused('no-open-proposal'), oldAge],
  [
    'a rejected correction leaves the award',
    corrected,
    reject,
    events('award-correction-proposal-rejected', { pension: { monthlyFen: 16_300 }, proposals: {} }),
    oldAge,
  ],
  ['nothing to reject', wrong, reject, refused('no-open-proposal'), oldAge],
];
