import { clerk, pusher, sweep } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import {
  claimed,
  decided,
  delivered,
  discharged,
  ended,
  died,
  inquired,
  located,
  noneFound,
  outcomes,
  takingOver,
} from '../stories.ts';

const request = pusher('request-reopening', { reason: '发现新的户籍证明。' });
const byClerk = clerk('request-reopening', { reason: '情况有变。' });
const agree = clerk('agree-reopening');
const withdraw = pusher('withdraw', { reason: 'other' });
const concluded = [...takingOver, ...decided(outcomes.employee)];
const expired = [...delivered, sweep('expire', {}, '2025-07-23')];
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
    'an ended case is not reopened',
    [...discharged, died('2025-06-01'), ...ended('death', '2025-06-01')],
    request,
    refused('not-possible-in-this-phase'),
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
