import { words } from '../../../words.ts';
import { refuse, step } from '../../step.ts';
import { paymentReissued, reissue } from '../afterwards/confirm-payment-reissued.ts';
import { inFuture } from '../take-over/checks.ts';
import { exampleOfRun, ofRun } from './by-run.ts';
import { drawsHere } from './draws-here.ts';

/** A month that had come back was paid with a later payroll; the bank may take until the month after. */
export const runsConfirmPaymentReissued = step({
  action: 'runs-confirm-payment-reissued',
  title: words('批次确认补发', 'payment reissued by a run'),
  description: words(
    '发放批次确认此前失败的月份已补发。',
    'Confirm that a month whose payment had failed was paid with a later payroll.',
  ),
  by: { system: 'runs' },
  payload: reissue.extend(ofRun),
  example: { ...exampleOfRun, month: '2025-05', paidInMonth: '2025-06', paidOn: '2025-06-20' },
  impossible: drawsHere,
  decide: (state, payload, given) => {
    const { month, paidInMonth, paidOn } = payload;
    if (!state.pension.unpaidMonths.includes(month)) return refuse('month-not-unpaid', { month });
    if (paidInMonth <= month) return refuse('reissue-not-later', { month });
    return inFuture(paidOn, 'paidOn', given) ?? [paymentReissued.of(payload)];
  },
});
