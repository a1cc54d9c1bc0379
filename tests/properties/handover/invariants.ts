import {
  accountOf,
  allowedActions,
  destinationOf,
  type Handover,
  isClosed,
  type Phase,
  personKeysOf,
  rollShelfOf,
  wakesOn,
} from '../../../shared/domain/handover/index.ts';
import { clockTable, runningClocks } from '../../../shared/domain/handover/clocks.ts';
import { covers } from '../../../shared/kernel/division-code.ts';
import { civilMonthSchema, firstDay, monthOf } from '../../../shared/kernel/civil-month.ts';
import { certifiedBy } from '../../../shared/domain/handover/state.ts';
import { dongguan, givenOn, sweep } from '../../domain/handover/cast.ts';
import type { Footprint } from './random-walk.ts';

const ofEveryCertifier: ReadonlySet<string> = new Set([
  'join-certification',
  'remind',
  'answer-reminder',
  'report-status-change',
  'report-death',
  'reveal',
]);

type Invariant = (footprint: Footprint) => boolean;

const committed: ReadonlySet<Phase> = new Set(['taking-over', 'discharged', 'concluded']);
const shut = (state: Handover): boolean => isClosed(state) && state.phase !== 'discharged';
const listed = ({ premiums }: Handover) => Object.values(premiums).some(({ status }) => status === 'listed');
/** The premium of the year that is due; another year does not count. */
const paid = ({ premiums, premiumYear }: Handover) =>
  premiumYear !== undefined && premiums[premiumYear]?.status === 'paid';
