import type { Officer } from '../../domain/actor.ts';
import { runEventTitles, runDraftSchema } from '../../domain/runs/events.ts';
import type { RunKind } from '../../domain/runs/run.ts';
import { cursorInvalid } from '../../ports/failures.ts';
import type { Page } from '../../ports/ledger.ts';
import type { ChainedRunEvent } from '../../ports/runs.ts';
import { done, type Outcome } from '../outcome.ts';
import { visibleRun } from './run-request.ts';
import type { RunTrailEvent, RunView } from './run-view.ts';
import type { Running } from './running.ts';
import { showRun } from './show-run.ts';

export interface RunReading {
  readonly id: string;
  readonly officer: Officer;
  readonly cursor?: string;
}

export const getRun =
  (running: Running) =>
  async ({ id, officer }: RunReading): Promise<Outcome<RunView>> => {
    const head = await visibleRun(running, id, officer);
    return head ? done(showRun(head.run, officer)) : { kind: 'not-found' };
  };

export interface ListRunsCommand {
  readonly officer: Officer;
  /** Narrower than the officer's own division; that division if absent. */
  readonly prefix?: string;
  readonly kind?: RunKind;
  readonly cursor?: string;
}

const runsPerPage = 50;

/** Runs of a division by county, kind and period. A page may be short where a kind is asked for. */
export const listRuns =
  (running: Running) =>
  async ({
    officer,
    prefix = officer.division,
    ...query
  }: ListRunsCommand): Promise<Outcome<Page<RunView>>> => {
    if (!prefix.startsWith(officer.division)) return { kind: 'refused', refused: 'outside-your-division' };
    if (prefix.length < 2) return { kind: 'refused', refused: 'division-needed' };
    const page = await running.runs.list({ ...query, prefix, limit: runsPerPage });
    return done({ ...page, items: page.items.map((run) => showRun(run, officer)) });
  };

const eventsPerPage = 200;

const titled = (event: ChainedRunEvent): RunTrailEvent => {
  const { type } = runDraftSchema.parse({ type: event.type, data: event.data });
  return { ...event, title: { ...runEventTitles[type] } };
};

const sequenceIn = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (!/^\d{1,9}$/u.test(cursor)) throw cursorInvalid();
  return Number(cursor);
};

/** Everything that happened to a run, in order. */
export const runTrail =
  (running: Running) =>
  async ({ id, officer, cursor }: RunReading): Promise<Outcome<Page<RunTrailEvent>>> => {
    const head = await visibleRun(running, id, officer);
    if (!head) return { kind: 'not-found' };
    const events = await running.runs.trail(id, sequenceIn(cursor), eventsPerPage);
    const last = events.at(-1)?.sequence ?? head.run.version;
    return done({
      items: events.map(titled),
      ...(last < head.run.version ? { cursor: String(last) } : {}),
    });
  };
