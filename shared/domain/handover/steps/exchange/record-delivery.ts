import * as z from 'zod';
import { divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { words } from '../../../words.ts';
import { inPhase } from '../../conditions.ts';
import { findingSchema, lastingFindings } from '../../findings.ts';
import { destinationOf } from '../../state.ts';
import { event, step } from '../../step.ts';

export const delivered = event({
  type: 'delivered',
  title: words('已送达', 'delivered'),
  news: 'origin',
  data: z.strictObject({
    findings: z.array(findingSchema).readonly(),
    /** Set when the code retired while the message was on its way. */
    destination: divisionCodeSchema.optional(),
  }),
  evolve: (state, data, fact) => ({
    ...state,
    phase: 'delivered',
    findings: [...lastingFindings(state.findings), ...data.findings],
    ...(data.destination && data.destination !== destinationOf(state)
      ? {
          route: [
            ...state.route,
            { destination: data.destination, since: fact.at, why: 'division-code-succeeded' },
          ],
        }
      : {}),
  }),
});

/** The technical receipt: the record is readable at the hukou locality, with what the intake checks found. */
export const recordDelivery = step({
  action: 'record-delivery',
  title: words('送达回执', 'record delivery'),
  description: words(
    '系统记录信息已送达户籍地，并附校验提示。',
    'Record that the record arrived, with the findings of the intake checks.',
  ),
  by: { system: 'receive' },
  payload: delivered.data,
  example: { findings: [{ code: 'pension-age-reached', severity: 'information' }] },
  impossible: inPhase('pushed'),
  decide: (_state, payload) => [
    delivered.of(payload, { stops: ['deliver'], starts: ['claim', 'decideHandover', 'expireUnclaimed'] }),
  ],
});
