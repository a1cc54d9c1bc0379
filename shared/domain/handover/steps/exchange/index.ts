import type { Opening } from '../../opening.ts';
import type { EventKind, Step } from '../../step.ts';
import { accept, accepted } from './accept.ts';
import { claim, claimed } from './claim.ts';
import { corrected, correctReturned } from './correct-returned.ts';
import { expire, expired } from './expire.ts';
import { forward, forwarded } from './forward.ts';
import { handBack, handedBack } from './hand-back.ts';
import { push, pushed, pushLocated } from './push.ts';
import { delivered, recordDelivery } from './record-delivery.ts';
import { returnCase, returned } from './return.ts';
import { withdraw, withdrawn } from './withdraw.ts';

export const exchangeOpenings: readonly Opening[] = [push];

export const exchangeSteps: readonly Step[] = [
  pushLocated,
  recordDelivery,
  claim,
  accept,
  returnCase,
  correctReturned,
  forward,
  handBack,
  withdraw,
  expire,
];

export const exchangeEvents: readonly EventKind[] = [
  pushed,
  delivered,
  claimed,
  accepted,
  returned,
  corrected,
  forwarded,
  handedBack,
  withdrawn,
  expired,
];
