import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { event, step } from '../../step.ts';
import { inFuture } from './checks.ts';
import { enrolmentOpen } from './enrolment-rules.ts';

const methods = ['phone', 'visit', 'village-committee', 'police', 'other'] as const;
const attempt = z.strictObject({ on: civilDateSchema, method: z.enum(methods) });

export const attemptRecorded = event({
  type: 'attempt-recorded',
  title: words('已登记查找', 'attempt recorded'),
  data: attempt,
  evolve: (state) => ({
    ...state,
    enrolment: { ...state.enrolment, attempts: state.enrolment.attempts + 1 },
  }),
});

/** A person who cannot be found stays open with every attempt to find them; neither enrolled nor refused. */
export const recordAttempt = step({
  action: 'record-attempt',
  title: words('登记查找', 'record an attempt'),
  description: 'Record one attempt to find the person.',
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: attempt.extend({ note: longTextSchema(500).optional() }),
  example: { on: '2024-03-05', method: 'visit' },
  impossible: enrolmentOpen,
  decide: (_state, { on, method, note }, given) =>
    inFuture(on, 'on', given) ?? [attemptRecorded.of({ on, method }, note ? { personal: { note } } : {})],
});
