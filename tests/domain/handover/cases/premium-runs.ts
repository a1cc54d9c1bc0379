import { clerk, runs } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { enrolled } from '../stories.ts';

const split = { tierFen: 10_000, governmentFen: 10_000, personFen: 0, subsidyFen: 3_000, group: 'dibao' };
const onList = {
  runId: 'premium-list-530921-2025',
  paymentReference: '0F3A9C41D27B8E65F0A1-00001-17',
  year: 2025,
};
const money = { ...onList, paidOn: '2025-06-10', governmentFen: 10_000, personFen: 0 };

/** The yearly list of government-paid premiums tells the cases. */
export const premiumRunCases: readonly Row[] = [
  [
    'the approved list of the year has the person on it, with run and reference',
    enrolled,
    runs('list-premium', { ...onList, ...split }),
    events('premium-listed', { premiums: { 2025: { status: 'listed', subsidyFen: 3_000, group: 'dibao' } } }),
  ],
  [
    'only a run says that it listed',
    enrolled,
    clerk('list-premium', onList),
    refused('run-named-by-officer'),
  ],
  [
    'finance paid what the list says',
    [...enrolled, runs('list-premium', { ...onList, ...split })],
    runs('confirm-premium-paid', money),
    events('premium-paid discharged', { phase: 'discharged', premiums: { 2025: { paidOn: '2025-06-10' } } }),
  ],
  [
    'only a run says that it paid',
    [...enrolled, runs('list-premium', { ...onList, ...split })],
    clerk('confirm-premium-paid', money),
    refused('run-named-by-officer'),
  ],
];
