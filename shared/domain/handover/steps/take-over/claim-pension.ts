import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { words } from '../../../words.ts';
import { all, inPhase, notHeld, reachedPensionAge } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { inFuture, isEnrolled } from './checks.ts';

const claim = z.strictObject({ claimedOn: civilDateSchema });

export const pensionClaimed = event({
  type: 'pension-claimed',
  title: words('已申领待遇', 'pension claimed'),
  data: claim,
  evolve: (state, { claimedOn }) => ({
    ...state,
    pension: { ...state.pension, status: 'claimed', claimedOn },
  }),
});

/** The claim of a person aged 60 is decided in 20 working days from here (社会保险经办条例 Art. 18). */
export const claimPension = step({
  action: 'claim-pension',
  title: words('待遇申领', 'claim the pension'),
  description: 'Record that the person claimed the pension; the time to decide starts.',
  by: { side: 'destination', roles: ['clerk'] },
  payload: claim,
  example: { claimedOn: '2024-08-01' },
  impossible: all(inPhase('taking-over'), notHeld, isEnrolled, (state, given) => {
    if (state.pension.status !== 'due') return refuse('pension-not-due', { status: state.pension.status });
    return reachedPensionAge(given) ? undefined : refuse('pension-age-not-reached');
  }),
  decide: (_state, payload, given) =>
    inFuture(payload.claimedOn, 'claimedOn', given) ?? [
      pensionClaimed.of(payload, { stops: ['claimPension'], starts: ['decidePensionClaim'] }),
    ],
});
