import { approver, clerk, dongguan, linxiang, pusher, secondPusher, sweep } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import {
  certification,
  claimed,
  decided,
  delivered,
  discharged,
  drawing,
  ended,
  enrolled,
  died,
  inquired,
  located,
  noneFound,
  oldAge,
  outcomes,
  takingOver,
} from '../stories.ts';

const request = pusher('request-reopening', { reason: '发现新的户籍证明。' });
const byClerk = clerk('request-reopening', { reason: '情况有变。' });
const agree = clerk('agree-reopening');
const withdraw = pusher('withdraw', { reason: 'other' });
const concluded = [...takingOver, ...decided(outcomes.employee)];
const expired = [...delivered, sweep('expire', {}, '2025-07-23')];
const dead = [...discharged, died('2025-06-01'), ...ended('death', '2025-06-01')];
const joined = secondPusher('join-certification', { certifier: dongguan, ...certification });
const transferred = [
  clerk('report-status-change', { change: { kind: 'hukou-moved', to: linxiang, on: '2025-06-01' } }),
  clerk('open-relation-transfer', { to: linxiang, responsibleFrom: '2025-07-01' }),
  approver('complete-relation-transfer', { completedOn: '2025-06-10' }),
];
const registered = [...noneFound, pusher('confirm-registration', { registeredOn: '2025-06-09' })];

export const reopeningCases: readonly Row[] = [
  [
    'a withdrawn case may be asked for again',
    [...claimed, withdraw],
    request,
    events('reopening-requested', { reopening: { requestedBy: 'origin' } }),
  ],
  [
    'the hukou county may ask as well',
    concluded,
    byClerk,
    events('reopening-requested', { reopening: { requestedBy: 'destination' } }),
  ],
  ['one request at a time', [...concluded, request], byClerk, refused('reopening-already-requested')],
  ['an open case is not reopened', claimed, request, refused('not-possible-in-this-phase')],
  ['a discharged case is not reopened', discharged, request, refused('not-possible-in-this-phase')],
  [
    'a termination approved in error may be asked back',
    dead,
    request,
    events('reopening-requested', { phase: 'ended' }),
  ],
  [
    'with the other side’s consent who was not dead is alive, on the roll and owed nothing new',
    [...dead, request],
    agree,
    events('reopening-agreed discharged', {
      responsible: 'destination',
      enrolment: { outcome: outcomes.enrolled },
      findings: [],
      clocks: {},
    }),
  ],
  [
    'what was owed when the case was ended is owed again',
    [...enrolled, ...ended('settled-abroad', '2025-06-01'), request],
    agree,
    events('reopening-agreed', {
      phase: 'taking-over',
      premiumDue: true,
      premiumYear: 2025,
      pension: { status: 'not-due' },
      clocks: { listPremium: {} },
    }),
  ],
  [
    'a pension that was paid is paid again',
    [...drawing, ...ended('other', '2025-06-01'), request],
    agree,
    events('reopening-agreed discharged', { pension: { status: 'paying' } }),
    oldAge,
  ],
  [
    'a case ended before the take-over goes out again',
    [...claimed, died('2025-06-01'), ...ended('death', '2025-06-01'), request],
    agree,
    events('reopening-agreed', { phase: 'pushed', responsible: 'origin', clocks: { deliver: {} } }),
  ],
  [
    'a case that a transfer of the relation ended goes on elsewhere',
    [...enrolled, ...transferred],
    request,
    refused('not-possible-in-this-phase'),
  ],
  [
    'a further certifier asks nothing back',
    [...takingOver, joined, ...decided(outcomes.employee)],
    secondPusher('request-reopening', { reason: '有变' }),
    refused('not-authorised-for-this-action'),
  ],
  ['nobody agrees to what was not asked', concluded, agree, refused('no-reopening-requested')],
  [
    'who asks does not agree',
    [...concluded, request],
    pusher('agree-reopening'),
    refused('other-side-answers'),
  ],
  [
    'who asks does not refuse',
    [...concluded, request],
    pusher('refuse-reopening', { reason: '不' }),
    refused('other-side-answers'),
  ],
  [
    'a concluded case goes on with the enrolment',
    [...concluded, request],
    agree,
    events('reopening-agreed', {
      phase: 'taking-over',
      enrolment: exactly({ attempts: 0 }),
      clocks: { decideEnrolment: {} },
    }),
  ],
  [
    'a withdrawn case goes out again',
    [...claimed, withdraw, request],
    agree,
    events('reopening-agreed', { phase: 'pushed', clocks: { deliver: {} } }),
  ],
  [
    'an expired case goes out again',
    [...expired, request],
    agree,
    events('reopening-agreed', { phase: 'pushed' }),
  ],
  [
    'a registration goes back to the origin',
    [...registered, request],
    agree,
    events('reopening-agreed', { phase: 'registering-at-origin' }),
  ],
  [
    'a withdrawn inquiry is an inquiry again',
    [...inquired, withdraw, request],
    agree,
    events('reopening-agreed', { phase: 'inquiring', clocks: { answerInquiry: {} } }),
  ],
  [
    'a located person is located again',
    [...located, withdraw, request],
    agree,
    events('reopening-agreed', { phase: 'located' }),
  ],
  [
    'refused with a reason, the case stays closed',
    [...concluded, request],
    clerk('refuse-reopening', { reason: '依据充分。' }),
    events('reopening-refused', { phase: 'concluded' }),
  ],
  [
    'nobody refuses what was not asked',
    concluded,
    clerk('refuse-reopening', { reason: '不' }),
    refused('no-reopening-requested'),
  ],
];
