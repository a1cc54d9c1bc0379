import * as z from 'zod';
import { yearOf } from '../../../../kernel/civil-year.ts';
import { covers, type DivisionCode, divisionCodeSchema } from '../../../../kernel/division-code.ts';
import { longTextSchema } from '../../../../kernel/text.ts';
import { words } from '../../../words.ts';
import { changeCertifications, type Validity } from '../../certification.ts';
import { atDestination, inPhase, takenOver } from '../../conditions.ts';
import { type Certification, destinationOf, type Handover } from '../../state.ts';
import { event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { inFuture } from '../take-over/checks.ts';
import { premiumChange, withPremium } from '../take-over/premium-year.ts';
import {
  type RecordedChange,
  recordedChangeSchema,
  splitChange,
  type StatusChange,
  statusChangeSchema,
} from './status-change.ts';
import { titled } from '../../../worded.ts';

/** The certification after the change, or nothing where the change does not touch it. */
const validityAfter = (certified: Certification, change: RecordedChange): Validity | undefined => {
  const { certifiedFrom, certifiedUntil, certificationGaps = [] } = certified;
  if (change.kind === 'lifted-out' || change.kind === 'wrongly-certified') {
    const gaps = certificationGaps.length > 0 ? { certificationGaps } : {};
    const left = change.kind === 'lifted-out' ? { liftedOut: true as const } : {};
    return certifiedFrom ? { certifiedUntil: change.on, ...gaps, ...left } : undefined;
  }
  if (change.kind !== 'fallen-back' || !certifiedUntil || change.on < certifiedUntil) return undefined;
  const gap = {
    lostOn: certifiedUntil,
    regainedOn: change.on,
    ...(certified.liftedOut ? { liftedOut: certified.liftedOut } : {}),
  };
  return { certificationGaps: [...certificationGaps, gap] };
};

const changed = (
  state: Handover,
  change: RecordedChange,
  concerned: readonly DivisionCode[] | undefined,
): Handover => changeCertifications(state, concerned, (certified) => validityAfter(certified, change));

/** A certifier speaks of its own certification; the hukou county, which looks at the person, of all. */
const concernedBy = (state: Handover, given: Given): readonly DivisionCode[] | undefined => {
  const { actor, side } = given;
  if (side !== 'origin' || actor.kind !== 'officer') return undefined;
  const localities = state.certifiers.map(({ locality }) => locality);
  return localities.filter((locality) => covers(actor.division, locality));
};

const certificationChanges: ReadonlySet<StatusChange['kind']> = new Set([
  'lifted-out',
  'wrongly-certified',
  'fallen-back',
]);

const newHukou = (change: RecordedChange): DivisionCode | undefined =>
  change.kind === 'hukou-moved' || change.kind === 'hukou-cancelled' ? change.to : undefined;

export const statusChanged = event({
  type: 'status-changed',
  title: words('人员状态已变化', 'status changed'),
  news: 'other-side',
  data: z.strictObject({
    change: recordedChangeSchema,
    /** Whose certification changes; absent where it is everybody's. */
    certifiers: z.array(divisionCodeSchema).readonly().optional(),
    /** Set when the change gives or takes the right to the government-paid premium of this year. */
    premiumDue: z.boolean().optional(),
  }),
  evolve: (state, { change, certifiers, premiumDue }, fact) => {
    const to = newHukou(change);
    const next = changed(state, change, certifiers);
    const due =
      premiumDue === undefined ? next : withPremium(next, premiumDue, state.premiumYear ?? yearOf(fact.on));
    return to ? { ...due, hukouMovedTo: to } : due;
  },
});

const refusal = (state: Handover, change: StatusChange, given: Given): Refusal | undefined => {
  const future = 'on' in change ? inFuture(change.on, 'change.on', given) : undefined;
  if (future) return future;
  if (change.kind === 'fallen-back' && changed(state, change, concernedBy(state, given)) === state)
    return refuse('not-lifted-out');
  if (change.kind === 'hukou-cancelled' && change.reason === 'moved' && !change.to)
    return refuse('new-hukou-missing', { field: 'change.to' });
  return 'to' in change && change.to === destinationOf(state) ? refuse('hukou-already-here') : undefined;
};

/** Either side tells the other what changed; a pension already granted continues whatever it is (domain practice, E18 to E20). */
export const reportStatusChange = step({
  action: 'report-status-change',
  title: words('报告状态变化', 'report a status change'),
  description: words(
    '报告此人的变化：脱贫、返贫、认定有误、户籍迁移或注销、评定残疾。已核定的待遇不受影响。',
    'Report that the person was lifted out, fell back, was wrongly certified, moved hukou or is disabled.',
  ),
  by: { side: 'either', roles: ['pusher', 'clerk', 'approver'], certifiers: 'any' },
  payload: z.strictObject({
    change: statusChangeSchema.meta(titled('状态变化', 'Change')),
    note: longTextSchema(500).optional().meta(titled('备注', 'Note')),
  }),
  example: { change: { kind: 'lifted-out', on: '2024-11-30' } },
  localities: ({ change }) => ('to' in change && change.to ? [change.to] : []),
  impossible: inPhase(...atDestination, ...takenOver),
  decide: (state, { change, note }, given) => {
    const refused = refusal(state, change, given);
    if (refused) return refused;
    const { recorded, personal } = splitChange(change);
    const concerned = concernedBy(state, given);
    const { data, extra } = premiumChange(state, changed(state, recorded, concerned), given);
    const whose = concerned && certificationChanges.has(change.kind) ? { certifiers: concerned } : {};
    const sealed = { ...personal, ...(note ? { note } : {}) };
    return [
      statusChanged.of(
        { change: recorded, ...whose, ...data },
        Object.keys(sealed).length > 0 ? { ...extra, personal: sealed } : extra,
      ),
    ];
  },
});
