import { approver, clerk, clerkAsApprover, dongguan, fengqing, linxiang, pusher } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import {
  claimed,
  decided,
  died,
  discharged,
  drawing,
  ended,
  enrolled,
  held,
  oldAge,
  outcomes,
  takingOver,
} from '../stories.ts';

const moved = clerk('report-status-change', {
  change: { kind: 'hukou-moved', to: linxiang, on: '2025-06-01' },
});
const open = (to: string) => clerk('open-relation-transfer', { to, responsibleFrom: '2025-07-01' });
const complete = (completedOn = '2025-06-10') => approver('complete-relation-transfer', { completedOn });
const opened = [...discharged, moved, open(linxiang)];
const elsewhere = [...takingOver, ...decided(outcomes.elsewhere)];
const drawsElsewhere = [...takingOver, ...decided({ ...outcomes.elsewhere, drawing: true })];
const approve = approver('approve-identity-correction');
const wrongPhase = refused('not-possible-in-this-phase');

export const transferCases: readonly Row[] = [
  [
    'the relation follows the hukou and the certifying county learns who answers',
    [...discharged, moved],
    open(linxiang),
    events('relation-transfer-opened', { transferTo: linxiang }),
  ],
  [
    'only to the new hukou',
    [...discharged, moved],
    open(dongguan),
    refused('transfer-not-to-the-hukou', { expected: linxiang }),
  ],
  ['no move was reported', discharged, open(linxiang), refused('hukou-move-not-reported')],
  ['one transfer at a time', opened, open(linxiang), refused('transfer-already-open')],
  [
    'who draws is never transferred',
    [...drawing, moved],
    open(linxiang),
    refused('already-drawing-never-transferred'),
    oldAge,
  ],
  [
    'past 60 and not drawing: the old county stays',
    [...enrolled, moved],
    open(linxiang),
    refused('old-place-stays-responsible'),
    oldAge,
  ],
  ['who is not enrolled has no relation', [...takingOver, moved], open(linxiang), refused('not-enrolled')],
  ['not before acceptance', [...claimed, moved], open(linxiang), wrongPhase],
  ['not while held', held, open(linxiang), refused('case-on-hold')],
  [
    'completed yesterday',
    opened,
    complete('2025-06-09'),
    events('relation-transfer-completed', { phase: 'ended', clocks: {} }),
  ],
  ['completed today', opened, complete(), events('relation-transfer-completed')],
  ['completed tomorrow', opened, complete('2025-06-11'), refused('date-in-the-future')],
  [
    'whoever opened the transfer does not complete it',
    opened,
    clerkAsApprover('complete-relation-transfer', { completedOn: '2025-06-10' }),
    refused('second-officer-required'),
  ],
  [
    'nor does a clerk',
    opened,
    clerk('complete-relation-transfer', { completedOn: '2025-06-10' }),
    refused('not-authorised-for-this-action'),
  ],
  [
    'the relation of the dead does not come in',
    [
      ...elsewhere,
      open(fengqing),
      pusher('request-reopening', { reason: '有变' }),
      clerk('agree-reopening'),
      died('2025-06-05'),
    ],
    complete(),
    refused('person-died'),
  ],
  ['nothing was opened', discharged, complete(), refused('no-open-transfer')],
  [
    'nothing moves after the case ended',
    [...opened, died('2025-06-05'), ...ended('death', '2025-06-05')],
    complete(),
    wrongPhase,
  ],
  [
    'insured as a resident elsewhere, hukou here: the relation comes in',
    elsewhere,
    open(fengqing),
    events('relation-transfer-opened', { phase: 'concluded' }),
  ],
  ['it comes to the hukou only', elsewhere, open(dongguan), refused('transfer-not-to-the-hukou')],
  [
    'who draws elsewhere stays there',
    drawsElsewhere,
    open(fengqing),
    refused('already-drawing-never-transferred'),
  ],
  [
    'an employee’s insurance does not come in',
    [...takingOver, ...decided(outcomes.employee)],
    open(fengqing),
    wrongPhase,
  ],
  [
    'with the relation here the person is enrolled and the premium is due',
    [...elsewhere, open(fengqing)],
    complete(),
    events('relation-transferred-in', {
      phase: 'taking-over',
      enrolment: { outcome: { kind: 'enrolled' } },
      premiumDue: true,
      clocks: { listPremium: {} },
    }),
  ],
  [
    'also when the case was reopened meanwhile',
    [...elsewhere, open(fengqing), pusher('request-reopening', { reason: '有变' }), clerk('agree-reopening')],
    complete(),
    events('relation-transferred-in', {
      clocks: exactly({ listPremium: { since: '2025-06-10', dueOn: '2025-07-08' } }),
    }),
  ],
  [
    'nothing moves while the case is held',
    [...enrolled, moved, open(linxiang), clerk('hold', { reason: 'duplicate-hukou' })],
    complete(),
    refused('case-on-hold'),
  ],
  ['nothing to approve before acceptance', claimed, approve, wrongPhase],
];
