import * as z from 'zod';
import { fenSchema } from '../../../../kernel/fen.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { all, inPhase, secondOfficer, takenOver } from '../../conditions.ts';
import { withOverpayment } from '../../overpayment-balance.ts';
import { event, refuse, step } from '../../step.ts';
import { titled } from '../../../worded.ts';

const withdrawal = z.strictObject({ amountFen: fenSchema.min(1).meta(titled('撤销金额', 'Amount')) });

export const overpaymentWithdrawn = event({
  type: 'overpayment-withdrawn',
  title: words('已撤销多发核定', 'overpayment withdrawn'),
  data: withdrawal,
  evolve: (state, { amountFen }) => withOverpayment(state, { establishedFen: 0 - amountFen }),
});

/**
 * What was established as overpaid and was not: another officer takes it back, in whole or in part. What had been recovered of it
 * is owed to the person and goes out with the next payroll (社会保险经办条例 Art. 37, 46).
 */
export const withdrawOverpayment = step({
  action: 'withdraw-overpayment',
  title: words('撤销多发核定', 'withdraw an overpayment'),
  description: words(
    '多发核定有误时，由另一名人员全部或部分撤销并写明原因。已追回的部分退还本人。',
    'Withdraw an amount in fen that was established as overpaid, with the reason; what was recovered of it is paid back.',
  ),
  by: { side: 'destination', roles: ['approver'] },
  payload: withdrawal.extend({ why: longTextSchema(1000).meta(titled('撤销原因', 'Reason')) }),
  example: { amountFen: 12_300, why: '经复核，该月待遇应发，不属多发。' },
  impossible: all(
    inPhase(...takenOver, 'ended'),
    ({ overpaymentEstablishedFen, overpaymentEstablishedBy = '' }, given) =>
      overpaymentEstablishedFen > 0
        ? secondOfficer(overpaymentEstablishedBy, given)
        : refuse('no-overpayment-established'),
  ),
  decide: ({ overpaymentEstablishedFen: establishedFen }, { amountFen, why }) =>
    amountFen > establishedFen
      ? refuse('withdrawal-exceeds-overpayment', { establishedFen })
      : [overpaymentWithdrawn.of({ amountFen }, { personal: { why } })],
});
