import { type DivisionCode, divisionCodeSchema } from '../../../../shared/kernel/division-code.ts';
import { clerk, clerkAt, fengqing, linxiang, mingguang, type Move, neighbour } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { claimed, deliver, delivered, pushed } from '../stories.ts';

const to = (place: string, why = 'hukou-elsewhere') => clerk('forward', { to: place, why });
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
];
