import { bornChild, clerk, fengqing, pusher } from '../cast.ts';
import { events, invalid, refused, type Row } from '../specification.ts';
import { claimed, decided, died, enrolled, held, outcomes, propose, takingOver } from '../stories.ts';

const attempt = (on: string) => clerk('record-attempt', { on, method: 'visit' });
const sought = [...takingOver, attempt('2025-06-09')];
const proposed = [...takingOver, propose(outcomes.enrolled)];
const asked = clerk('request-clarification', { question: '？' });
const deferred = (reason: string, until: string) => propose({ kind: 'deferred', reason, until });
const enrolledOn = (date: string) => propose({ kind: 'enrolled', enrolledOn: date });
const elsewhere = (more: object) => propose({ ...outcomes.elsewhere, ...more });
const waiting = [...takingOver, ...decided(outcomes.student)];

export const enrolmentCases: readonly Row[] = [
  [
    'looked for yesterday',
    takingOver,
    attempt('2025-06-09'),
    events('attempt-recorded', { enrolment: { attempts: 1 } }),
  ],
  [
    'looked for today',
    sought,
    attempt('2025-06-10'),
    events('attempt-recorded', { enrolment: { attempts: 2 } }),
  ],
  ['looked for tomorrow is refused', takingOver, attempt('2025-06-11'), refused('date-in-the-future')],
  [
    'before acceptance nobody is looked for',
    claimed,
    attempt('2025-06-09'),
    refused('not-possible-in-this-phase'),
  ],
  [
    'an enrolled person is not looked for',
    enrolled,
    attempt('2025-06-09'),
    refused('enrolment-already-decided'),
  ],
  [
    'enrolled since today is proposed',
    takingOver,
    enrolledOn('2025-06-10'),
    events('enrolment-proposed', { proposals: { enrolment: { officer: 'clerk-feng' } } }),
  ],
  [
    'enrolled since yesterday is proposed',
    takingOver,
    enrolledOn('2025-06-09'),
    events('enrolment-proposed'),
  ],
  [
    'the dead are not enrolled',
    [...takingOver, died('2025-06-09')],
    enrolledOn('2025-06-01'),
    refused('person-died'),
  ],
  [
    'but excluded',
    [...takingOver, died('2025-06-09')],
    propose({ kind: 'excluded', reason: 'dead', since: '2025-06-09' }),
    events('enrolment-proposed'),
  ],
  [
    'enrolled from tomorrow is refused',
    takingOver,
    enrolledOn('2025-06-11'),
    refused('date-in-the-future', { field: 'outcome.enrolledOn' }),
  ],
  [
    'the day before the 16th birthday is too early',
    takingOver,
    enrolledOn('2025-06-09'),
    refused('under-sixteen'),
    '2009-06-10',
  ],
  [
    'the 16th birthday is not',
    takingOver,
    enrolledOn('2025-06-10'),
    events('enrolment-proposed'),
    '2009-06-10',
  ],
  ['nor the day after', takingOver, enrolledOn('2025-06-10'), events('enrolment-proposed'), '2009-06-09'],
  [
    'under 16: deferred',
    takingOver,
    deferred('under-sixteen', '2028-01-09'),
    events('enrolment-proposed'),
    bornChild,
  ],
  [
    'on the 16th birthday no longer deferred',
    takingOver,
    deferred('under-sixteen', '2026-01-09'),
    refused('not-under-sixteen'),
    '2009-06-10',
  ],
  [
    'the day before it still',
    takingOver,
    deferred('under-sixteen', '2025-06-11'),
    events('enrolment-proposed'),
    '2009-06-11',
  ],
  [
    'deferred until yesterday',
    takingOver,
    deferred('student', '2025-06-09'),
    refused('check-date-not-after-today'),
  ],
  [
    'deferred until today',
    takingOver,
    deferred('student', '2025-06-10'),
    refused('check-date-not-after-today'),
  ],
  ['deferred until tomorrow', takingOver, deferred('student', '2025-06-11'), events('enrolment-proposed')],
  [
    'a waiver of tomorrow',
    takingOver,
    propose({ kind: 'refused', waiverSignedOn: '2025-06-11' }),
    refused('date-in-the-future'),
  ],
  ['a waiver of today', takingOver, propose(outcomes.refusal), events('enrolment-proposed')],
  ['not found without looking', takingOver, propose(outcomes.notFound), refused('no-attempt-recorded')],
  ['not found after one attempt', sought, propose(outcomes.notFound), events('enrolment-proposed')],
  [
    'insured as a resident here is no "elsewhere"',
    takingOver,
    elsewhere({ place: fengqing }),
    refused('covered-here-is-enrolled'),
  ],
  [
    'insured as an employee here is',
    takingOver,
    elsewhere({ place: fengqing, scheme: 'employee' }),
    events('enrolment-proposed'),
  ],
  [
    'insured elsewhere from tomorrow',
    takingOver,
    elsewhere({ since: '2025-06-11' }),
    refused('date-in-the-future'),
  ],
  [
    'abroad from tomorrow',
    takingOver,
    propose({ kind: 'excluded', reason: 'settled-abroad', since: '2025-06-11' }),
    refused('date-in-the-future'),
  ],
  ['an unknown outcome', takingOver, propose({ kind: 'lost' }), invalid('outcome.kind')],
  [
    'of a soldier nothing but the tag is kept',
    takingOver,
    clerk('propose-enrolment', {
      outcome: { kind: 'deferred', reason: 'soldier', until: '2026-09-01' },
      note: '某部',
    }),
    refused('soldier-tag-only', { field: 'note' }),
  ],
  ['the tag itself is', takingOver, deferred('soldier', '2026-09-01'), events('enrolment-proposed')],
  [
    'one proposal at a time',
    proposed,
    enrolledOn('2025-06-10'),
    refused('proposal-already-open', { kind: 'enrolment' }),
  ],
  ['no proposal before acceptance', claimed, enrolledOn('2025-06-10'), refused('not-possible-in-this-phase')],
  ['no proposal while held', held, enrolledOn('2025-06-10'), refused('case-on-hold')],
  [
    'no proposal while a question is open',
    [...takingOver, asked],
    enrolledOn('2025-06-10'),
    refused('clarification-open'),
  ],
  [
    'an enrolled person is not enrolled again',
    enrolled,
    enrolledOn('2025-06-10'),
    refused('enrolment-already-decided'),
  ],
  [
    'who is deferred may be enrolled before the day',
    waiting,
    enrolledOn('2025-06-10'),
    events('enrolment-proposed'),
  ],
  [
    'a pusher proposes nothing',
    takingOver,
    pusher('propose-enrolment', { outcome: outcomes.enrolled }),
    refused('not-authorised-for-this-action'),
  ],
];
