import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../../../../kernel/civil-date.ts';
import { words } from '../../../words.ts';
import { all, inPhase, notHeld, reachedPensionAge, takenOver } from '../../conditions.ts';
import { claimsEarly } from '../../early-claim.ts';
import type { Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { inFuture, isEnrolled } from './checks.ts';
import { titled } from '../../../worded.ts';

const claim = z.strictObject({ claimedOn: civilDateSchema.meta(titled('申领日期', 'Claimed on')) });

export const pensionClaimed = event({
  type: 'pension-claimed',
  title: words('已申领待遇', 'pension claimed'),
  data: claim,
  // Who claims early pays no premium from then on; the case of one whose premium was paid is open again.
  evolve: (
    { closedFrom: _closedFrom, ageInDoubtSince: _doubt, premiumYear: _year, ...state },
    { claimedOn },
  ) => ({
    ...state,
    phase: 'taking-over',
    premiumDue: false,
    pension: { ...state.pension, status: 'claimed', claimedOn },
  }),
});

const tooEarly = (state: Handover, claimedOn: CivilDate, given: Given): Refusal | undefined =>
  state.pension.status === 'not-due' && !claimsEarly(state, claimedOn, given)
    ? refuse('pension-age-not-reached')
    : undefined;

/**
 * The claim of a person aged 60, or of the age and group that the place lets claim early, is decided in 20 working days from here
 * (社会保险经办条例 Art. 18).
 */
export const claimPension = step({
  action: 'claim-pension',
  title: words('待遇申领', 'claim the pension'),
  description: words(
    '登记本人提出待遇申领的日期，从此开始计算核定期限。',
    'Record that the person claimed the pension; the time to decide starts.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: claim,
  example: { claimedOn: '2024-08-01' },
  impossible: all(inPhase(...takenOver), notHeld, isEnrolled, (state, given) => {
    if (claimsEarly(state, given.today, given)) return undefined;
    if (state.pension.status !== 'due') return refuse('pension-not-due', { status: state.pension.status });
    return reachedPensionAge(given) ? undefined : refuse('pension-age-not-reached');
  }),
  decide: (state, payload, given) =>
    inFuture(payload.claimedOn, 'claimedOn', given) ??
    tooEarly(state, payload.claimedOn, given) ?? [
      pensionClaimed.of(payload, { stops: ['claimPension', 'listPremium'], starts: ['decidePensionClaim'] }),
    ],
});
