import { clerk, dongguan, fengqing, linxiang, mingguang, neighbour, pusher, secondPusher } from '../cast.ts';
import { events, exactly, invalid, refused, type Row } from '../specification.ts';
import {
  certification,
  claimed,
  delivered,
  discharged,
  drawing,
  enrolled,
  list,
  oldAge,
  pushed,
  returned,
  takingOver,
} from '../stories.ts';

const report = (change: object, actor = pusher) => actor('report-status-change', { change });
const lifted = (on: string) => report({ kind: 'lifted-out', on });
const fellBack = (on: string) => report({ kind: 'fallen-back', on });
const moved = (to: string, on = '2025-06-10') => report({ kind: 'hukou-moved', to, on }, clerk);
const cancelled = (reason: string, to?: string) =>
  report({ kind: 'hukou-cancelled', reason, ...(to ? { to } : {}) }, clerk);
const joined = secondPusher('join-certification', { certifier: dongguan, ...certification });
const since = '2025-06-10T02:00:00.000Z';
const first = { locality: mingguang, since };
const second = { locality: dongguan, since, category: 'dibao', certifiedFrom: '2019-03-01' };
const wrongPhase = refused('not-possible-in-this-phase');

export const statusCases: readonly Row[] = [
  [
    'lifted out yesterday',
    discharged,
    lifted('2025-06-09'),
    events('status-changed', { certifiedUntil: '2025-06-09', phase: 'discharged' }),
  ],
  ['lifted out today', delivered, lifted('2025-06-10'), events('status-changed')],
  [
    'lifted out tomorrow',
    discharged,
    lifted('2025-06-11'),
    refused('date-in-the-future', { field: 'change.on' }),
  ],
  [
    'a pension already granted continues',
    drawing,
    lifted('2025-06-09'),
    events('status-changed', { pension: { status: 'paying' } }),
    oldAge,
  ],
  [
    'wrongly certified: a pension already granted continues',
    drawing,
    report({ kind: 'wrongly-certified', on: '2025-06-09' }),
    events('status-changed', { pension: { status: 'paying' } }),
    oldAge,
  ],
  [
    'lifted out last year before anything was listed: no premium, and so discharged',
    enrolled,
    lifted('2024-12-31'),
    events('status-changed discharged', { premiumDue: false, clocks: {} }),
  ],
  [
    'lifted out this year: this year’s premium stays due',
    enrolled,
    lifted('2025-01-01'),
    events('status-changed', { premiumDue: true, clocks: { listPremium: {} } }),
  ],
  [
    'what is listed stays listed',
    [...enrolled, list(2025)],
    lifted('2024-12-31'),
    events('status-changed', { premiumDue: true, clocks: { payPremium: {} } }),
  ],
  [
    'fallen back before the enrolment is decided: the premium is due again',
    [...takingOver, lifted('2024-12-31')],
    fellBack('2025-05-01'),
    events('status-changed', {
      premiumDue: true,
      certificationGaps: [{ lostOn: '2024-12-31', regainedOn: '2025-05-01' }],
    }),
  ],
  [
    'fallen back the day before being lifted out',
    [...discharged, lifted('2025-06-01')],
    fellBack('2025-05-31'),
    refused('not-lifted-out'),
  ],
  [
    'fallen back on the same day',
    [...discharged, lifted('2025-06-01')],
    fellBack('2025-06-01'),
    events('status-changed'),
  ],
  [
    'fallen back the day after',
    [...discharged, lifted('2025-06-01')],
    fellBack('2025-06-02'),
    events('status-changed'),
  ],
  [
    'who was never lifted out does not fall back',
    discharged,
    fellBack('2025-06-02'),
    refused('not-lifted-out'),
  ],
  [
    'a further certifier speaks of its own certification',
    [...claimed, joined],
    secondPusher('report-status-change', { change: { kind: 'lifted-out', on: '2025-06-01' } }),
    events('status-changed', {
      certifiedFrom: '2019-03-01',
      certifiers: [exactly(first), { certifiedUntil: '2025-06-01' }],
    }),
  ],
  [
    'the first certifier of its own',
    [...claimed, joined],
    lifted('2025-06-01'),
    events('status-changed', {
      certifiedUntil: '2025-06-01',
      certifiers: [exactly(first), exactly(second)],
    }),
  ],
  [
    'the hukou county of all',
    [...claimed, joined],
    report({ kind: 'lifted-out', on: '2025-06-01' }, clerk),
    events('status-changed', {
      certifiedUntil: '2025-06-01',
      certifiers: [exactly(first), { certifiedUntil: '2025-06-01' }],
    }),
  ],
  [
    'who was lifted out by the one does not fall back with the other',
    [...claimed, joined, lifted('2025-06-01')],
    secondPusher('report-status-change', { change: { kind: 'fallen-back', on: '2025-06-02' } }),
    refused('not-lifted-out'),
  ],
  [
    'a disability is reported by either side',
    discharged,
    report({ kind: 'disability', level: 2, on: '2025-06-01' }, clerk),
    events('status-changed'),
  ],
  [
    'there are four levels',
    discharged,
    report({ kind: 'disability', level: 5, on: '2025-06-01' }),
    invalid('change.level'),
  ],
  ['the hukou moved', discharged, moved(linxiang), events('status-changed', { hukouMovedTo: linxiang })],
  ['it moves away from here, not to here', discharged, moved(fengqing), refused('hukou-already-here')],
  ['it moved tomorrow', discharged, moved(linxiang, '2025-06-11'), refused('date-in-the-future')],
  [
    'it may even move to the certifying county',
    discharged,
    moved(mingguang),
    events('status-changed', { hukouMovedTo: mingguang }),
  ],
  [
    'cancelled by a move',
    claimed,
    cancelled('moved', linxiang),
    events('status-changed', { hukouMovedTo: linxiang }),
  ],
  ['a move has a destination', claimed, cancelled('moved'), refused('new-hukou-missing')],
  ...['enlisted', 'imprisoned', 'unknown', 'died'].map((reason): Row => [
    `cancelled because ${reason} ends nothing`,
    discharged,
    cancelled(reason),
    events('status-changed', { phase: 'discharged' }),
  ]),
  ['nothing changes before the record arrived', pushed, lifted('2025-06-09'), wrongPhase],
  [
    'the certifying county reports it as well',
    returned,
    pusher('report-death', { diedOn: '2025-06-01' }),
    events('death-reported'),
  ],
  [
    'the neighbouring county reports nothing',
    discharged,
    neighbour('report-death', { diedOn: '2025-06-05' }),
    refused('not-authorised-for-this-action'),
  ],
  [
    'before the take-over a change of certification makes nothing due',
    [...delivered, lifted('2024-12-31')],
    fellBack('2025-05-01'),
    events('status-changed', { premiumDue: false }),
  ],
];
