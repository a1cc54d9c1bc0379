import * as z from 'zod';
import { civilDateSchema } from '../../../../kernel/civil-date.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { event, step } from '../../step.ts';
import { inFuture } from './checks.ts';
import { enrolmentOpen } from './enrolment-rules.ts';
import { coded, titled } from '../../../worded.ts';

const methodSchema = coded({
  phone: words('电话', 'Phone'),
  visit: words('上门走访', 'Visit'),
  'village-committee': words('村（居）委会核实', 'Village committee'),
  police: words('公安机关核实', 'Police'),
  other: words('其他', 'Other'),
}).meta(titled('查找方式', 'How'));
const attempt = z.strictObject({ on: civilDateSchema.meta(titled('查找日期', 'On')), method: methodSchema });

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
  description: words(
    '找不到本人时，登记每一次查找的日期、方式和情况。',
    'Record one attempt to find the person.',
  ),
  by: { side: 'destination', roles: ['clerk', 'approver'] },
  payload: attempt.extend({ note: longTextSchema(500).optional().meta(titled('查找情况', 'Note')) }),
  example: { on: '2024-03-05', method: 'visit' },
  impossible: enrolmentOpen,
  decide: (_state, { on, method, note }, given) =>
    inFuture(on, 'on', given) ?? [attemptRecorded.of({ on, method }, note ? { personal: { note } } : {})],
});
