import type { Officer } from '../../domain/actor.ts';
import { periodOfContent, type RunLine } from '../../domain/runs/line.ts';
import type { Run } from '../../domain/runs/run.ts';
import type { LineChange, RunCommit, RunHead } from '../../ports/runs.ts';
import { countingLines, latestCounting } from './previous-lines.ts';
import type { Running } from './running.ts';
import { decidedRun } from './write-run.ts';

const unapproved: ReadonlySet<Run['status']> = new Set(['computing', 'computed', 'reviewed']);

/** A run of a later period that is being computed has looked at these lines already: a failed payment has to wait for it. */
export const laterRunIsOpen = (later: RunHead | undefined): boolean =>
  later !== undefined && unapproved.has(later.run.status);

export const laterRun = async ({ runs }: Running, run: Run): Promise<RunHead | undefined> =>
  run.succeededBy === undefined ? undefined : runs.latest(run.kind, run.division);

/**
 * The failed payment on the person's latest line, from which the next run goes on. Nothing when the line itself is the latest: then
 * its own answer counts.
 */
const notedOn = async (running: Running, run: Run, line: RunLine): Promise<LineChange | undefined> => {
  const { kind, period } = run;
  const { personKey, lineId } = line;
  const latest = await latestCounting(running, countingLines(running), { kind, personKey });
  if (!latest || latest.lineId === lineId) return undefined;
  const { lateReturns = [] } = latest;
  if (!('payFen' in line.content)) return undefined;
  const { payFen: amountFen, reissued } = line.content;
  return {
    personKey,
    lineId: latest.lineId,
    period: periodOfContent(latest.content),
    lateReturns: [...lateReturns, { period, amountFen, ...(reissued ? { reissued } : {}) }],
  };
};

export interface LateNotes {
  readonly changes: readonly LineChange[];
  /** Lines whose own answer counts after all. */
  readonly notLate: ReadonlySet<string>;
}

export const lateNotes = async (
  running: Running,
  run: Run,
  lines: readonly RunLine[],
): Promise<LateNotes> => {
  const noted = await Promise.all(lines.map((line) => notedOn(running, run, line)));
  return {
    changes: noted.filter((change) => change !== undefined),
    notLate: new Set(lines.filter((_, index) => !noted[index]).map(({ lineId }) => lineId)),
  };
};

/** The later run learns of it in the same write, so that no run after it can be opened between look and write. */
export const notedAlongside = (
  running: Running,
  later: RunHead,
  {
    of,
    lines,
    officer,
    correlationId,
  }: {
    readonly of: string;
    readonly lines: number;
    readonly officer: Officer;
    readonly correlationId: string;
  },
): NonNullable<RunCommit['alongside']> =>
  decidedRun(later, [{ type: 'late-returns-noted', data: { of, lines } }], {
    runId: later.run.id,
    actor: officer,
    now: running.exchange.now(),
    correlationId,
  });
