import { clerk } from '../cast.ts';
import { events, refused, type Row } from '../specification.ts';
import { claimed, discharged, enrolled, list, listed, pay } from '../stories.ts';

const cancel = (year: number) => clerk('cancel-premium-listing', { year, why: '档次填报有误。' });
const paid = (governmentFen: number, personFen: number) =>
  clerk('confirm-premium-paid', { year: 2025, paidOn: '2025-06-10', governmentFen, personFen });

export const premiumPaymentCases: readonly Row[] = [
  [
    'paid as listed: the certifying county learns it and the case is discharged',
    listed,
    pay(2025),
    events('premium-paid discharged', {
      phase: 'discharged',
      premiums: { 2025: { status: 'paid' } },
      clocks: {},
    }),
  ],
  [
    'another amount than listed is refused with both',
    listed,
    paid(9_000, 1_000),
    refused('premium-amount-differs', {
      listed: { governmentFen: 10_000, personFen: 0 },
      paid: { governmentFen: 9_000, personFen: 1_000 },
    }),
  ],
  [
    'paid yesterday',
    listed,
    clerk('confirm-premium-paid', { year: 2025, paidOn: '2025-06-09', governmentFen: 10_000, personFen: 0 }),
    events('premium-paid discharged'),
  ],
  ['paid tomorrow', listed, pay(2025, '2025-06-11'), events('premium-paid discharged')],
  [
    'confirmed today as paid tomorrow is refused',
    listed,
    clerk('confirm-premium-paid', { year: 2025, paidOn: '2025-06-11', governmentFen: 10_000, personFen: 0 }),
    refused('date-in-the-future'),
  ],
  ['a year that was not listed', listed, pay(2024), refused('premium-year-not-listed', { year: 2024 })],
  ['nothing was listed', enrolled, pay(2025), refused('no-premium-listed')],
  ['nothing is paid before acceptance', claimed, pay(2025), refused('not-possible-in-this-phase')],
  [
    'of two listed years the one that is due discharges, and the other still has its time',
    [...listed, list(2024)],
    pay(2025),
    events('premium-paid discharged', { clocks: { payPremium: {} } }),
  ],
  [
    'what was paid for another year is not what is due',
    [...listed, list(2024)],
    pay(2024),
    events('premium-paid', { phase: 'taking-over', premiumYear: 2025, clocks: { payPremium: {} } }),
  ],
  [
    'a year listed that is not the one due leaves the listing due',
    [...enrolled, list(2024)],
    pay(2024),
    events('premium-paid', { phase: 'taking-over', clocks: { listPremium: {} } }),
  ],
  [
    'a question open at the payment keeps the case open',
    [...listed, clerk('request-clarification', { question: '？' })],
    pay(2025),
    events('premium-paid', { phase: 'taking-over' }),
  ],
  [
    'a listing made by mistake is cancelled and is due again',
    listed,
    cancel(2025),
    events('premium-listing-cancelled', { premiums: {}, clocks: { listPremium: {} } }),
  ],
  [
    'cancelling one of two leaves the other its time',
    [...listed, list(2024)],
    cancel(2024),
    events('premium-listing-cancelled', { clocks: { payPremium: {} } }),
  ],
  [
    'a paid year is not cancelled',
    [...discharged, list(2024)],
    cancel(2025),
    refused('premium-year-not-listed'),
  ],
  ['nothing to cancel', enrolled, cancel(2025), refused('no-premium-listed')],
  ['nothing to cancel before acceptance', claimed, cancel(2025), refused('not-possible-in-this-phase')],
  ['the person’s part counts as well', listed, paid(10_000, 1), refused('premium-amount-differs')],
];
