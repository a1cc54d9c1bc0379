import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { fenSchema } from '../../../../kernel/fen.ts';
import { words } from '../../../words.ts';
import { withOverpayment } from '../../overpayment-balance.ts';
import { event, refuse, step } from '../../step.ts';
import { byRun } from '../runs/by-run.ts';
import { inFuture } from '../take-over/checks.ts';
import { coded, titled } from '../../../worded.ts';

const howSchema = coded({
  repaid: words('一次退还', 'Repaid'),
  instalment: words('分期退还', 'Instalment'),
  'set-off-benefit': words('从待遇中抵扣', 'Set off against the pension'),
  'set-off-account': words('从个人账户中抵扣', 'Set off against the account'),
}).meta(titled('追回方式', 'How'));
const recovery = z.strictObject({
  amountFen: fenSchema.min(1).meta(titled('追回金额', 'Amount')),
  how: howSchema,
  on: civilDateSchema.meta(titled('追回日期', 'On')),
});

export const recoveryRecorded = event({
  type: 'recovery-recorded',
  title: words('已追回', 'recovery recorded'),
  data: recovery.extend(byRun),
  evolve: (state, { amountFen }) => withOverpayment(state, { recoveredFen: amountFen }),
});

/**
 * Repaid, by agreed instalments, or set off against later benefits or the individual account (社会保险经办条例 Art. 46). Open as
 * long as anything is owed, in every state of the case.
 */
export const recordRecovery = step({
  action: 'record-recovery',
  title: words('登记追回', 'record a recovery'),
  description: words(
    '登记已追回的多发金额、方式和日期。',
    'Record an amount in fen that came back of an overpayment.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: recovery,
  example: { amountFen: 12_300, how: 'instalment', on: '2025-04-15' },
  impossible: (state) => (state.overpaymentFen > 0 ? undefined : refuse('nothing-to-recover')),
  decide: (state, payload, given) =>
    payload.amountFen > state.overpaymentFen
      ? refuse('recovery-exceeds-overpayment', { outstandingFen: state.overpaymentFen })
      : (inFuture(payload.on, 'on', given) ?? [recoveryRecorded.of(payload)]),
});
