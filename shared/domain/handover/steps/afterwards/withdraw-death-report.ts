import * as z from 'zod';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { alive } from '../../alive.ts';
import { all, atDestination, inPhase, takenOver } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { withoutProposal } from '../take-over/four-eyes.ts';
import { titled } from '../../../worded.ts';

export const deathReportWithdrawn = event({
  type: 'death-report-withdrawn',
  title: words('已撤销死亡报告', 'death report withdrawn'),
  news: 'other-side',
  data: z.strictObject({}),
  evolve: (state) => {
    const byDeath = state.proposals.termination?.reason === 'death';
    return { ...alive(state), proposals: byDeath ? withoutProposal(state, 'termination') : state.proposals };
  },
});

/** The hukou locality, which pays, says that the person lives; what was held since the report is owed again. */
export const withdrawDeathReport = step({
  action: 'withdraw-death-report',
  title: words('撤销死亡报告', 'withdraw the report of a death'),
  description: words(
    '核实本人仍健在时撤销死亡报告，并写明原因。停发的月份予以补发。',
    'Withdraw the report of a death because the person is alive, with the reason; the months held are paid.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: z.strictObject({ why: longTextSchema(1000).meta(titled('撤销原因', 'Reason')) }),
  example: { why: '本人到场，系同名误报。' },
  impossible: all(inPhase(...atDestination, ...takenOver), ({ diedOn }) =>
    diedOn ? undefined : refuse('no-death-reported'),
  ),
  decide: (_state, { why }) => [deathReportWithdrawn.of({}, { personal: { why } })],
});
