import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { fenSchema } from '../../../../kernel/fen.ts';
import { words } from '../../../words.ts';
import { step } from '../../step.ts';
import { recoveryRecorded } from '../afterwards/record-recovery.ts';
import { inFuture } from '../take-over/checks.ts';
import { exampleOfRun, ofRun } from './by-run.ts';
import { drawsHere } from './draws-here.ts';

/** What a payroll kept back of a payment is recovered (社会保险经办条例 Art. 46). */
export const runsRecordSetOff = step({
  action: 'runs-record-set-off',
  title: words('批次登记抵扣', 'set off by a run'),
  description: words(
    '发放批次登记从待遇中抵扣的多发款项。',
    'Record what a payroll set off against an established overpayment.',
  ),
  by: { system: 'runs' },
  payload: z.strictObject({ ...ofRun, amountFen: fenSchema.min(1), on: civilDateSchema }),
  example: { ...exampleOfRun, amountFen: 3_200, on: '2025-06-20' },
  impossible: drawsHere,
  // Repaid in cash or withdrawn meanwhile: what was kept back is a fact all the same, and the surplus is owed to the person.
  decide: (_state, payload, given) =>
    inFuture(payload.on, 'on', given) ?? [recoveryRecorded.of({ ...payload, how: 'set-off-benefit' })],
});
