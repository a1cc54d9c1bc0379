import {
  allowedSteps,
  destinationOf,
  type Handover,
  type HandoverEvent,
} from '../../../shared/domain/handover/index.ts';
import { type CivilDate, plusDays } from '../../../shared/kernel/civil-date.ts';
import {
  approverAt,
  auditor,
  bornAdult,
  bornChild,
  bornPensioner,
  clerk,
  clerkAt,
  day,
  givenOn,
  type Move,
  ordinaryDay,
  pusher,
  receive,
  runs,
  secondPusher,
  supervisor,
  sweep,
} from '../../domain/handover/cast.ts';
import { attempt } from '../../domain/handover/specification.ts';
import {
  awarded,
  claimed,
  claimedPension,
  decided,
  deliver,
  discharged,
  documented,
  drawing,
  enrolled,
  inquired,
  outcomes,
  payment,
  person,
  push,
  pushed,
  takingOver,
} from '../../domain/handover/stories.ts';
import { payloads } from './payloads.ts';

/** One step of a walk as fast-check gives it: which of the possible moves, with which variant, after how many days. */
export interface Stride {
  readonly pick: number;
  readonly variant: number;
  readonly days: number;
}

export interface Walk {
  /** Where the walk sets out: the name of a story. */
  readonly from: keyof typeof starts;
  readonly strides: readonly Stride[];
}

export interface Footprint {
  readonly before: Handover | undefined;
  readonly after: Handover;
  readonly events: readonly HandoverEvent[];
  readonly today: CivilDate;
  readonly move: Move;
  readonly bornOn: string;
}

const beingCorrected = [
  ...enrolled,
  clerk('propose-identity-correction', {
    person,
    evidence: { id: 'household-register-1', kind: 'household-register', digest: 'c'.repeat(64) },
  }),
];
const insuredElsewhere = [...takingOver, ...decided(outcomes.elsewhere)];

/** First paid in July of the year before: the proof of life is due in July. */
const drawingForLong = [...awarded, clerk('confirm-first-payment', { ...payment, paidOn: '2024-07-15' })];

interface Start {
  readonly moves: readonly Move[];
  readonly bornOn: string;
  /** The day of birth after a correction of the identity. */
  readonly correctedTo?: string;
}

export const starts = {
  inquiry: { moves: inquired, bornOn: bornAdult },
  push: { moves: pushed, bornOn: bornAdult },
  forgotten: { moves: [push({}, '2025-03-03'), deliver('2025-03-03')], bornOn: bornAdult },
  child: { moves: claimed, bornOn: bornChild },
  contributor: { moves: takingOver, bornOn: bornAdult },
  documented: { moves: documented, bornOn: bornAdult },
  nearlySixty: { moves: enrolled, bornOn: '1965-09-01' },
  discharged: { moves: discharged, bornOn: '1965-08-01' },
  insuredElsewhere: { moves: insuredElsewhere, bornOn: bornAdult },
  pensioner: { moves: takingOver, bornOn: bornPensioner },
  claimant: { moves: claimedPension, bornOn: bornPensioner },
  drawing: { moves: drawing, bornOn: bornPensioner },
  proofDue: { moves: drawingForLong, bornOn: bornPensioner },
  takenForSixty: { moves: beingCorrected, bornOn: bornPensioner, correctedTo: bornAdult },
} as const satisfies Record<string, Start>;

/** Taken now and then only, so that walks get somewhere. */
const seldom: ReadonlySet<string> = new Set([
  'withdraw',
  'return',
  'hold',
  'forward',
  'remind',
  'answer-reminder',
  'reveal',
  'escalate',
  'report-death',
  'withdraw-death-report',
  'propose-termination',
  'approve-termination',
  'expire',
  'invalidate-document',
  'join-certification',
  'report-status-change',
  'request-clarification',
  'record-attempt',
  'report-payment-failure',
  'state-account',
  'merge-employee-account',
  'record-bank-account',
  'runs-report-payment-failure',
  'propose-identity-correction',
]);

const chosen = (moves: readonly Move[], pick: number): Move | undefined => {
  const weighted = moves.flatMap((move) => (seldom.has(move.action) ? [move] : [move, move, move, move]));
  return weighted[pick % weighted.length];
};

const everybody = (
  state: Handover,
): readonly ((action: string, payload?: unknown, on?: string) => Move)[] => {
  const here = destinationOf(state);
  return [pusher, clerkAt(here), approverAt(here), supervisor, auditor, sweep, receive, runs, secondPusher];
};

/** Everything anybody could do now, of which the walk takes one. */
const possibleMoves = (
  state: Handover,
  today: CivilDate,
  bornOn: string,
  variant: number,
): readonly Move[] => {
  const offered = everybody(state).flatMap((act) => {
    const given = givenOn(today, act('none').actor, bornOn, destinationOf(state));
    return allowedSteps(state, given).flatMap(({ action }) => {
      const payload = payloads[action];
      return payload ? [act(action, payload({ state, given, variant }), today)] : [];
    });
  });
  // Joining is reached by a push of the same person elsewhere and never offered on a case.
  const join = payloads['join-certification']?.({
    state,
    given: givenOn(today, sweep('none').actor),
    variant,
  });
  return [...offered, secondPusher('join-certification', join, today)];
};

const take = (
  state: Handover | undefined,
  move: Move,
  bornOn: string,
  today: CivilDate,
): Footprint | undefined => {
  const decision = attempt(state, move, bornOn);
  if (decision.kind !== 'decided') return undefined;
  return {
    before: state,
    after: decision.state,
    events: decision.events.map(({ event }) => event),
    today,
    move,
    bornOn,
  };
};

/** Walks through the machine; moves that are refused leave no footprint. */
const walkOn = (walk: Walk): readonly Footprint[] => {
  const start: Start = starts[walk.from];
  const { moves, correctedTo } = start;
  let { bornOn } = start;
  const footprints: Footprint[] = [];
  let state: Handover | undefined;
  let today = day(ordinaryDay);
  const go = (move: Move | undefined): void => {
    const footprint = move ? take(state, move, bornOn, today) : undefined;
    if (!footprint) return;
    const corrected = footprint.events.some(({ type }) => type === 'identity-corrected');
    if (corrected && correctedTo !== undefined) bornOn = correctedTo;
    footprints.push({ ...footprint, bornOn });
    state = footprint.after;
  };
  for (const move of moves) go(move);
  for (const { pick, variant, days } of walk.strides) {
    today = plusDays(today, days);
    if (state) go(chosen(possibleMoves(state, today, bornOn, variant), pick));
  }
  return footprints;
};

const walked = new Map<string, readonly Footprint[]>();

/** Every property looks at the same walks, so each is walked once. */
export const footprintsOf = (walk: Walk): readonly Footprint[] => {
  const key = JSON.stringify(walk);
  const footprints = walked.get(key) ?? walkOn(walk);
  walked.set(key, footprints);
  return footprints;
};
