import * as z from 'zod';
import { words } from '../../../words.ts';
import { all, inPhase } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { exampleOfRun, ofRun } from './by-run.ts';

const settlement = z.strictObject({ runId: ofRun.runId });

export const pensionSettled = event({
  type: 'pension-settled',
  title: words('待遇已结清', 'pension settled'),
  data: settlement,
  evolve: (state) => ({ ...state, pension: { ...state.pension, settled: true, unpaidMonths: [] } }),
});

/** Ended, and nothing is owed any more in either direction that a payroll could pay: off the roll of the county. */
export const settlePension = step({
  action: 'settle-pension',
  title: words('待遇结清', 'settle the pension'),
  description: words(
    '待遇终止且款项全部结清后，由批次移出发放名册。',
    'Take an ended pension off the roll once a payroll found everything paid.',
  ),
  by: { system: 'runs' },
  payload: settlement,
  example: { runId: exampleOfRun.runId },
  impossible: all(inPhase('ended'), ({ pension, recoveredBeyondFen }) => {
    if (!pension.firstMonth) return refuse('pension-never-awarded');
    if (pension.settled) return refuse('pension-already-settled');
    if (recoveredBeyondFen) return refuse('recovery-owed-back', { recoveredBeyondFen });
    // What came back for a month after the last was never due, and nobody sends it again.
    const month = pension.unpaidMonths.find((unpaid) => !pension.lastMonth || unpaid <= pension.lastMonth);
    return month ? refuse('payment-still-owed', { month }) : undefined;
  }),
  decide: (_state, payload) => [pensionSettled.of(payload)],
});
