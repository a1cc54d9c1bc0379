import { clerk, sweep } from '../cast.ts';
import { events, exactly, invalid, refused, type Row } from '../specification.ts';
import { awarded, claimed, died, drawing, oldAge, suspendedFor } from '../stories.ts';

const proved = (provedOn: string, on?: string, method = 'home-visit') =>
  clerk('record-proof-of-life', { provedOn, method }, on);
const remind = (on: string) => sweep('remind-proof-of-life', {}, on);
const lapse = (on: string) => sweep('suspend-without-proof', {}, on);
/** First paid on 10 June 2025: the first proof is due on 10 June 2026. */
const reminded = [...drawing, remind('2026-03-10')];
const unproven = [...reminded, lapse('2026-06-11')];
const paidOn = (on: string) =>
  clerk('confirm-first-payment', { month: on.slice(0, 7), paidOn: on, amountFen: 16_300 }, on);
const deadIn = (diedOn: string, on: string) => clerk('report-death', { diedOn }, on);
const dueOn = (due: string) => ({ pension: { proofOfLife: { dueOn: due } } });

const reminding: readonly Row[] = [
  ['the day before the reminder is due', drawing, remind('2026-03-09'), refused('not-due-yet')],
  [
    'three months ahead the clerk is reminded',
    drawing,
    remind('2026-03-10'),
    events('proof-of-life-reminded', {
      pension: { proofOfLife: { dueOn: '2026-06-10', remindedOn: '2026-03-10' } },
    }),
  ],
  ['the day after is early enough', drawing, remind('2026-03-11'), events('proof-of-life-reminded')],
  ['once for a due day', reminded, remind('2026-03-11'), refused('not-due-yet')],
  [
    'on the due day itself',
    drawing,
    remind('2026-06-10'),
    events('proof-of-life-reminded', dueOn('2026-06-10')),
  ],
  [
    'reminded too late: the time of the reminder is still given',
    drawing,
    remind('2026-06-11'),
    events('proof-of-life-reminded', dueOn('2026-09-11')),
  ],
  [
    'reminded again for the next due day',
    [...reminded, proved('2026-04-02', '2026-04-02')],
    remind('2027-01-02'),
    events('proof-of-life-reminded', dueOn('2027-04-02')),
  ],
  [
    'of a person who is reported dead',
    [...drawing, died('2025-06-05')],
    remind('2026-03-10'),
    refused('not-due-yet'),
  ],
  ['of a pension that is not paid', suspendedFor('imprisoned'), remind('2026-03-10'), refused('not-due-yet')],
  ['of a pension not paid yet', awarded, remind('2026-03-10'), refused('not-due-yet')],
];

const lapsing: readonly Row[] = [
  ['the due day is in time', reminded, lapse('2026-06-10'), refused('not-due-yet')],
  [
    'the day after, the payments pause from the next month',
    reminded,
    lapse('2026-06-11'),
    events('suspended', {
      suspensionReason: 'no-proof-of-life',
      pension: { status: 'suspended', suspendedFrom: '2026-07', pauses: [{ from: '2026-07' }] },
    }),
  ],
  [
    'a day later the same',
    reminded,
    lapse('2026-06-12'),
    events('suspended', { pension: { suspendedFrom: '2026-07' } }),
  ],
  [
    'noticed in August: July may be paid already and stays',
    reminded,
    lapse('2026-08-02'),
    events('suspended', { pension: { suspendedFrom: '2026-08' } }),
  ],
  [
    'due on the last day of a month: from the day after, the first of the next',
    [...awarded, paidOn('2025-06-30'), remind('2026-03-30')],
    lapse('2026-07-01'),
    events('suspended', { pension: { suspendedFrom: '2026-07' } }),
  ],
  ['nobody is suspended unwarned', drawing, lapse('2026-06-11'), refused('not-due-yet')],
  ['nobody is suspended twice for the same proof', unproven, lapse('2026-06-12'), refused('not-due-yet')],
  [
    'of whom a death is reported, nothing is suspended: later months are held anyway',
    [...reminded, deadIn('2026-06-01', '2026-06-05')],
    lapse('2026-06-11'),
    refused('not-due-yet'),
  ],
  ['before acceptance nothing lapses', claimed, lapse('2026-06-11'), refused('not-due-yet')],
];

const proving: readonly Row[] = [
  [
    'after an early proof the next is due twelve months after it, no later',
    drawing,
    proved('2025-05-06'),
    events('proof-of-life-recorded', {
      pension: {
        proofOfLife: exactly({ provedOn: '2025-05-06', dueOn: '2026-05-06', remindOn: '2026-02-06' }),
      },
    }),
  ],
  [
    'proved after the reminder: due again a year after the proof, and reminded anew',
    reminded,
    proved('2026-04-02', '2026-04-03', 'data-matching'),
    events('proof-of-life-recorded', {
      pension: {
        status: 'paying',
        proofOfLife: exactly({ provedOn: '2026-04-02', dueOn: '2027-04-02', remindOn: '2027-01-02' }),
      },
    }),
  ],
  [
    'a proof given before a late reminder: twelve months after the proof, whatever time the reminder gave',
    [...drawing, remind('2026-06-20')],
    proved('2025-07-15', '2026-06-21'),
    events('proof-of-life-recorded', dueOn('2026-07-15')),
  ],
  [
    'proved on 29 February: due on the last day of February',
    [...awarded, paidOn('2027-03-01')],
    proved('2028-02-29', '2028-02-29'),
    events('proof-of-life-recorded', dueOn('2029-02-28')),
  ],
  ['proved today', drawing, proved('2025-06-10'), events('proof-of-life-recorded')],
  ['proved tomorrow', drawing, proved('2025-06-11'), refused('date-in-the-future')],
  ['proved a year ago to the day', drawing, proved('2024-06-10'), refused('proof-of-life-too-old')],
  ['proved a day later', drawing, proved('2024-06-11'), events('proof-of-life-recorded')],
  [
    'the same proof twice',
    [...drawing, proved('2025-06-09')],
    proved('2025-06-09'),
    refused('proof-of-life-not-newer', { provedOn: '2025-06-09' }),
  ],
  [
    'an older one',
    [...drawing, proved('2025-06-09')],
    proved('2025-06-08'),
    refused('proof-of-life-not-newer'),
  ],
  ['a newer one', [...drawing, proved('2025-06-09')], proved('2025-06-10'), events('proof-of-life-recorded')],
  ['by telepathy', drawing, proved('2025-06-10', undefined, 'telepathy'), invalid('method')],
  [
    'alive after the reported death: one of the two is wrong',
    [...drawing, died('2025-06-05')],
    proved('2025-06-06'),
    refused('proof-after-death', { diedOn: '2025-06-05' }),
  ],
  [
    'alive on the day of death',
    [...drawing, died('2025-06-05')],
    proved('2025-06-05'),
    events('proof-of-life-recorded'),
  ],
  ['of a pension that is not paid yet', awarded, proved('2025-06-10'), refused('pension-not-paying')],
  ['before acceptance', claimed, proved('2025-06-10'), refused('not-possible-in-this-phase')],
];

/** All of a person past 60. */
export const proofOfLifeCases: readonly Row[] = [...reminding, ...lapsing, ...proving].map(
  ([sentence, story, move, expected]) => [sentence, story, move, expected, oldAge],
);
