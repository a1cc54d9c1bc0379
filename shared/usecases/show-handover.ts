import { clockTable, runningClocks, type Clock, type ClockName } from '../domain/handover/clocks.ts';
import { findingSentences } from '../domain/handover/findings.ts';
import { allowedActions, destinationOf, type Given, type Handover } from '../domain/handover/index.ts';
import { proposalKinds } from '../domain/handover/proposals.ts';
import { dueOn } from '../kernel/working-calendar.ts';
import type { Head } from '../ports/ledger.ts';
import type { HandoverView } from './handover-view.ts';

type Deadline = HandoverView['deadlines'][number];

const standingOf = (clock: Clock, given: Given): Deadline['standing'] => {
  if (clock.pausedOn) return 'paused';
  if (given.today > clock.dueOn) return 'overdue';
  const soon = dueOn(given.today, given.policy.dueSoonWithin.value, given.calendar);
  return soon >= clock.dueOn ? 'due-soon' : 'running';
};

const deadlineOf = (name: ClockName, clock: Clock, given: Given): Deadline => ({
  clock: name,
  title: { ...clockTable[name].title },
  side: clockTable[name].side,
  since: clock.since,
  dueOn: clock.dueOn,
  standing: standingOf(clock, given),
  ...(clock.escalatedTo ? { escalatedTo: clock.escalatedTo } : {}),
});

const deadlinesOf = (state: Handover, given: Given): Deadline[] =>
  runningClocks(state.clocks)
    .map(([name, clock]) => deadlineOf(name, clock, given))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));

const openProposals = (state: Handover): HandoverView['proposals'] =>
  proposalKinds.flatMap((kind) => {
    const proposal = state.proposals[kind];
    return proposal ? [{ kind, proposedBy: proposal.officer }] : [];
  });

const partsOf = (state: Handover) => ({
  certifiers: state.certifiers.map((certifier) => ({ ...certifier })),
  route: state.route.map((stop) => ({ ...stop })),
  findings: state.findings.map((finding) => ({
    ...finding,
    sentence: { ...findingSentences[finding.code] },
  })),
  enrolment: { ...state.enrolment },
  premiums: { ...state.premiums },
  pension: { ...state.pension, unpaidMonths: [...state.pension.unpaidMonths] },
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
    overpaymentFen: state.overpaymentFen,
    ...partsOf(state),
    deadlines,
    ...(next ? { nextToAct: next.side } : {}),
    allowedActions: [...allowedActions(state, given)],
    openedAt: head.openedAt,
    changedAt: head.changedAt,
  };
};
