import { approver, clerk, sweep } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import {
  claimed,
  decided,
  died,
  discharged,
  drawing,
  enrolled,
  listed,
  oldAge,
  outcomes,
  pay,
  person,
  takingOver,
} from '../stories.ts';

const claim = (claimedOn = '2025-06-10', on?: string) => clerk('claim-pension', { claimedOn }, on);
const reach = (on: string) => sweep('reach-pension-age', {}, on);
const notice = (on: string) => sweep('notice-pension-age', {}, on);
const evidence = { id: 'household-register-1', kind: 'household-register', digest: 'c'.repeat(64) };
const corrected = (on: string) => [
  clerk('propose-identity-correction', { person, evidence }, on),
  approver('approve-identity-correction', {}, on),
];
const bornSixty = '1965-08-20';

export const pensionAgeCases: readonly Row[] = [
  ['the day before the notice is due', discharged, notice('2025-07-19'), refused('not-due-yet'), bornSixty],
  [
    'one month before 60 the clerk is told',
    discharged,
    notice('2025-07-20'),
    events('pension-age-noticed', { phase: 'discharged', pensionAgeNoticed: true }),
    bornSixty,
  ],
  [
    'the day after is early enough',
    discharged,
    notice('2025-07-21'),
    events('pension-age-noticed'),
    bornSixty,
  ],
  [
    'told once',
    [...discharged, notice('2025-07-20')],
    notice('2025-07-21'),
    refused('pension-age-already-noticed'),
    bornSixty,
  ],
  [
    'on the birthday the notice is too late',
    discharged,
    notice('2025-08-20'),
    refused('not-due-yet'),
    bornSixty,
  ],
  ['who draws is not told', drawing, notice('2025-07-21'), refused('pension-already-due'), oldAge],
  [
    'who is not taken over is not told',
    claimed,
    notice('2025-07-21'),
    refused('not-possible-in-this-phase'),
    bornSixty,
  ],
  [
    'who is deferred is not told',
    [...takingOver, ...decided(outcomes.student)],
    notice('2025-07-21'),
    refused('not-enrolled'),
    bornSixty,
  ],
  [
    'the day before the 60th birthday',
    discharged,
    reach('2025-08-19'),
    refused('pension-age-not-reached'),
    bornSixty,
  ],
  [
    'the 60th birthday opens the discharged case for the claim',
    discharged,
    reach('2025-08-20'),
    events('pension-age-reached', { phase: 'taking-over', premiumDue: false, pension: { status: 'due' } }),
    bornSixty,
  ],
  [
    'the day after, if nobody looked',
    discharged,
    reach('2025-08-21'),
    events('pension-age-reached'),
    bornSixty,
  ],
  [
    'a listed year stays listed',
    listed,
    reach('2025-08-20'),
    events('pension-age-reached', { premiums: { 2025: { status: 'listed' } } }),
    bornSixty,
  ],
  [
    'a listing that never happened is no longer due',
    enrolled,
    reach('2025-08-20'),
    events('pension-age-reached', {
      clocks: exactly({ claimPension: { since: '2025-08-20', dueOn: '2025-09-17' } }),
    }),
    bornSixty,
  ],
  [
    'who is not enrolled yet has the claim before them, not its time',
    takingOver,
    reach('2025-08-20'),
    events('pension-age-reached', { clocks: { decideEnrolment: {} } }),
    bornSixty,
  ],
  [
    'who died before 60 does not reach it',
    [...discharged, died('2025-06-05')],
    reach('2025-08-20'),
    refused('person-died'),
    bornSixty,
  ],
  [
    'who was taken for 60 and is younger by the corrected identity goes on contributing',
    [...enrolled, reach('2045-05-20'), ...corrected('2045-05-21')],
    reach('2045-05-19'),
    events('age-reviewed', {
      phase: 'taking-over',
      premiumDue: true,
      premiumYear: 2045,
      pension: { status: 'not-due' },
      clocks: { listPremium: {} },
    }),
  ],
  [
    'who is 60 all the same has the claim before them again',
    [...enrolled, reach('2045-05-20'), ...corrected('2045-05-21')],
    reach('2045-05-22'),
    events('pension-age-reached', { pension: { status: 'due' }, clocks: { claimPension: {} } }),
  ],
  [
    'once',
    [...discharged, reach('2025-08-20')],
    reach('2025-08-21'),
    refused('pension-already-due'),
    bornSixty,
  ],
  [
    'who waits deferred reaches no pension here',
    [...takingOver, ...decided(outcomes.student)],
    reach('2025-08-20'),
    refused('not-enrolled'),
    bornSixty,
  ],
  [
    'nor who was not taken over',
    claimed,
    reach('2025-08-20'),
    refused('not-possible-in-this-phase'),
    bornSixty,
  ],
  [
    'a person found to be younger after all does not claim',
    [...discharged, reach('2045-05-20')],
    claim(),
    refused('pension-age-not-reached'),
  ],
  [
    'a year that is still listed at 60 is paid beside the pension',
    [...listed, reach('2025-08-20')],
    pay(2025, '2025-09-01'),
    events('premium-paid', { phase: 'taking-over', pension: { status: 'due' } }),
    bornSixty,
  ],
];
