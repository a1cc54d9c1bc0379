import * as z from 'zod';
import type { DivisionCode } from '../../../../kernel/division-code.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { atDestination, inPhase, takenOver } from '../../conditions.ts';
import { destinationOf, type Handover } from '../../state.ts';
import { type DraftExtra, event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { premiumDueNow } from '../take-over/certification-coverage.ts';
import { inFuture } from '../take-over/checks.ts';
import {
  type RecordedChange,
  recordedChangeSchema,
  splitChange,
  type StatusChange,
  statusChangeSchema,
} from './status-change.ts';

const certification = (state: Handover, change: RecordedChange): Handover => {
  if (change.kind === 'lifted-out' || change.kind === 'wrongly-certified')
    return { ...state, certifiedUntil: change.on };
  if (change.kind !== 'fallen-back' || !state.certifiedUntil) return state;
  const { certifiedUntil, certificationGaps = [], ...rest } = state;
  const gap = { lostOn: certifiedUntil, regainedOn: change.on };
  return { ...rest, certificationGaps: [...certificationGaps, gap] };
};

const newHukou = (change: RecordedChange): DivisionCode | undefined =>
  change.kind === 'hukou-moved' || change.kind === 'hukou-cancelled' ? change.to : undefined;

export const statusChanged = event({
  type: 'status-changed',
  title: words('人员状态已变化', 'status changed'),
  news: 'other-side',
  data: z.strictObject({
    change: recordedChangeSchema,
    /** Set when the change gives or takes the right to the government-paid premium of this year. */
    premiumDue: z.boolean().optional(),
  }),
  evolve: (state, { change, premiumDue }) => {
    const to = newHukou(change);
    return {
      ...certification(state, change),
      ...(to ? { hukouMovedTo: to } : {}),
      ...(premiumDue === undefined ? {} : { premiumDue }),
    };
  },
});

const refusal = (state: Handover, change: StatusChange, given: Given): Refusal | undefined => {
  const future = 'on' in change ? inFuture(change.on, 'change.on', given) : undefined;
  if (future) return future;
  if (change.kind === 'fallen-back' && (!state.certifiedUntil || change.on < state.certifiedUntil))
    return refuse('not-lifted-out');
  if (change.kind === 'hukou-cancelled' && change.reason === 'moved' && !change.to)
    return refuse('new-hukou-missing', { field: 'change.to' });
  return 'to' in change && change.to === destinationOf(state) ? refuse('hukou-already-here') : undefined;
};

/** A change of certification touches later premiums only: the year that runs, as long as nothing was listed for anybody. */
const premiumAfter = (state: Handover, change: RecordedChange, given: Given) => {
  const certified = certification(state, change);
  const listed = Object.keys(state.premiums).length > 0;
  if (certified === state || state.phase !== 'taking-over' || listed) return { data: {}, extra: {} };
  const premiumDue = premiumDueNow(certified, given);
  if (premiumDue === state.premiumDue) return { data: {}, extra: {} };
  const enrolled = state.enrolment.outcome?.kind === 'enrolled';
  const extra: DraftExtra = premiumDue
    ? { starts: enrolled ? ['listPremium'] : [] }
    : { stops: ['listPremium'] };
  return { data: { premiumDue }, extra };
};

/** Either side tells the other what changed; a pension already granted continues whatever it is (domain practice, E18 to E20). */
export const reportStatusChange = step({
  action: 'report-status-change',
  title: words('报告状态变化', 'report a status change'),
  description:
    'Report that the person was lifted out, fell back, was wrongly certified, moved hukou or is disabled.',
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver'] },
  payload: z.strictObject({ change: statusChangeSchema, note: longTextSchema(500).optional() }),
  example: { change: { kind: 'lifted-out', on: '2024-11-30' } },
  localities: ({ change }) => ('to' in change && change.to ? [change.to] : []),
  impossible: inPhase(...atDestination, ...takenOver),
  decide: (state, { change, note }, given) => {
    const refused = refusal(state, change, given);
    if (refused) return refused;
    const { recorded, personal } = splitChange(change);
    const { data, extra } = premiumAfter(state, recorded, given);
    const sealed = { ...personal, ...(note ? { note } : {}) };
    return [
      statusChanged.of(
        { change: recorded, ...data },
        Object.keys(sealed).length > 0 ? { ...extra, personal: sealed } : extra,
      ),
    ];
  },
});
