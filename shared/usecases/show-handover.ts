import { clockTable, runningClocks, type Clock, type ClockName } from '../domain/handover/clocks.ts';
import { findingSentences } from '../domain/handover/findings.ts';
import { balanceOf } from '../domain/benefits/account.ts';
import {
  accountOf,
  allowedActions,
  destinationOf,
  type Given,
  type Handover,
} from '../domain/handover/index.ts';
import { proposalKinds } from '../domain/handover/proposals.ts';
import { type CivilDate, compareDates } from '../kernel/civil-date.ts';
import { dueOn } from '../kernel/working-calendar.ts';
import type { Head } from '../ports/ledger.ts';
import type { HandoverView } from './handover-view.ts';

type Deadline = HandoverView['deadlines'][number];

interface Reckoning {
  readonly today: CivilDate;
  /** The last day that counts as soon. */
  readonly soon: CivilDate;
}

const standingOf = (clock: Clock, { today, soon }: Reckoning): Deadline['standing'] => {
  if (clock.pausedOn) return 'paused';
  if (today > clock.dueOn) return 'overdue';
  return soon >= clock.dueOn ? 'due-soon' : 'running';
};

const deadlineOf = (name: ClockName, clock: Clock, reckoning: Reckoning): Deadline => ({
  clock: name,
  title: { ...clockTable[name].title },
  side: clockTable[name].side,
  since: clock.since,
  dueOn: clock.dueOn,
  standing: standingOf(clock, reckoning),
  ...(clock.escalatedTo ? { escalatedTo: clock.escalatedTo } : {}),
});

const deadlinesOf = (state: Handover, { today, policy, calendar }: Given): Deadline[] => {
  const reckoning = { today, soon: dueOn(today, policy.dueSoonWithin.value, calendar) };
  return runningClocks(state.clocks)
    .map(([name, clock]) => deadlineOf(name, clock, reckoning))
    .toSorted((one, other) => compareDates(one.dueOn, other.dueOn));
};

const openProposals = (state: Handover): HandoverView['proposals'] =>
  proposalKinds.flatMap((kind) => {
    const proposal = state.proposals[kind];
    return proposal ? [{ kind, proposedBy: proposal.officer }] : [];
  });

const accountShown = (state: Handover): HandoverView['account'] => {
  const { account } = state;
  const { balances, years } = accountOf(state);
  if (!account && years.paid === 0) return undefined;
  return {
    balances,
    balanceFen: balanceOf(balances),
    years,
    ...(account ? { asOf: account.asOf, neverInsured: account.neverInsured } : {}),
    ...(account?.residenceYears === undefined ? {} : { residenceYears: account.residenceYears }),
  };
};

const bankAccountShown = ({ bankAccount, bankAccountInDoubtSince }: Handover): HandoverView['bankAccount'] =>
  bankAccount && {
    changedOn: bankAccount.changedOn,
    ...(bankAccountInDoubtSince ? { inDoubtSince: bankAccountInDoubtSince } : {}),
  };

const pensionShown = ({ paidOutside, ...pension }: Handover['pension']): HandoverView['pension'] => {
  const {
    paidOutsideBy: _by,
    returnedOutside: _returned,
    paidByRun: _run,
    suspendedUnpaid: _unpaid,
    pauses,
    unpaidMonths,
    ...rest
  } = pension;
  const shown = { ...rest, pauses: [...pauses], unpaidMonths: [...unpaidMonths] };
  return paidOutside ? { ...shown, paidOutside: [...paidOutside] } : shown;
};

const moneyOf = (state: Handover) => {
  const account = accountShown(state);
  const bankAccount = bankAccountShown(state);
  return {
    pension: pensionShown(state.pension),
    overpaymentFen: state.overpaymentFen,
    overpaymentEstablishedFen: state.overpaymentEstablishedFen,
    ...(state.recoveredBeyondFen ? { recoveredBeyondFen: state.recoveredBeyondFen } : {}),
    ...(account ? { account } : {}),
    ...(bankAccount ? { bankAccount } : {}),
  };
};

const partsOf = (state: Handover) => ({
  certifiers: state.certifiers.map(({ certificationGaps: _gaps, liftedOut: _lifted, ...certifier }) => ({
    ...certifier,
  })),
  route: state.route.map((stop) => ({ ...stop })),
  findings: state.findings.map((finding) => ({
    ...finding,
    sentence: { ...findingSentences[finding.code] },
  })),
  enrolment: { ...state.enrolment },
  premiums: { ...state.premiums },
  ...moneyOf(state),
  proposals: openProposals(state),
});

/** The case as this caller sees it: masked, with its deadlines and what this caller may do now. */
export const showHandover = (head: Head, given: Given): HandoverView => {
  const { state } = head;
  const deadlines = deadlinesOf(state, given);
  const next = deadlines.find(({ standing }) => standing !== 'paused');
  return {
    id: state.id,
    caseNumber: state.caseNumber,
    version: state.version,
    phase: state.phase,
    responsible: state.responsible,
    destination: destinationOf(state),
    person: { ...head.masked },
    ...(state.category ? { category: state.category } : {}),
    ...(state.certifiedFrom ? { certifiedFrom: state.certifiedFrom } : {}),
    ...(state.certifiedUntil ? { certifiedUntil: state.certifiedUntil } : {}),
    ...(state.claimedBy === undefined ? {} : { claimedBy: state.claimedBy }),
    onHold: state.hold !== undefined,
    questionOpen: state.question !== undefined,
    premiumDue: state.premiumDue,
    ...partsOf(state),
    deadlines,
    ...(next ? { nextToAct: next.side } : {}),
    allowedActions: [...allowedActions(state, given)],
    openedAt: head.openedAt,
    changedAt: head.changedAt,
  };
};
