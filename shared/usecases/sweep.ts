import { allowedSteps } from '../domain/handover/index.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { plusSeconds } from '../kernel/instant.ts';
import { provinceUnits } from '../localities/province-units.ts';
import { isOutage } from '../ports/failures.ts';
import type { Outbox, WakeList } from '../ports/outbox.ts';
import { takeStep } from './act-on-handover.ts';
import type { Exchange } from './exchange.ts';
import { givenFor } from './given.ts';
import { secondsToReceive } from './outbox-rows.ts';

export interface Sweeping {
  readonly exchange: Exchange;
  readonly outbox: Outbox;
  readonly wakeList: WakeList;
  readonly correlationId: string;
  /** Milliseconds left before the run has to end; it stops in good order and goes on next time. */
  readonly millisecondsLeft: () => number;
  /** Told of each case that could not be served; the others are, whatever is wrong with it. */
  readonly onFailure: (failure: SweepFailure) => void;
}

export interface SweepFailure {
  readonly unit: string;
  readonly handoverId: string;
  readonly error: unknown;
}

export interface Swept {
  readonly sentAgain: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly failed: number;
  readonly casesLeftForLater: boolean;
}

const actor = { kind: 'system', name: 'sweep' } as const;
const longestWaitSeconds = 6 * 60 * 60;
const reserveMilliseconds = 5_000;

/** Twice as long each time, at most six hours: a province that is down is not flooded with copies. */
const waitSeconds = (attempt: number): number =>
  Math.min(secondsToReceive * 2 ** attempt, longestWaitSeconds);

interface At {
  readonly unit: string;
  readonly handoverId: string;
}

/** An outage ends the run, for it would meet every case; anything else is the trouble of this case alone. */
const unlessFailing = async <T>(
  { onFailure }: Sweeping,
  at: At,
  serve: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await serve();
  } catch (error) {
    if (isOutage(error)) throw error;
    onFailure({ ...at, error });
    return undefined;
  }
};

/** Every message that nobody received is handed to the relay again, from the outbox: queues may lose everything. */
const sendAgain = async (sweeping: Sweeping, unit: string): Promise<number> => {
  const { exchange, outbox, millisecondsLeft } = sweeping;
  const now = exchange.now();
  let sent = 0;
  let cursor: string | undefined;
  do {
    const page = await outbox.pending(unit, now, cursor);
    for (const reference of page.items) {
      const again = await unlessFailing(sweeping, { ...reference, unit }, async () => {
        const row = await outbox.row(reference);
        if (row?.status !== 'pending') return false;
        return outbox.sendAgain(reference, plusSeconds(now, waitSeconds(row.attempt)), 'pending');
      });
      if (again) sent += 1;
    }
    cursor = page.cursor;
  } while (cursor !== undefined && millisecondsLeft() > reserveMilliseconds);
  return sent;
};

/** Takes every step the clock allows on one case, one after the other, until nothing is due. */
const wake = async ({ exchange, correlationId }: Sweeping, id: string): Promise<readonly string[]> => {
  const taken: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    const head = await exchange.ledger.load(id);
    const [step] = head ? allowedSteps(head.state, givenFor(exchange, head, actor)) : [];
    if (!step) break;
    const outcome = await takeStep(exchange, { id, step, payload: {}, actor, request: { correlationId } });
    if (outcome.kind !== 'written') break;
    taken.push(step.action);
  }
  return taken;
};

const wakeAll = async (
  sweeping: Sweeping,
  unit: string,
  count: (action: string) => void,
): Promise<boolean> => {
  const today = civilDateAt(sweeping.exchange.now());
  let cursor: string | undefined;
  do {
    const page = await sweeping.wakeList.wakingBy(unit, today, cursor);
    for (const id of page.items) {
      const taken = await unlessFailing(sweeping, { unit, handoverId: id }, () => wake(sweeping, id));
      for (const action of taken ?? []) count(action);
      if (sweeping.millisecondsLeft() < reserveMilliseconds) return true;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return false;
};

/** One round of the clock over all units: what was not received goes out again, what is due happens. */
export const sweep = async (parts: Sweeping): Promise<Swept> => {
  let failed = 0;
  const sweeping: Sweeping = {
    ...parts,
    onFailure: (failure) => {
      failed += 1;
      parts.onFailure(failure);
    },
  };
  const steps: Record<string, number> = {};
  const count = (action: string) => {
    steps[action] = (steps[action] ?? 0) + 1;
  };
  let sentAgain = 0;
  let casesLeftForLater = false;
  for (const { unit } of provinceUnits) {
    sentAgain += await sendAgain(sweeping, unit);
    casesLeftForLater = (await wakeAll(sweeping, unit, count)) || casesLeftForLater;
  }
  return { sentAgain, steps, failed, casesLeftForLater };
};
