import type { RunEvent } from '../domain/runs/events.ts';
import type { LateReturn, LineDifference, LineMark, LineResult, RunLine } from '../domain/runs/line.ts';
import type { Run, RunKind, RunTotals } from '../domain/runs/run.ts';
import type { DivisionCode } from '../kernel/division-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Deduplication, Page } from './ledger.ts';

/** An event as it stands in the trail, chained to the one before. */
export interface ChainedRunEvent extends RunEvent {
  readonly correlationId: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** A run as it stands, with the end of its chain. */
export interface RunHead {
  readonly run: Run;
  readonly lastHash: string;
}

/** Which persons a page holds, in the order of its lines, and what they add up to. */
export interface RunPage {
  readonly runId: string;
  readonly generation: number;
  /** From 1. */
  readonly page: number;
  readonly personKeys: readonly string[];
  readonly totals: RunTotals;
  /** How many lines bear each mark of the computation. */
  readonly marks: Readonly<Partial<Record<LineMark, number>>>;
  /** SHA-256 over the lines. */
  readonly digest: string;
}

/** Which line of which period; a line belongs to a person and a period in the whole country. */
export interface LineKey {
  readonly kind: RunKind;
  readonly period: string;
  readonly personKey: string;
}

/** A line to be written: only where there is none, or an earlier computation of the same run, or `replaces`. */
export interface LineWrite {
  readonly line: RunLine;
  /** A line of another run's abandoned computation, exactly as it was read. */
  readonly replaces?: Pick<RunLine, 'runId' | 'generation'>;
}

/**
 * What comes beside a computed line. Refused when the line is not of the run and generation, or has a result already, unless it
 * `reverses` one that said paid.
 */
export interface LineChange {
  readonly personKey: string;
  readonly period: string;
  readonly lineId: string;
  readonly result?: LineResult;
  readonly reverses?: true;
  readonly difference?: LineDifference;
  readonly told?: string;
  readonly lateReturns?: readonly LateReturn[];
}

/** One decision on a run: everything here is written, or nothing. At most 90 lines or changes. */
export interface RunCommit {
  readonly head: RunHead;
  readonly expectedVersion: number;
  readonly events: readonly ChainedRunEvent[];
  readonly page?: RunPage;
  readonly lines?: readonly LineWrite[];
  readonly changes?: readonly LineChange[];
  /** Other runs that learn of this in the same write: the county's one before, or those of later periods. */
  readonly alongside?: readonly Pick<RunCommit, 'head' | 'expectedVersion' | 'events'>[];
  readonly deduplication?: Deduplication;
}

export type RunCommitOutcome =
  | { readonly kind: 'committed' }
  | { readonly kind: 'replayed'; readonly first: Deduplication }
  | { readonly kind: 'replayed-with-different-content'; readonly first: Deduplication }
  /** Somebody else wrote first, or a line changed meanwhile: reload and decide again. */
  | { readonly kind: 'conflict' }
  /** These persons have a line of another run for the period. */
  | {
      readonly kind: 'lines-taken';
      readonly by: readonly Pick<RunLine, 'personKey' | 'runId' | 'generation'>[];
    };

export interface RunQuery {
  /** Division prefix of at least two digits. */
  readonly prefix: string;
  readonly kind?: RunKind;
  readonly limit: number;
  readonly cursor?: string;
}

/** The event-sourced store of the runs. Everything but lists is read consistently and parsed; a damaged item throws. */
export interface RunStore {
  load(runId: string): Promise<RunHead | undefined>;
  commit(commit: RunCommit): Promise<RunCommitOutcome>;
  /** Events in order, from after a sequence, at most `limit`. */
  trail(runId: string, after: number, limit: number): Promise<readonly ChainedRunEvent[]>;
  page(runId: string, generation: number, page: number): Promise<RunPage | undefined>;
  /** The lines that are there, at most 100 keys of one kind. */
  lines(keys: readonly LineKey[]): Promise<readonly RunLine[]>;
  /** The latest line of a person, of any period before `before` if given. */
  latestLine(kind: RunKind, personKey: string, before?: string): Promise<RunLine | undefined>;
  /** The run of the latest period of a county. */
  latest(kind: RunKind, division: DivisionCode): Promise<RunHead | undefined>;
  list(query: RunQuery): Promise<Page<Run>>;
  /** Runs that are being computed or posted. */
  unfinished(cursor?: string): Promise<Page<UnfinishedRun>>;
  /** Heads of many runs, those that are there, in the order asked for. */
  heads(runIds: readonly string[]): Promise<readonly RunHead[]>;
  /** Notes on the list of unfinished runs that the worker was woken; nothing when the run is not on it any more. */
  markWoken(runId: string, at: Instant): Promise<void>;
}

/** A run on the worker's list, with the moment at which the sweep last woke the worker for it. */
export interface UnfinishedRun {
  readonly runId: string;
  readonly wokenAt?: Instant;
}

/** Wakes the worker. A second message does no harm: the worker finds in the ledger what is left. */
export interface RunQueue {
  wake(runId: string): Promise<void>;
}
