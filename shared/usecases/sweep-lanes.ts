import { allowedSteps } from '../domain/handover/index.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { type Instant, plusSeconds } from '../kernel/instant.ts';
import type { OutboxReference, Page } from '../ports/ledger.ts';
import type { Outbox, WakeList } from '../ports/outbox.ts';
import { takeStep } from './act-on-handover.ts';
import type { Exchange } from './exchange.ts';
import { givenFor } from './given.ts';
import { secondsToReceive } from './outbox-rows.ts';

export interface SweepRefusal {
  readonly unit: string;
  readonly handoverId: string;
  readonly action: string;
  readonly because: string;
}

/** What the lanes of one run share. */
export interface SweepRun {
  readonly exchange: Exchange;
  readonly outbox: Outbox;
  readonly wakeList: WakeList;
  readonly correlationId: string;
  readonly onSentAgain: () => void;
  readonly onStep: (action: string) => void;
  /** A step that the clock allows and the ledger does not, such as of a person who has another open case. */
  readonly onRefused: (refusal: SweepRefusal) => void;
}

export interface Job {
  readonly handoverId: string;
  readonly serve: () => Promise<void>;
}

/** One kind of work of one unit, the longest waiting first. */
export interface Lane {
  readonly unit: string;
  readonly jobs: AsyncIterator<Job>;
}

const actor = { kind: 'system', name: 'sweep' } as const;
const longestWaitSeconds = 6 * 60 * 60;

/** Twice as long each time, at most six hours: a province that is down is not flooded with copies. */
const waitSeconds = (attempt: number): number =>
  Math.min(secondsToReceive * 2 ** attempt, longestWaitSeconds);

async function* everyItem<T>(read: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Every message that nobody received is handed to the relay again, from the outbox: queues may lose everything. */
const sendAgain = async ({ outbox, onSentAgain }: SweepRun, reference: OutboxReference, now: Instant) => {
  const row = await outbox.row(reference);
  if (row?.status !== 'pending') return;
  const next = plusSeconds(now, waitSeconds(row.attempt));
  if (await outbox.sendAgain(reference, next, 'pending')) onSentAgain();
};

async function* rowsOf(run: SweepRun, unit: string): AsyncGenerator<Job> {
  const now = run.exchange.now();
  for await (const reference of everyItem((cursor) => run.outbox.pending(unit, now, cursor)))
    yield { handoverId: reference.handoverId, serve: () => sendAgain(run, reference, now) };
}

const mostSteps = 10;

/** Takes every step the clock allows on one case, one after the other; a step that is refused does not stop the others. */
const wake = async (run: SweepRun, unit: string, id: string): Promise<void> => {
  const { exchange, correlationId, onStep, onRefused } = run;
  const refused = new Set<string>();
  for (let round = 0; round < mostSteps; round += 1) {
    const head = await exchange.ledger.load(id);
    const steps = head ? allowedSteps(head.state, givenFor(exchange, head, actor)) : [];
    const step = steps.find(({ action }) => !refused.has(action));
    if (!step) return;
    const outcome = await takeStep(exchange, { id, step, payload: {}, actor, request: { correlationId } });
    if (outcome.kind === 'written') onStep(step.action);
    else {
      refused.add(step.action);
      const because = outcome.kind === 'refused' ? outcome.refused : outcome.kind;
      onRefused({ unit, handoverId: id, action: step.action, because });
    }
  }
};

async function* casesOf(run: SweepRun, unit: string): AsyncGenerator<Job> {
  const today = civilDateAt(run.exchange.now());
  for await (const id of everyItem((cursor) => run.wakeList.wakingBy(unit, today, cursor)))
    yield { handoverId: id, serve: () => wake(run, unit, id) };
}

/** What waits in one unit: messages nobody received, and cases the clock has something to do with. */
export const lanesOf = (run: SweepRun, unit: string): readonly Lane[] => [
  { unit, jobs: rowsOf(run, unit) },
  { unit, jobs: casesOf(run, unit) },
];
