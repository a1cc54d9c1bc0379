import type { Journey } from '../journey.ts';
import { noneFound } from './a-none-found.ts';
import { foundHere } from './b-found-here.ts';
import { premiumPaid } from './c-premium-paid.ts';
import { wrongCounty } from './d-wrong-county.ts';
import { coveredElsewhere } from './e-covered-elsewhere.ts';
import { student } from './f-student.ts';
import { waiver } from './g-waiver.ts';
import { pushedTwice } from './h-pushed-twice.ts';
import { withdrawalAgainstAcceptance } from './i-race.ts';
import { inboxDown } from './j-inbox-down.ts';
import { firstPayment } from './k-first-payment.ts';
import { premiumList } from './l-premium-list.ts';
import { paymentFailed } from './m-payment-failed.ts';
import { noProofOfLife } from './n-no-proof-of-life.ts';
import { workerKilled } from './o-worker-killed.ts';

/** In the order in which they are played: the clock moves forward in f, g and from k on. */
export const journeys: readonly Journey[] = [
  noneFound,
  foundHere,
  premiumPaid,
  wrongCounty,
  coveredElsewhere,
  student,
  waiver,
  pushedTwice,
  withdrawalAgainstAcceptance,
  inboxDown,
  firstPayment,
  premiumList,
  paymentFailed,
  noProofOfLife,
  workerKilled,
];
