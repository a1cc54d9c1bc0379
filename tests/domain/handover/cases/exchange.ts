import { approver, clerk, clerkAsApprover, linxiang, neighbour, pusher, receive, sweep } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import {
  claimed,
  deliver,
  delivered,
  held,
  noneFound,
  oldAge,
  person,
  pushed,
  returned,
  takingOver,
} from '../stories.ts';

const asked = [...claimed, clerk('request-clarification', { question: '是否曾用名？' })];
const heldBefore = [...claimed, clerk('hold', { reason: 'duplicate-hukou' })];
const wrongPhase = refused('not-possible-in-this-phase');

export const exchangeCases: readonly Row[] = [
  [
    'the receipt starts the clocks of the hukou county',
    pushed,
    deliver(),
    events('delivered', {
      phase: 'delivered',
      clocks: {
        claim: { dueOn: '2025-06-13' },
        decideHandover: { dueOn: '2025-06-17' },
        expireUnclaimed: { dueOn: '2025-07-22' },
      },
    }),
  ],
  ['a record is received once', delivered, deliver(), wrongPhase],
  [
    'the sweep does not receive',
    pushed,
    sweep('record-delivery', { findings: [] }),
    refused('not-authorised-for-this-action'),
  ],
  [
    'a retired code is resolved to its successor on arrival',
    pushed,
    receive('record-delivery', { findings: [], destination: linxiang }),
    events('delivered', { route: [{}, { destination: linxiang, why: 'division-code-succeeded' }] }),
  ],
  [
    'accepting moves the responsibility',
    claimed,
    clerk('accept'),
    events('accepted', {
      phase: 'taking-over',
      responsible: 'destination',
      premiumDue: true,
      pension: { status: 'not-due' },
      clocks: { decideEnrolment: { dueOn: '2025-06-13' } },
    }),
  ],
  [
    'the day before the 60th birthday: a premium',
    claimed,
    clerk('accept'),
    events('accepted', { premiumDue: true }),
    '1965-06-11',
  ],
  [
    'the 60th birthday: a pension, no premium',
    claimed,
    clerk('accept'),
    events('accepted', { premiumDue: false, pension: { status: 'due' } }),
    '1965-06-10',
  ],
  [
    'the day after the 60th birthday: a pension',
    claimed,
    clerk('accept'),
    events('accepted', { premiumDue: false }),
    '1965-06-09',
  ],
  [
    'a case that is only delivered may be accepted',
    delivered,
    approver('accept'),
    events('accepted'),
    oldAge,
  ],
  ['a held case is not accepted', heldBefore, clerk('accept'), refused('case-on-hold')],
  ['a case with an open question is not accepted', asked, clerk('accept'), refused('clarification-open')],
  ['a case is accepted once', takingOver, clerk('accept'), wrongPhase],
  [
    'the neighbouring county accepts nothing',
    claimed,
    neighbour('accept'),
    refused('not-authorised-for-this-action'),
  ],
  [
    'a return goes back with a code',
    claimed,
    clerk('return', { code: 'identity-mismatch' }),
    events('returned', {
      phase: 'returned',
      responsible: 'origin',
      clocks: { correctReturned: { dueOn: '2025-06-24' } },
    }),
  ],
  [
    'a held case is not returned',
    heldBefore,
    clerk('return', { code: 'identity-mismatch' }),
    refused('case-on-hold'),
  ],
  ['a return needs a known code', claimed, clerk('return', { code: 'because' }), invalid('code')],
  [
    'an accepted case is not returned',
    takingOver,
    clerk('return', { code: 'identity-mismatch' }),
    wrongPhase,
  ],
  [
    'the corrected record goes out again',
    returned,
    pusher('correct-returned', { person }),
    events('corrected', { phase: 'pushed' }),
  ],
  ['nothing is corrected that was not returned', claimed, pusher('correct-returned', { person }), wrongPhase],
  [
    'the hukou county does not correct',
    returned,
    clerkAsApprover('correct-returned', { person }),
    refused('not-authorised-for-this-action'),
  ],
  ...['wrong-person', 'enrolled-by-other-means', 'certification-revoked', 'died', 'other'].map(
    (reason): Row => [
      `withdrawn before the take-over: ${reason}`,
      claimed,
      pusher('withdraw', { reason }),
      events('withdrawn', { phase: 'withdrawn', clocks: {} }),
    ],
  ),
  [
    'a withdrawn inquiry waits for nobody',
    noneFound,
    pusher('withdraw', { reason: 'other' }),
    events('withdrawn', { clocks: {} }),
  ],
  ['after acceptance nothing is withdrawn', takingOver, pusher('withdraw', { reason: 'other' }), wrongPhase],
  ['the last day for claiming', delivered, sweep('expire', {}, '2025-07-22'), refused('not-due-yet')],
  ['the day before it', delivered, sweep('expire', {}, '2025-07-21'), refused('not-due-yet')],
  [
    'the day after it nobody has claimed: expired',
    delivered,
    sweep('expire', {}, '2025-07-23'),
    events('expired', { phase: 'expired', clocks: {} }),
  ],
  ['a claimed case does not expire', claimed, sweep('expire', {}, '2025-12-01'), wrongPhase],
  [
    'a question stops the time in which the case would expire',
    [...delivered, clerk('request-clarification', { question: '在吗？' })],
    sweep('expire', {}, '2025-12-01'),
    refused('not-due-yet'),
  ],
  ['an officer cannot let a case expire', held, clerk('expire'), refused('not-authorised-for-this-action')],
];
