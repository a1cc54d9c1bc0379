import { clerk, dongguan, fengqing, linxiang, pusher, secondPusher } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { certification, claimed, deliver, discharged, person } from '../stories.ts';

const asked = [...claimed, clerk('request-clarification', { question: '是否曾用名？' })];
const join = (certifier: string, more: object = {}) =>
  secondPusher('join-certification', { certifier, ...certification, category: 'tekun', ...more });

export const joiningCases: readonly Row[] = [
  [
    'a second certifier joins the open case',
    claimed,
    join(dongguan),
    events('certifier-joined', {
      certifiers: [{}, { locality: dongguan, category: 'tekun', certifiedFrom: '2019-03-01' }],
    }),
  ],
  [
    'whoever joins must certify the person today',
    claimed,
    join(dongguan, { certifiedUntil: '2025-06-09' }),
    refused('certification-expired'),
  ],
  [
    'a further certifier that names another hukou is asked about',
    claimed,
    join(dongguan, { hukouLocality: linxiang }),
    events('certifier-joined', {
      findings: [{ code: 'certifier-names-other-hukou', severity: 'ask', divisions: [linxiang] }],
    }),
  ],
  [
    'one that names the same is not',
    claimed,
    join(dongguan, { hukouLocality: fengqing }),
    events('certifier-joined', { findings: [] }),
  ],
  [
    'the question about the other hukou outlives a new delivery',
    [
      ...claimed,
      join(dongguan, { hukouLocality: linxiang }),
      clerk('return', { code: 'identity-mismatch' }),
      pusher('correct-returned', { person }),
    ],
    deliver(),
    events('delivered', { findings: [{ code: 'certifier-names-other-hukou' }] }),
  ],
  ['a certifier joins once', [...claimed, join(dongguan)], join(dongguan), refused('person-has-open-case')],
  [
    'the hukou county cannot certify the same person',
    claimed,
    join(fengqing),
    refused('hukou-inside-certifying-locality'),
  ],
  [
    'a further certifier reminds',
    [...claimed, join(dongguan)],
    secondPusher('remind'),
    events('reminded', { reminder: { by: 'origin' } }),
  ],
  [
    'a further certifier does not answer for the first',
    [...asked, join(dongguan)],
    secondPusher('give-clarification', { answer: '不详。' }),
    refused('not-authorised-for-this-action'),
  ],
  ['nobody joins a closed case', discharged, join(dongguan), refused('case-closed')],
  [
    'a further certifier withdraws nothing',
    [...claimed, secondPusher('join-certification', { certifier: dongguan, ...certification })],
    secondPusher('withdraw', { reason: 'other' }),
    refused('not-authorised-for-this-action'),
  ],
];
