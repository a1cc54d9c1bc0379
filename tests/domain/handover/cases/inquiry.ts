import { clerk, fengqing, linxiang, mingguang, neighbour, pusher } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { certification, inquire, inquired, located, noneFound, person, push, pushed } from '../stories.ts';

const answer = (found: object) => clerk('answer-inquiry', { answer: found });
const sought = { name: '李秀英' };
const registered = (registeredOn: string) => pusher('confirm-registration', { registeredOn });
const tooLateForWords = refused('not-possible-in-this-phase', { phase: 'pushed' });

export const inquiryCases: readonly Row[] = [
  ['an inquiry opens a case at the presumed county', [], inquire, events('inquired', { phase: 'inquiring' })],
  [
    'an inquiry to the certifying county itself is refused',
    [],
    pusher('inquire', { presumedLocality: mingguang, person: sought }),
    refused('hukou-inside-certifying-locality'),
  ],
  [
    'found here: the person is located',
    inquired,
    answer({ found: 'here' }),
    events('inquiry-answered', { phase: 'located' }),
  ],
  [
    'found elsewhere: the case moves there',
    inquired,
    answer({ found: 'elsewhere', at: linxiang }),
    events('inquiry-answered', {
      phase: 'located',
      route: [{ destination: fengqing }, { destination: linxiang }],
    }),
  ],
  [
    'none found: the origin is to register the person itself',
    inquired,
    answer({ found: 'none' }),
    events('inquiry-answered', {
      phase: 'registering-at-origin',
      clocks: { confirmRegistrationAtOrigin: {} },
    }),
  ],
  [
    '"elsewhere" cannot mean the asked county',
    inquired,
    answer({ found: 'elsewhere', at: fengqing }),
    refused('forward-to-itself'),
  ],
  [
    '"elsewhere" cannot mean the certifying county',
    inquired,
    answer({ found: 'elsewhere', at: mingguang }),
    refused('hukou-inside-certifying-locality'),
  ],
  [
    '"elsewhere" cannot mean a county that was asked before',
    [...noneFound, pusher('inquire-elsewhere', { presumedLocality: linxiang, person: sought })],
    neighbour('answer-inquiry', { answer: { found: 'elsewhere', at: fengqing } }),
    refused('forward-loop', { to: fengqing }),
  ],
  ['nobody answers an inquiry that was not made', pushed, answer({ found: 'here' }), tooLateForWords],
  [
    'after "none" the next county may be asked',
    noneFound,
    pusher('inquire-elsewhere', { presumedLocality: linxiang, person: sought }),
    events('inquired', { phase: 'inquiring' }),
  ],
  [
    'the certifying county cannot be asked next',
    noneFound,
    pusher('inquire-elsewhere', { presumedLocality: mingguang, person: sought }),
    refused('hukou-inside-certifying-locality'),
  ],
  [
    'the county that found nobody cannot be asked again',
    noneFound,
    pusher('inquire-elsewhere', { presumedLocality: fengqing, person: sought }),
    refused('forward-loop'),
  ],
  [
    'another county is asked only after "none"',
    located,
    pusher('inquire-elsewhere'),
    refused('not-possible-in-this-phase'),
  ],
  [
    'registered yesterday closes the case',
    noneFound,
    registered('2025-06-09'),
    events('registered-at-origin', { phase: 'registered-at-origin' }),
  ],
  [
    'registered today closes the case',
    noneFound,
    registered('2025-06-10'),
    events('registered-at-origin', { clocks: {} }),
  ],
  ['registered tomorrow is refused', noneFound, registered('2025-06-11'), refused('date-in-the-future')],
  ['a pushed person is not registered at the origin', pushed, registered('2025-06-09'), tooLateForWords],
  [
    'a located person is pushed in the same case',
    located,
    pusher('push', { person, ...certification }),
    events('pushed', { phase: 'pushed', category: 'dibao', clocks: { deliver: { dueOn: '2025-06-11' } } }),
  ],
  [
    'a located person with an expired certification is not pushed',
    located,
    pusher('push', { person, ...certification, certifiedUntil: '2025-06-09' }),
    refused('certification-expired'),
  ],
  [
    'a pushed person is not pushed again in the same case',
    pushed,
    pusher('push', { person, ...certification }),
    tooLateForWords,
  ],
  ['a push opens a case', [], push(), events('pushed', { phase: 'pushed', responsible: 'origin' })],
  [
    'a push inside the certifying county is refused',
    [],
    push({ hukouLocality: mingguang }),
    refused('hukou-inside-certifying-locality'),
  ],
  ['certified since yesterday', [], push({ certifiedFrom: '2025-06-09' }), events('pushed')],
  ['certified since today', [], push({ certifiedFrom: '2025-06-10' }), events('pushed')],
  [
    'certified from tomorrow on',
    [],
    push({ certifiedFrom: '2025-06-11' }),
    refused('certification-not-yet-valid'),
  ],
  ['certified until yesterday', [], push({ certifiedUntil: '2025-06-09' }), refused('certification-expired')],
  [
    'certified until today',
    [],
    push({ certifiedUntil: '2025-06-10' }),
    events('pushed', { certifiedUntil: '2025-06-10' }),
  ],
  ['certified until tomorrow', [], push({ certifiedUntil: '2025-06-11' }), events('pushed')],
];
