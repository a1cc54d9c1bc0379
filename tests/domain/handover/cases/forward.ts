import { type DivisionCode, divisionCodeSchema } from '../../../../shared/kernel/division-code.ts';
import { clerk, clerkAt, fengqing, linxiang, mingguang, type Move, neighbour } from '../cast.ts';
import { events, exactly, refused, type Row } from '../specification.ts';
import {
  awarded,
  claimed,
  deliver,
  delivered,
  drawing,
  enrolled,
  held,
  list,
  oldAge,
  pushed,
  suspendedFor,
  takingOver,
} from '../stories.ts';

const to = (place: string, why = 'hukou-elsewhere') => clerk('forward', { to: place, why });
const moved = clerk('report-status-change', {
  change: { kind: 'hukou-moved', to: linxiang, on: '2025-06-01' },
});
const onward = (places: readonly DivisionCode[]): readonly Move[] =>
  places.flatMap((place, index) => [
    clerkAt(places[index - 1] ?? fengqing)('forward', { to: place, why: 'hukou-elsewhere' }),
    deliver(),
  ]);
const chain = ['530902', '530922', '530923', '530924', '530925', '530926'].map((code) =>
  divisionCodeSchema.parse(code),
);
const lastStop = chain[4] ?? fengqing;

export const forwardCases: readonly Row[] = [
  [
    'a case with the hukou elsewhere goes there, and its history is kept',
    claimed,
    to(linxiang),
    events('forwarded', {
      phase: 'pushed',
      responsible: 'origin',
      route: [{ destination: fengqing }, { destination: linxiang, why: 'hukou-elsewhere' }],
      clocks: { deliver: {} },
    }),
  ],
  ['not to itself', claimed, to(fengqing), refused('forward-to-itself')],
  ['not to the certifying county', claimed, to(mingguang), refused('hukou-inside-certifying-locality')],
  [
    'not back to a county that had it',
    [...claimed, ...onward([linxiang])],
    neighbour('forward', { to: fengqing, why: 'hukou-elsewhere' }),
    refused('forward-loop', { to: fengqing }),
  ],
  [
    'the fifth forward is the last that counties may make',
    [...delivered, ...onward(chain.slice(0, 4))],
    clerkAt(chain[3] ?? fengqing)('forward', { to: lastStop, why: 'hukou-moved' }),
    events('forwarded'),
  ],
  [
    'the sixth forward needs a supervisor',
    [...delivered, ...onward(chain.slice(0, 5))],
    clerkAt(lastStop)('forward', { to: chain[5], why: 'hukou-moved' }),
    refused('too-many-forwards'),
  ],
  ['not while it is on its way', pushed, to(linxiang), refused('not-possible-in-this-phase')],
  ['not while it is held', held, to(linxiang), refused('case-on-hold')],
  [
    'after acceptance only when the hukou moved',
    takingOver,
    to(linxiang),
    refused('hukou-move-not-reported'),
  ],
  [
    'a contributor whose hukou moved is forwarded, and the next county begins anew',
    [...enrolled, list(2025), moved],
    to(linxiang, 'hukou-moved'),
    events('forwarded', {
      responsible: 'origin',
      enrolment: exactly({ attempts: 0 }),
      premiums: {},
      premiumDue: false,
    }),
  ],
  [
    'a transfer of the relation that was under way ends with the forward',
    [
      ...enrolled,
      moved,
      clerk('open-relation-transfer', { to: linxiang, responsibleFrom: '2025-07-01' }),
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
    [...enrolled, moved],
    to(linxiang),
    refused('old-place-stays-responsible'),
    oldAge,
  ],
  [
    'the day before 60 still counts as contributing',
    [...enrolled, moved],
    to(linxiang),
    events('forwarded'),
    '1965-06-11',
  ],
  [
    'the 60th birthday does not',
    [...enrolled, moved],
    to(linxiang),
    refused('old-place-stays-responsible'),
    '1965-06-10',
  ],
];
