import { clerk, dongguan, fengqing, linxiang, mingguang, neighbour, pusher } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import {
  awarded,
  claimed,
  decided,
  deliver,
  drawing,
  enrolled,
  held,
  list,
  oldAge,
  outcomes,
  suspendedFor,
  takingOver,
} from '../stories.ts';

const to = (place: string, why = 'hukou-elsewhere') => clerk('forward', { to: place, why });
const moved = clerk('report-status-change', {
  change: { kind: 'hukou-moved', to: linxiang, on: '2025-06-01' },
});
const movedHome = clerk('report-status-change', {
  change: { kind: 'hukou-moved', to: mingguang, on: '2025-06-01' },
});
/** Taken over at Fengqing, moved to Linxiang and taken over there, moved back. */
const movedBack = [
  ...takingOver,
  moved,
  to(linxiang, 'hukou-moved'),
  deliver(),
  neighbour('accept'),
  neighbour('report-status-change', { change: { kind: 'hukou-moved', to: fengqing, on: '2025-06-09' } }),
];
const backHome = (why: string) => neighbour('forward', { to: fengqing, why });

/** A person whom a county had taken over and whose hukou is elsewhere. */
export const lettingGoCases: readonly Row[] = [
  ['not while it is held', held, to(linxiang), refused('case-on-hold')],
  [
    'after acceptance only when the hukou moved',
    takingOver,
    to(linxiang),
    refused('hukou-move-not-reported'),
  ],
  [
    'who is not enrolled yet and whose hukou moved is forwarded, and the next county begins anew',
    [...takingOver, ...decided(outcomes.student), moved],
    to(linxiang, 'hukou-moved'),
    events('forwarded', {
      responsible: 'origin',
      enrolment: exactly({ attempts: 0 }),
      premiums: {},
      premiumDue: false,
    }),
  ],
  [
    'the relation of an enrolled person is transferred, the case is not forwarded',
    [...enrolled, list(2025), moved],
    to(linxiang, 'hukou-moved'),
    refused('enrolled-moves-by-transfer'),
  ],
  [
    'after acceptance only to the new hukou',
    [...takingOver, moved],
    to(dongguan, 'hukou-moved'),
    refused('forward-not-to-the-hukou', { expected: linxiang }),
  ],
  [
    'who moves back after the take-over is forwarded back',
    movedBack,
    backHome('hukou-moved'),
    events('forwarded', {
      route: [{ destination: fengqing }, { destination: linxiang }, { destination: fengqing }],
    }),
  ],
  [
    'a county that had the case is no loop for a move only',
    movedBack,
    backHome('hukou-elsewhere'),
    refused('forward-loop', { to: fengqing }),
  ],
  [
    'the survivor of two registrations gets the case',
    [...held, clerk('release-hold', { survivor: linxiang })],
    to(linxiang, 'duplicate-hukou-survivor'),
    events('forwarded', { phase: 'pushed', responsible: 'origin' }),
  ],
  [
    'also past 60, for the person never moved',
    [...held, clerk('release-hold', { survivor: linxiang })],
    to(linxiang, 'duplicate-hukou-survivor'),
    events('forwarded'),
    oldAge,
  ],
  [
    'to the certifying county a case is handed back',
    [...takingOver, movedHome],
    to(mingguang, 'hukou-moved'),
    refused('hand-back-instead'),
  ],
  [
    'the hukou moved to the certifying county: handed back to be registered and enrolled there',
    [...takingOver, movedHome],
    clerk('hand-back', { why: 'hukou-moved' }),
    events('handed-back', {
      phase: 'registering-at-origin',
      responsible: 'origin',
      premiumDue: false,
      clocks: exactly({ confirmRegistrationAtOrigin: { since: '2025-06-10', dueOn: '2025-07-08' } }),
    }),
  ],
  [
    'a case whose hukou is elsewhere is forwarded, not handed back',
    [...takingOver, moved],
    clerk('hand-back', { why: 'hukou-moved' }),
    refused('hukou-not-at-a-certifier'),
  ],
  [
    'an enrolled person is not handed back',
    [...enrolled, movedHome],
    clerk('hand-back', { why: 'hukou-moved' }),
    refused('enrolled-moves-by-transfer'),
  ],
  [
    'nothing is handed back before acceptance',
    claimed,
    clerk('hand-back', { why: 'hukou-moved' }),
    refused('not-possible-in-this-phase'),
  ],
  [
    'a transfer of the relation that was under way ends with the forward',
    [
      ...takingOver,
      ...decided(outcomes.elsewhere),
      clerk('open-relation-transfer', { to: fengqing, responsibleFrom: '2025-07-01' }),
      pusher('request-reopening', { reason: '有变' }),
      clerk('agree-reopening'),
      moved,
      to(linxiang, 'hukou-moved'),
    ],
    neighbour('complete-relation-transfer', { completedOn: '2025-06-10' }),
    refused('no-open-transfer'),
  ],
  [
    'who was awarded a pension is not forwarded',
    [...awarded, moved],
    to(linxiang),
    refused('already-drawing-never-transferred'),
    oldAge,
  ],
  [
    'who draws is not forwarded',
    [...drawing, moved],
    to(linxiang),
    refused('not-possible-in-this-phase'),
    oldAge,
  ],
  [
    'whose pension is suspended is not forwarded',
    [...suspendedFor('other'), moved],
    to(linxiang),
    refused('not-possible-in-this-phase'),
    oldAge,
  ],
  [
    'past 60 and not drawing: the old county stays',
    [...takingOver, moved],
    to(linxiang),
    refused('old-place-stays-responsible'),
    oldAge,
  ],
  [
    'the day before 60 still counts as contributing',
    [...takingOver, moved],
    to(linxiang),
    events('forwarded'),
    '1965-06-11',
  ],
  [
    'the 60th birthday does not',
    [...takingOver, moved],
    to(linxiang),
    refused('old-place-stays-responsible'),
    '1965-06-10',
  ],
];
