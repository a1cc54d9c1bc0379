import type { CivilDate } from '../../kernel/civil-date.ts';
import { type CivilMonth, lastDay, monthNumber, monthOf } from '../../kernel/civil-month.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import { type Fen, subtractFen } from '../../kernel/fen.ts';
import { type DualReceipt, dualReceipt } from '../benefits/dual-receipt.ts';
import { dueSpans } from '../benefits/due-in-month.ts';
import { funeralGrantFor } from '../benefits/funeral-grant.ts';
import { noFen } from '../benefits/nothing.ts';
import { type AccountToRefund, refundOnDeath } from '../benefits/refund-on-death.ts';
import type { Explained } from '../benefits/working.ts';
import { accountOf } from './account-of.ts';
import { endingOn } from './pauses.ts';
import { isNotInForce } from './premium-by-rules.ts';
import type { TerminationReason } from './proposals.ts';
import type { Handover } from './state.ts';
import type { Given } from './step.ts';

export const endingStandings = ['reported', 'proposed', 'ended'] as const;

/** Why a sum of an ending cannot be named yet, and with that what has to be done first. */
export const notComputedCodes = [
  'not-enrolled-here',
  'account-not-stated',
  'award-entered-by-hand',
  'overpayment-not-established',
  'recovery-not-told-apart',
  'employee-months-not-known',
  'reason-without-rule',
  'no-rules-on-that-day',
] as const;
export type NotComputedCode = (typeof notComputedCodes)[number];

interface End {
  readonly reason: TerminationReason;
  readonly standing: (typeof endingStandings)[number];
  readonly lostOn: CivilDate;
}

/** What is due when the case ends as it is reported, proposed or approved, as far as the case knows. */
export interface Ending extends End {
  /** The last month for which a pension is due. */
  readonly lastMonth: CivilMonth;
  /** Months for which the pension was due, what was paid out of the account; absent without an award. */
  readonly monthsDue?: number;
  readonly funeralGrant?: Explained<Fen>;
  readonly accountRefund?: Explained<Fen>;
  readonly dualReceipt?: Explained<DualReceipt>;
  readonly notComputed: readonly NotComputedCode[];
}

type Sums = Omit<Ending, keyof End | 'lastMonth'>;

/**
 * What was approved comes before what is reported, and a death before what is proposed otherwise: a proposal may be rejected. An
 * approved end keeps its month; the last day of it stands for the day.
 */
const endOf = ({ terminatedFrom, diedOn, proposals, pension }: Handover): End | undefined => {
  const { termination } = proposals;
  if (terminatedFrom) {
    const { reason } = terminatedFrom;
    const lastKnown = pension.lastMonth && lastDay(pension.lastMonth);
    const lostOn = reason === 'death' ? diedOn : lastKnown;
    return lostOn ? { reason, standing: 'ended', lostOn } : undefined;
  }
  if (diedOn) return { reason: 'death', standing: termination ? 'proposed' : 'reported', lostOn: diedOn };
  return termination && { reason: termination.reason, standing: 'proposed', lostOn: termination.lostOn };
};

/** The months from the first to the last that were due, pauses left out as they look today. */
const monthsDueOf = (state: Handover, given: Given, lastMonth: CivilMonth): number => {
  const { award, pauses } = state.pension;
  if (!award) return 0;
  const facts = { award, pauses, lastMonth, pensionAgeOn: given.person.reachesPensionAgeOn };
  return dueSpans(facts, monthNumber(given.today), given.benefits).reduce(
    (sum, { from, through }) => sum + through - from + 1,
    0,
  );
};

type Account = AccountToRefund | NotComputedCode;

/** The account as it stood at the claim and what was paid out of it, or why it is not known. */
const accountLeft = ({ pension, ...state }: Handover, monthsPaid: number): Account => {
  if (!state.account) return 'account-not-stated';
  if (pension.award?.fixedMonthlyFen !== undefined) return 'award-entered-by-hand';
  const accountMonthlyFen = pension.award?.accountMonthlyFen ?? noFen;
  return { balances: accountOf(state).balances, accountMonthlyFen, monthsPaid };
};

interface Asked {
  readonly state: Handover;
  readonly given: Given;
  readonly end: End;
  readonly account: Account;
}

const onDeath = ({ state, given, end, account }: Asked): Sums => {
  const rules = given.benefits(end.lostOn);
  const known = state.account !== undefined || rules.funeralGrant.value.kind !== 'by-years';
  const facts = {
    diedOn: end.lostOn,
    contributionYears: accountOf(state).years.paid,
    falseClaim: false,
  };
  return {
    ...(known ? { funeralGrant: funeralGrantFor(facts, given.benefits) } : {}),
    ...(typeof account === 'string'
      ? { notComputed: [account] }
      : { accountRefund: refundOnDeath(account, rules), notComputed: [] }),
  };
};

/** Nothing is supposed where officers have established nothing though months were paid since. */
const openQuestions = ({ state, given, end }: Asked): readonly NotComputedCode[] => {
  const { overpaymentEstablishedFen, overpaymentFen, pension, terminatedFrom } = state;
  const wasPaying = (terminatedFrom?.pension ?? pension.status) === 'paying';
  if (overpaymentEstablishedFen === 0)
    return wasPaying && monthOf(end.lostOn) < monthOf(given.today) ? ['overpayment-not-established'] : [];
  return overpaymentFen < overpaymentEstablishedFen ? ['recovery-not-told-apart'] : [];
};

/**
 * What the officers established as overpaid is what was received beside the other pension, and what was recovered of it was paid
 * back. The case does not keep how: what was set off against the account already has to be taken off the refund.
 */
const onDualReceipt = (asked: Asked): Sums => {
  const { state, given, end, account } = asked;
  if (typeof account === 'string') return { notComputed: [account] };
  const basicReceivedFen = state.overpaymentEstablishedFen;
  const repaidFen = subtractFen(basicReceivedFen, state.overpaymentFen);
  return {
    dualReceipt: dualReceipt({ ...account, basicReceivedFen, repaidFen }, given.benefits(end.lostOn)),
    notComputed: openQuestions(asked),
  };
};

const sumsOf = (asked: Asked): Sums => {
  const { reason } = asked.end;
  switch (reason) {
    case 'death':
      return onDeath(asked);
    case 'draws-another-pension':
      return onDualReceipt(asked);
    case 'joined-employee-scheme':
      return { notComputed: ['employee-months-not-known'] };
    case 'settled-abroad':
    case 'other':
      return { notComputed: ['reason-without-rule'] };
    default:
      return exhaustive(reason);
  }
};

const sumsIfInForce = (asked: Asked): Sums => {
  try {
    return sumsOf(asked);
  } catch (error) {
    if (isNotInForce(error)) return { notComputed: ['no-rules-on-that-day'] };
    throw error;
  }
};

/** What an end that is reported, proposed or approved comes to, by the rules of its day; nothing while nobody speaks of an end. */
export const endingOf = (state: Handover, given: Given): Ending | undefined => {
  const end = endOf(state);
  if (!end) return undefined;
  const lastMonth = endingOn(state.pension, end.lostOn, state.diedOn).lastMonth ?? monthOf(end.lostOn);
  const insuredHere = state.enrolment.outcome?.kind === 'enrolled';
  if (!insuredHere) return { ...end, lastMonth, notComputed: ['not-enrolled-here'] };
  const monthsDue = monthsDueOf(state, given, lastMonth);
  const sums = sumsIfInForce({ state, given, end, account: accountLeft(state, monthsDue) });
  return { ...end, lastMonth, ...(state.pension.award ? { monthsDue } : {}), ...sums };
};