const waits = ({ hold, question }: Handover): boolean => hold !== undefined || question !== undefined;
const owing = (state: Handover): boolean =>
  state.phase === 'taking-over' && state.enrolment.outcome?.kind === 'enrolled';

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
    after.ageInDoubtSince !== undefined ||
    after.enrolment.outcome?.kind !== 'enrolled' ||
    (after.premiumDue && !paid(after)) ||
    !['not-due', 'paying'].includes(after.pension.status),
  'a premium that is due has a time limit until its year is paid': ({ after }) =>
    !owing(after) ||
    !after.premiumDue ||
    paid(after) ||
    after.clocks.listPremium !== undefined ||
    after.clocks.payPremium !== undefined,
  'a pension that is due, claimed or awarded has a time limit': ({ after: { clocks, pension }, after }) =>
    !owing(after) ||
    ((pension.status === 'due') === (clocks.claimPension !== undefined) &&
      (pension.status === 'claimed') === (clocks.decidePensionClaim !== undefined) &&
      (pension.status === 'awarded') === (clocks.confirmFirstPayment !== undefined)),
  'the time of the hukou county stands still exactly while it cannot decide': ({ after }) =>
    runningClocks(after.clocks).every(
      ([name, { pausedOn }]) =>
        (pausedOn !== undefined) === (waits(after) && clockTable[name].side === 'destination'),
    ),
  'no county gets the case twice before it was accepted': ({ after: { route, acceptedAtStop = 0 } }) => {
    const since = route.slice(acceptedAtStop).map(({ destination }) => destination);
    return new Set(since).size === since.length;
  },
  'no case is at a county that certified': ({ after }) => !certifiedBy(after, destinationOf(after)),
  'nobody is enrolled after a report of their death': ({ before, after }) =>
    before?.diedOn === undefined ||
    before.enrolment.outcome?.kind === 'enrolled' ||
    after.enrolment.outcome?.kind !== 'enrolled',
  'a further certifier only reports, reminds and looks': ({ before, move }) =>
    before === undefined ||
    move.actor.kind !== 'officer' ||
    !covers(move.actor.division, dongguan) ||
    destinationOf(before) === dongguan ||
    ofEveryCertifier.has(move.action),
  'an overpayment is never negative, and never owed in both directions': ({ after }) =>
    after.overpaymentFen === 0 || (after.overpaymentFen > 0 && !after.recoveredBeyondFen),
  'a pension is suspended since a month, or not at all': ({ after: { pension, suspensionReason } }) =>
    pension.status === 'suspended'
      ? pension.suspendedFrom !== undefined && suspensionReason !== undefined
      : pension.status === 'terminated' || pension.suspendedFrom === undefined,
  'a pension stands in a pause exactly while it is suspended': ({ after: { pension } }) => {
    const open = pension.pauses.filter(({ until }) => until === undefined);
    if (pension.status === 'terminated') return open.length <= 1;
    return (
      open.length === (pension.status === 'suspended' ? 1 : 0) && open[0]?.from === pension.suspendedFrom
    );
  },
  'no month is suspended twice, and arrears are of suspended months': ({ after: { pension } }) =>
    pension.pauses.every(({ from, until, arrearsFrom }, index) => {
      const before = pension.pauses[index - 1];
      const follows = before === undefined || (before.until !== undefined && before.until <= from);
      const within =
        arrearsFrom === undefined || (arrearsFrom >= from && until !== undefined && arrearsFrom < until);
      return follows && (until === undefined || until > from) && within;
    }),
  'no month after a reported death is due': ({ after: { diedOn, pension } }) =>
    pension.firstMonth === undefined ||
    diedOn === undefined ||
    (pension.lastMonth !== undefined && pension.lastMonth <= monthOf(diedOn)),
  'a month is the last only for a death or an end': ({ after: { diedOn, pension, phase } }) =>
    pension.lastMonth === undefined || diedOn !== undefined || phase === 'ended',
  'nobody is suspended by the clock who was not reminded in time': ({ before, events, move, today }) => {
    const byTheClock = move.action === 'suspend-without-proof' && events.length > 0;
    const proof = before?.pension.proofOfLife;
    return (
      !byTheClock || (proof?.remindedOn !== undefined && today > proof.dueOn && today > proof.remindedOn)
    );
  },
  'no month that has passed is suspended by the clock': ({ after, move, today }) =>
    move.action !== 'suspend-without-proof' || (after.pension.suspendedFrom ?? '') >= monthOf(today),
  'what is settled is ended and owes nothing': ({ after: { pension, phase } }) =>
    pension.settled === undefined || (phase === 'ended' && pension.unpaidMonths.length === 0),
  'who draws is found by the payroll until everything is paid': ({ after }) =>
    (rollShelfOf(after) === 'drawing') === (after.pension.firstMonth !== undefined && !after.pension.settled),
  'the parts of a pension add up to it': ({ after: { pension } }) => {
    const { award, monthly } = pension;
    if (!monthly) return award === undefined && pension.monthlyFen === undefined;
    const { monthlyFen, reductionFen, ...parts } = monthly;
    const sumFen = Object.values(parts).reduce<number>((sum, partFen) => sum + partFen, 0);
    return sumFen - reductionFen === monthlyFen && monthlyFen === pension.monthlyFen;
  },
  'a pension that is awarded or corrected is the basic pension of the month and the 139th part of the account':
    (footprint) => {
      const { before, after, events, today, move, bornOn } = footprint;
      const data = events.find(({ type }) => type === 'pension-awarded' || type === 'award-corrected')?.data;
      if (!before || !data || !after.pension.monthly) return data === undefined;
      const payableFrom = civilMonthSchema.parse(Reflect.get(data, 'payableFrom'));
      const { benefits } = givenOn(today, move.actor, bornOn, destinationOf(after));
      const balanceFen = Object.values(accountOf(before).balances).reduce<number>(
        (sum, part) => sum + part,
        0,
      );
      const { basicFen, accountFen } = after.pension.monthly;
      return (
        basicFen === benefits(firstDay(payableFrom)).basicPension.totalFen &&
        accountFen === Math.round(balanceFen / 139)
      );
    },
  'government and person bear the whole tier of every listed premium': ({ after: { premiums } }) =>
    Object.values(premiums).every(
      ({ tierFen, governmentFen, personFen }) => governmentFen + personFen === tierFen,
    ),
  'nothing on an account is negative, and no year counts twice': ({ after }) => {
    const { balances, years } = accountOf(after);
    return (
      Object.values(balances).every((balanceFen) => balanceFen >= 0) &&
      years.backPaid <= years.paid &&
      years.consecutive <= years.paid
    );
  },
  'a bank account is in no clear data': ({ events }) =>
    !JSON.stringify(events).includes('6217000000000000001'),
  'no pension is awarded from before the month after the 60th birthday': (footprint) => {
    const { before, after, today, move, bornOn } = footprint;
    const { firstMonth } = after.pension;
    const { reachesPensionAgeOn } = givenOn(today, move.actor, bornOn).person;
    return (
      firstMonth === undefined ||
      firstMonth === before?.pension.firstMonth ||
      firstMonth > monthOf(reachesPensionAgeOn)
    );
  },
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
