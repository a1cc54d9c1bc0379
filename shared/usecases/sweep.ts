import { isOutage } from '../ports/failures.ts';
import type { Outbox, WakeList } from '../ports/outbox.ts';
import type { Exchange } from './exchange.ts';
import { type Lane, lanesOf, type SweepRefusal, type SweepRun } from './sweep-lanes.ts';
import { unitsFrom } from './units-from.ts';

export interface Sweeping {
  readonly exchange: Exchange;
  readonly outbox: Outbox;
  readonly wakeList: WakeList;
  readonly correlationId: string;
  /** Milliseconds left before the run has to end; it stops in good order and goes on next time. */
  readonly millisecondsLeft: () => number;
  /** Told of each case that could not be served; the others are, whatever is wrong with it. */
  readonly onFailure: (failure: SweepFailure) => void;
  /** Told of each step whose day has come and that was refused; it is tried again each time until somebody puts it right. */
  readonly onRefused: (refusal: SweepRefusal) => void;
}

export interface SweepFailure {
  readonly unit: string;
  /** Absent when the list of the unit itself could not be read. */
  readonly handoverId?: string;
  readonly error: unknown;
}

/** What one run did, over all units. */
export interface Swept {
  readonly sentAgain: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly failed: number;
  /** Time was up before everything had its turn. */
  readonly leftForLater: boolean;
}

const reserveMilliseconds = 5_000;
/** Messages or cases of one unit before the next unit has its turn. */
const jobsPerTurn = 20;
/** So many outages on end mean that the cloud is away, and not that some items are in trouble. */
const mostOutagesOnEnd = 3;

type Attempt = <T>(at: Omit<SweepFailure, 'error'>, work: () => Promise<T>) => Promise<T | undefined>;

/** Does work of which a failure is told and costs nothing but that work; an outage that lasts ends the run. */
const attempting = (onFailure: Sweeping['onFailure']): Attempt => {
  let outages = 0;
  return async (at, work) => {
    try {
      const done = await work();
      // Lists may be read from memory a page at a time and prove nothing.
      if (at.handoverId !== undefined) outages = 0;
      return done;
    } catch (error) {
      onFailure({ ...at, error });
      outages = isOutage(error) ? outages + 1 : 0;
      if (outages >= mostOutagesOnEnd) throw error;
      return undefined;
    }
  };
};

interface Turn {
  readonly attempt: Attempt;
  readonly timeIsUp: () => boolean;
}

/** Serves the next few of a lane. True: there may be more. */
const serveSome = async ({ unit, jobs }: Lane, { attempt, timeIsUp }: Turn): Promise<boolean> => {
  for (let served = 0; served < jobsPerTurn; served += 1) {
    if (timeIsUp()) return true;
    const next = await attempt({ unit }, () => jobs.next());
    if (!next || next.done) return false;
    const { handoverId, serve } = next.value;
    await attempt({ unit, handoverId }, serve);
  }
  return true;
};

/**
 * One round of the clock: what was not received goes out again, what is due happens. The units take turns, so that one with
 * very much to do holds up nobody else.
 */
export const sweep = async (sweeping: Sweeping): Promise<Swept> => {
  let [sentAgain, refused, failed] = [0, 0, 0];
  const steps: Record<string, number> = {};
  const run: SweepRun = {
    ...sweeping,
    onSentAgain: () => {
      sentAgain += 1;
    },
    onStep: (action) => {
      steps[action] = (steps[action] ?? 0) + 1;
    },
    onRefused: (refusal) => {
      refused += 1;
      sweeping.onRefused(refusal);
    },
  };
  const attempt = attempting((failure) => {
    failed += 1;
    sweeping.onFailure(failure);
  });
  const timeIsUp = () => sweeping.millisecondsLeft() < reserveMilliseconds;
  let lanes = unitsFrom(sweeping.exchange.now()).flatMap((unit) => lanesOf(run, unit));
  while (lanes.length > 0 && !timeIsUp()) {
    const unfinished: Lane[] = [];
    for (const lane of lanes) if (await serveSome(lane, { attempt, timeIsUp })) unfinished.push(lane);
    lanes = unfinished;
  }
  return { sentAgain, steps, refused, failed, leftForLater: lanes.length > 0 };
};
