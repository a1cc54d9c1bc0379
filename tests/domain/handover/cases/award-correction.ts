import { approver, clerk, clerkAsApprover } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { account, awarded, claimedPension, drawing, oldAge, suspendedFor } from '../stories.ts';

const state = (more: object) => clerk('state-account', { ...account, ...more });
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

export const awardCorrectionCases: readonly Row[] = [
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
