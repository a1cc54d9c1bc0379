import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { fenSchema } from '../../../../kernel/fen.ts';
import { words } from '../../../words.ts';
import { withOverpayment } from '../../overpayment-balance.ts';
import { event, step } from '../../step.ts';
import { inFuture } from '../take-over/checks.ts';
import { exampleOfRun, ofRun } from './by-run.ts';
import { drawsHere } from './draws-here.ts';

const payment = z.strictObject({ ...ofRun, amountFen: fenSchema.min(1), on: civilDateSchema });

export const recoveryPaidBack = event({
  type: 'recovery-paid-back',
  title: words('多追回已退还', 'recovery paid back'),
  data: payment,
  evolve: (state, { amountFen }) => withOverpayment(state, { recoveredFen: 0 - amountFen }),
});

/**
 * A payroll paid back what had been recovered without ground. Never refused: where an overpayment was established meanwhile, the sum
 * counts as not recovered.
 */
export const runsPayBackRecovery = step({
  action: 'runs-pay-back-recovery',
  title: words('批次退还多追回款项', 'recovery paid back by a run'),
  description: words(
    '发放批次登记已退还的多追回款项。',
    'Record that a payroll paid back what was recovered beyond an overpayment.',
  ),
  by: { system: 'runs' },
  payload: payment,
  example: { ...exampleOfRun, amountFen: 3_200, on: '2025-06-20' },
  impossible: drawsHere,
  decide: (_state, data, given) => inFuture(data.on, 'on', given) ?? [recoveryPaidBack.of(data)],
});
