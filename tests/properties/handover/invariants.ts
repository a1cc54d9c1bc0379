import {
  allowedActions,
  destinationOf,
  type Handover,
  isClosed,
  type Phase,
  personKeysOf,
  wakesOn,
} from '../../../shared/domain/handover/index.ts';
import { runningClocks } from '../../../shared/domain/handover/clocks.ts';
import { monthOf } from '../../../shared/kernel/civil-month.ts';
import { givenOn, sweep } from '../../domain/handover/cast.ts';
import type { Footprint } from './random-walk.ts';

type Invariant = (footprint: Footprint) => boolean;

const committed: ReadonlySet<Phase> = new Set(['taking-over', 'discharged', 'concluded']);
const shut = (state: Handover): boolean => isClosed(state) && state.phase !== 'discharged';
const listed = ({ premiums }: Handover) => Object.values(premiums).some(({ status }) => status === 'listed');
const paid = ({ premiums }: Handover) => Object.values(premiums).some(({ status }) => status === 'paid');

/** What must hold after every move, as sentences. */
export const invariants: Readonly<Record<string, Invariant>> = {
  'exactly one side answers for the person, and it is the hukou side once it has committed': ({ after }) =>
    after.phase === 'ended' || (after.responsible === 'destination') === committed.has(after.phase),
  'a person is on the roll only of the county that answers': ({ after }) => {
    const { roll } = personKeysOf(after);
    return roll === undefined || (after.responsible === 'destination' && roll === destinationOf(after));
  },
  'a closed case has no clock; a discharged one has at most that of a listed premium': ({ after }) => {
    const names = runningClocks(after.clocks).map(([name]) => name);
    if (shut(after)) return names.length === 0;
    return after.phase !== 'discharged' || names.every((name) => name === 'payPremium' && listed(after));
  },
  'a closed case waits for nobody': ({ after }) =>
    !isClosed(after) || (!after.question && !after.reminder && !after.hold),
  'nothing is proposed in a case that is shut': ({ after }) =>
    !shut(after) || Object.keys(after.proposals).length === 0,
  'a case is discharged only when every obligation that applies is met': ({ after, events }) =>
    events.at(-1)?.type !== 'discharged' ||
    (after.enrolment.outcome?.kind === 'enrolled' &&
      (!after.premiumDue || paid(after)) &&
      ['not-due', 'paying'].includes(after.pension.status)),
  'and then it is discharged at once': ({ after }) =>
    after.phase !== 'taking-over' ||
    after.hold !== undefined ||
    after.question !== undefined ||
    after.enrolment.outcome?.kind !== 'enrolled' ||
    (after.premiumDue && !paid(after)) ||
    !['not-due', 'paying'].includes(after.pension.status),
  'no county gets the case twice': ({ after }) =>
    new Set(after.route.map(({ destination }) => destination)).size === after.route.length,
  'an overpayment is never negative': ({ after }) =>
    Number.isSafeInteger(after.overpaymentFen) && after.overpaymentFen >= 0,
  'a pension is suspended since a month, or not at all': ({ after: { pension, suspensionReason } }) =>
    pension.status === 'suspended'
      ? pension.suspendedFrom !== undefined && suspensionReason !== undefined
      : pension.status === 'terminated' || pension.suspendedFrom === undefined,
  'no pension begins before the month after the 60th birthday': ({ after, today, move, bornOn }) =>
    after.pension.firstMonth === undefined ||
    after.pension.firstMonth > monthOf(givenOn(today, move.actor, bornOn).person.reachesPensionAgeOn),
  'only who is not enrolled for good comes back': ({ after: { enrolment } }) =>
    enrolment.comesBackOn === undefined ||
    ['deferred', 'refused', 'not-found'].includes(enrolment.outcome?.kind ?? ''),
  'important business has two officers': ({ events }) =>
    events.every(({ data, actor }) => {
      const proposedBy =
        typeof data === 'object' && data !== null && 'proposedBy' in data ? data.proposedBy : undefined;
      return proposedBy === undefined || (actor.kind === 'officer' && actor.officer !== proposedBy);
    }),
  'every event counts': ({ before, after, events }) =>
    after.version === (before?.version ?? 0) + events.length && events.length > 0,
  'the sweep looks at a case exactly when it has something to do there': ({ after, today, bornOn }) => {
    const given = givenOn(today, sweep('none').actor, bornOn, destinationOf(after));
    const wakes = wakesOn(after, given.person);
    return (wakes !== undefined && wakes <= today) === allowedActions(after, given).length > 0;
  },
};
