import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { atDestination, inPhase, takenOver } from '../../conditions.ts';
import { withFinding } from '../../findings.ts';
import { endingOn } from '../../pauses.ts';
import { event, refuse, step } from '../../step.ts';
import { inFuture } from '../take-over/checks.ts';
import { titled } from '../../../worded.ts';

const death = z.strictObject({ diedOn: civilDateSchema.meta(titled('死亡日期', 'Died on')) });

export const deathReported = event({
  type: 'death-reported',
  title: words('已报告死亡', 'death reported'),
  news: 'other-side',
  data: death,
  evolve: (state, data) => ({
    ...state,
    diedOn: data.diedOn,
    pension: endingOn(state.pension, data.diedOn),
    findings: withFinding(state.findings, { code: 'person-died', severity: 'ask' }),
  }),
});

/**
 * Either side reports a death within 20 working days (社会保险经办条例 Art. 25). The pension ends only when the loss of
 * entitlement is confirmed (Art. 26); months after the reported one are held meanwhile. A wrong day is put right by reporting the
 * right one, a report of somebody who lives is withdrawn; the months held are paid in arrears then.
 */
export const reportDeath = step({
  action: 'report-death',
  title: words('报告死亡', 'report a death'),
  description: words(
    '报告死亡日期。此后月份先停发待核，经终止复核后待遇才正式终止。',
    'Report the day of death; later months are held, the pension ends only when a termination is approved.',
  ),
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver'], certifiers: 'any' },
  payload: death.extend({ source: longTextSchema(200).optional().meta(titled('信息来源', 'Source')) }),
  example: { diedOn: '2024-12-03', source: '民政部门殡葬数据比对' },
  impossible: inPhase('pushed', ...atDestination, 'returned', ...takenOver),
  decide: (state, { diedOn, source }, given) =>
    state.diedOn === diedOn
      ? refuse('death-already-reported')
      : (inFuture(diedOn, 'diedOn', given) ?? [
          deathReported.of({ diedOn }, source ? { personal: { source } } : {}),
        ]),
});
