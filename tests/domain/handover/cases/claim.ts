import { approver, auditor, clerk, clerkAsApprover, supervisor } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import { claimed, delivered, discharged, pushed, returned, takingOver } from '../stories.ts';

const wrongPhase = refused('not-possible-in-this-phase');
const byClerk2 = supervisor('claim', { officer: 'clerk-2' });

export const claimCases: readonly Row[] = [
  [
    'a clerk takes the case',
    delivered,
    clerk('claim'),
    events('claimed', { phase: 'claimed', claimedBy: 'clerk-feng' }),
  ],
  ['a supervisor assigns the case', delivered, byClerk2, events('claimed', { claimedBy: 'clerk-2' })],
  [
    'a claimed case may go to another desk',
    claimed,
    byClerk2,
    events('claimed', { phase: 'claimed', claimedBy: 'clerk-2' }),
  ],
  [
    'a clerk does not put a case on the desk of a colleague',
    delivered,
    clerk('claim', { officer: 'clerk-2' }),
    refused('assigned-by-supervisor'),
  ],
  [
    'an approver does not either',
    claimed,
    approver('claim', { officer: 'clerk-2' }),
    refused('assigned-by-supervisor'),
  ],
  [
    'a clerk who names themselves takes the case',
    delivered,
    clerk('claim', { officer: 'clerk-feng' }),
    events('claimed', { claimedBy: 'clerk-feng' }),
  ],
  [
    'a colleague takes over a desk in their own name',
    claimed,
    clerkAsApprover('claim'),
    events('claimed', { phase: 'claimed' }),
  ],
  [
    'a case that is taken over goes to another desk and stays where it stands',
    takingOver,
    byClerk2,
    events('claimed', {
      phase: 'taking-over',
      claimedBy: 'clerk-2',
      clocks: { decideEnrolment: { dueOn: '2025-06-13' } },
    }),
  ],
  [
    'a case that is discharged goes to another desk as well: a pension runs for decades',
    discharged,
    byClerk2,
    events('claimed', { phase: 'discharged', claimedBy: 'clerk-2' }),
  ],
  ['a clerk no longer takes what is taken over', takingOver, clerk('claim'), wrongPhase],
  ['a returned case is on nobody’s desk and is assigned to nobody', returned, byClerk2, wrongPhase],
  [
    'a desk has a staff number, not a name',
    delivered,
    supervisor('claim', { officer: '王强' }),
    invalid('officer'),
  ],
  [
    'a desk has a staff number, not the number of a person',
    delivered,
    supervisor('claim', { officer: '533522196107120002' }),
    invalid('officer'),
  ],
  ['an auditor takes nothing', delivered, auditor('claim'), refused('not-authorised-for-this-action')],
  ['a case on its way is not claimed', pushed, clerk('claim'), wrongPhase],
];
