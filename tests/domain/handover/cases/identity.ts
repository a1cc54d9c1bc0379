import { approver, clerk, clerkAsApprover, pusher } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import { claimed, discharged, enrolled, oldAge, outcomes, person, propose, takingOver } from '../stories.ts';

const evidence = { id: 'household-register-1', kind: 'household-register', digest: 'c'.repeat(64) };
const correct = clerk('propose-identity-correction', { person, evidence });
const proposed = [...discharged, correct];
const approve = approver('approve-identity-correction');
const reject = approver('reject-identity-correction', { why: '证明材料不符。' });
const wrongPhase = refused('not-possible-in-this-phase');

export const identityCases: readonly Row[] = [
  [
    'a correction needs a document',
    discharged,
    clerk('propose-identity-correction', { person }),
    invalid('evidence'),
  ],
  [
    'a correction is proposed',
    discharged,
    correct,
    events('identity-correction-proposed', {
      proposals: { 'identity-correction': { officer: 'clerk-feng' } },
      recordSequence: 1,
    }),
  ],
  ['one at a time', proposed, correct, refused('proposal-already-open')],
  ['not before acceptance', claimed, correct, wrongPhase],
  [
    'the certifying county proposes none',
    discharged,
    pusher('propose-identity-correction', { person, evidence }),
    refused('not-authorised-for-this-action'),
  ],
  [
    'a second officer makes the proposed record the person’s',
    proposed,
    approve,
    events('identity-corrected', { recordSequence: 10, proposals: {} }),
  ],
  [
    'what was proposed for the other number is proposed anew',
    [...takingOver, propose(outcomes.enrolled), correct],
    approve,
    events('identity-corrected', { proposals: {} }),
  ],
  [
    'a termination proposed with the right person in mind stays proposed',
    [...discharged, clerk('propose-termination', { reason: 'other', lostOn: '2025-06-01' }), correct],
    approve,
    events('identity-corrected', { proposals: { termination: { reason: 'other' } } }),
  ],
  [
    'a due pension waits for the age by the corrected identity',
    [...enrolled, correct],
    approve,
    events('identity-corrected', {
      phase: 'taking-over',
      pension: { status: 'not-due' },
      ageInDoubtSince: '2025-06-10',
      clocks: {},
    }),
    oldAge,
  ],
  [
    'the proposing officer does not',
    proposed,
    clerkAsApprover('approve-identity-correction'),
    refused('second-officer-required'),
  ],
  ['nothing was proposed', discharged, approve, refused('no-open-proposal')],
  [
    'rejected: the record stays',
    proposed,
    reject,
    events('identity-correction-proposal-rejected', { recordSequence: 1, proposals: {} }),
  ],
  [
    'the proposing officer does not reject',
    proposed,
    clerkAsApprover('reject-identity-correction', { why: '？' }),
    refused('second-officer-required'),
  ],
  ['nothing to reject', discharged, reject, refused('no-open-proposal')],
  ['nothing to reject before acceptance', claimed, reject, wrongPhase],
];
