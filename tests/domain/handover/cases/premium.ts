import { clerk, dongguan, pusher, secondPusher } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import {
  certification,
  claimed,
  deliver,
  decided,
  died,
  discharged,
  enrolled,
  list,
  listed,
  oldAge,
  outcomes,
  premium,
  push,
  takingOver,
} from '../stories.ts';

const status = (kind: string, on: string) => pusher('report-status-change', { change: { kind, on } });
const certified = (from: string, until?: string) => [
  push({ certifiedFrom: from, ...(until ? { certifiedUntil: until } : {}) }, until),
  deliver(until),
  clerk('accept', {}, until),
  ...decided({ kind: 'enrolled', enrolledOn: until ?? '2025-06-10' }, until),
];
const lifted = (on: string) => [...enrolled, list(2023), status('lifted-out', on)];
const back = (from: string, to: string) => [
  ...enrolled,
  list(2025),
  status('lifted-out', from),
  status('fallen-back', to),
];
const held = clerk('hold', { reason: 'duplicate-hukou' });
const joinedFrom = (certifiedFrom: string) =>
  secondPusher('join-certification', { certifier: dongguan, ...certification, certifiedFrom });
const byOne = (kind: string, on: string) => secondPusher('report-status-change', { change: { kind, on } });
const notCertified = refused('not-certified-in-that-year');

export const premiumCases: readonly Row[] = [
  [
    'the year is listed and the time to pay starts',
    enrolled,
    list(2025),
    events('premium-listed', {
      premiums: { 2025: { status: 'listed', tierFen: 10_000 } },
      clocks: { payPremium: { dueOn: '2025-09-10' } },
    }),
  ],
  [
    'a higher tier: the person pays the difference',
    enrolled,
    clerk('list-premium', premium(2025, 10_000, 20_000)),
    events('premium-listed'),
  ],
  [
    'an amount is whole fen',
    enrolled,
    clerk('list-premium', { ...premium(2025), personFen: 0.5 }),
    invalid('personFen'),
  ],
  ['a year is listed once', listed, list(2025), refused('premium-year-already-listed', { year: 2025 })],
  ['a paid year is not listed again', discharged, list(2025), refused('premium-year-already-listed')],
  ['next year is not listed yet', enrolled, list(2026), refused('premium-year-in-the-future')],
  [
    'on 31 December next year is not listed',
    enrolled,
    list(2026, '2025-12-31'),
    refused('premium-year-in-the-future'),
  ],
  ['on 1 January it is', enrolled, list(2026, '2026-01-01'), events('premium-listed')],
  [
    'every year again after discharge',
    discharged,
    list(2026, '2026-02-03'),
    events('premium-listed', { phase: 'discharged', clocks: { payPremium: {} } }),
  ],
  ['the day before 60 is the last to list', enrolled, list(2025), events('premium-listed'), '1965-06-11'],
  ['not on the 60th birthday', enrolled, list(2025), refused('premium-not-due-over-sixty'), '1965-06-10'],
  ['not after it', enrolled, list(2025), refused('premium-not-due-over-sixty'), oldAge],
  [
    'for a year after the death nothing is listed',
    [...enrolled, died('2024-12-31')],
    list(2025),
    refused('person-died'),
  ],
  [
    'nor for the year of the death once it is reported',
    [...enrolled, died('2025-01-01')],
    list(2025),
    refused('person-died'),
  ],
  ['not before enrolment', takingOver, list(2025), refused('not-enrolled')],
  ['not before acceptance', claimed, list(2025), refused('not-possible-in-this-phase')],
  ['not while held', [...enrolled, held], list(2025), refused('case-on-hold')],
  [
    'certified from 31 December counts for that year',
    certified('2024-12-31'),
    list(2024),
    events('premium-listed'),
  ],
  [
    'certified from 1 January does not count for the year before',
    certified('2025-01-01'),
    list(2024),
    notCertified,
  ],
  ['lifted out on 31 December ends with that year', lifted('2023-12-31'), list(2024), notCertified],
  [
    'lifted out on 1 January still counts for the new year',
    lifted('2024-01-01'),
    list(2024),
    events('premium-listed'),
  ],
  ['lifted out on 2 January as well', lifted('2024-01-02'), list(2024), events('premium-listed')],
  [
    'wrongly certified ends later premiums too',
    [...enrolled, list(2023), status('wrongly-certified', '2023-12-31')],
    list(2024),
    notCertified,
  ],
  [
    'a year between being lifted out and falling back does not count',
    back('2022-12-31', '2024-01-01'),
    list(2023),
    notCertified,
  ],
  ['the year of falling back counts', back('2022-12-31', '2024-01-01'), list(2024), events('premium-listed')],
  [
    'the year of being lifted out counts',
    back('2022-12-31', '2024-01-01'),
    list(2022),
    events('premium-listed'),
  ],
  [
    'a year in which only a further certifier certified counts',
    [...enrolled, joinedFrom('2020-01-01'), status('lifted-out', '2023-12-31')],
    list(2024),
    events('premium-listed'),
  ],
  [
    'not when the further certification ended too',
    [
      ...enrolled,
      joinedFrom('2020-01-01'),
      status('lifted-out', '2023-12-31'),
      byOne('lifted-out', '2023-12-31'),
      list(2023),
    ],
    list(2024),
    notCertified,
  ],
  [
    'after the outcome "insured elsewhere" nothing is listed',
    [...takingOver, ...decided(outcomes.employee)],
    list(2025),
    refused('not-possible-in-this-phase'),
  ],
];
