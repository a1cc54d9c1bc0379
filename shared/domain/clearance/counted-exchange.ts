import { accepted } from '../handover/steps/exchange/accept.ts';
import { corrected } from '../handover/steps/exchange/correct-returned.ts';
import { expired } from '../handover/steps/exchange/expire.ts';
import { forwarded } from '../handover/steps/exchange/forward.ts';
import { handedBack } from '../handover/steps/exchange/hand-back.ts';
import { pushed } from '../handover/steps/exchange/push.ts';
import { delivered } from '../handover/steps/exchange/record-delivery.ts';
import { returned } from '../handover/steps/exchange/return.ts';
import { withdrawn } from '../handover/steps/exchange/withdraw.ts';
import { inquiryAnswered } from '../handover/steps/inquiry/answer-inquiry.ts';
import { registeredAtOrigin } from '../handover/steps/inquiry/confirm-registration.ts';
import { inquired } from '../handover/steps/inquiry/inquire.ts';
import { counted, type CountedEvent } from './counted-event.ts';

/** From the inquiry to the acceptance. */
export const countedExchange: readonly CountedEvent[] = [
  counted(inquired, {
    counters: () => ['inquired'],
    moves: (_data, { event }) => event.sequence > 1,
  }),
  counted(inquiryAnswered, {
    counters: ({ found }) => [`answered.${found}`],
    byFormer: true,
    moves: ({ found }) => found === 'elsewhere',
  }),
  counted(registeredAtOrigin, { counters: () => ['registeredAtOrigin', 'ended'] }),
  counted(pushed, { counters: () => ['pushed'] }),
  counted(delivered, {
    counters: () => ['delivered'],
    measure: 'delivery',
    moves: ({ destination }) => destination !== undefined,
  }),
  counted(accepted, { counters: () => ['accepted'], measure: 'decision' }),
  counted(returned, { counters: ({ code }) => [`returned.${code}`], measure: 'decision' }),
  counted(corrected, { counters: () => ['corrected'] }),
  counted(forwarded, {
    counters: () => ['forwarded'],
    measure: 'decision',
    byFormer: true,
    moves: () => true,
  }),
  counted(handedBack, { counters: () => ['handedBack'] }),
  counted(withdrawn, { counters: () => ['withdrawn', 'ended'] }),
  counted(expired, { counters: () => ['expired', 'ended'] }),
];
