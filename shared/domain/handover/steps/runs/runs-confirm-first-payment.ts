import { words } from '../../../words.ts';
import { step } from '../../step.ts';
import { proofOfFirstPayment } from '../proof-of-life/proof-due.ts';
import { beforeFirstMonth, inFuture } from '../take-over/checks.ts';
import {
  firstPayment,
  firstPaymentConfirmed,
  pensionAwaitsPayment,
} from '../take-over/confirm-first-payment.ts';
import { exampleOfRun, ofRun } from './by-run.ts';

/** The bank says that the money arrived: a fact, also where a death is reported meanwhile. */
export const runsConfirmFirstPayment = step({
  action: 'runs-confirm-first-payment',
  title: words('批次确认首次发放', 'first payment by a run'),
  description: words(
    '发放批次确认首次发放已到账。',
    'Confirm that the first pension payment of a payroll reached the person.',
  ),
  by: { system: 'runs' },
  payload: firstPayment.extend(ofRun),
  example: { ...exampleOfRun, month: '2025-06', paidOn: '2025-06-20', amountFen: 16_300 },
  impossible: pensionAwaitsPayment,
  decide: (state, payload, given) =>
    beforeFirstMonth(state, payload.month) ??
    inFuture(payload.paidOn, 'paidOn', given) ?? [
      firstPaymentConfirmed.of(
        { ...payload, ...proofOfFirstPayment(state, payload.paidOn, given) },
        { stops: ['confirmFirstPayment'] },
      ),
    ],
});
