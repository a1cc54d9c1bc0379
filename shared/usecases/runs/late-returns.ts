import type { Officer } from '../../domain/actor.ts';
import { periodOfContent, type RunLine } from '../../domain/runs/line.ts';
import { isUndecided, type Run } from '../../domain/runs/run.ts';
import type { Head } from '../../ports/ledger.ts';
import type { LineChange, RunCommit, RunHead } from '../../ports/runs.ts';
import { rulesOfKind } from './kinds.ts';
import { type Counts, countingLines, formerKeys, latestCounting, latestOf } from './previous-lines.ts';
import type { Running } from './running.ts';
import { decidedRun } from './write-run.ts';

/** What a failed payment that is told now has to reckon with: lines of later periods, in this county or another. */
export interface Afterwards {
  /** The failed payment on the person's latest line, from which the next run goes on; absent where the line itself is the latest. */
  readonly note?: LineChange;
  /** The run of the latest period in the county of that line, unless it is the one that is answered. */
  readonly follows?: RunHead;
}

/** A run that is being computed has looked at the lines before already: a failed payment has to wait for it. */
export const hasToWait = ({ follows }: Afterwards): boolean =>
  follows !== undefined && isUndecided(follows.run);

/** The person's latest line: under another number if it was corrected, and of another county if the person has moved. */
const latestLineOf = async (
  running: Running,
  counts: Counts,
  { kind }: Run,
  { line, head }: { readonly line: RunLine; readonly head: Head | undefined },
): Promise<RunLine> => {
  const present = head ? [head.personKey, ...(await formerKeys(running, head))] : [];
  const keys = [...new Set([line.personKey, ...present])];
  const lines = await Promise.all(
    keys.map((personKey) => latestCounting(running, counts, { kind, personKey })),
  );
  return latestOf(lines) ?? line;
};

const noteOn = (run: Run, { content }: RunLine, latest: RunLine): LineChange | undefined => {
  if (!('payFen' in content)) return undefined;
  const { personKey, lineId, lateReturns = [] } = latest;
  const { payFen: amountFen, reissued } = content;
  const late = { period: run.period, amountFen, ...(reissued ? { reissued } : {}) };
  return {
    personKey,
    lineId,
    period: periodOfContent(latest.content),
    lateReturns: [...lateReturns, late],
  };
};

/** Asks once for each run what the latest one of its county is. */
const latestRuns = ({ runs }: Running) => {
  const asked = new Map<string, Promise<RunHead | undefined>>();
  return (runId: string): Promise<RunHead | undefined> => {
    const known = asked.get(runId);
    if (known) return known;
    const latest = runs
      .load(runId)
      .then((head) => (head ? runs.latest(head.run.kind, head.run.division) : undefined));
    asked.set(runId, latest);
    return latest;
  };
};

/** By reference; nothing for a kind of run whose lines do not go on from each other. */
export const afterwardsOf = async (
  running: Running,
  run: Run,
  lines: readonly RunLine[],
): Promise<ReadonlyMap<string, Afterwards>> => {
  if (!rulesOfKind(run).hasHistory || lines.length === 0) return new Map();
  const heads = await running.roll.heads(lines.map(({ handoverId }) => handoverId));
  const byId = new Map(heads.map((head) => [head.state.id, head] as const));
  const counts = countingLines(running);
  const latestRun = latestRuns(running);
  const found = await Promise.all(
    lines.map(async (line): Promise<readonly [string, Afterwards]> => {
      const latest = await latestLineOf(running, counts, run, { line, head: byId.get(line.handoverId) });
      const follows = await latestRun(latest.runId);
      const note = latest.lineId === line.lineId ? undefined : noteOn(run, line, latest);
      return [
        line.lineId,
        {
          ...(note ? { note } : {}),
          ...(follows && follows.run.id !== run.id ? { follows } : {}),
        },
      ];
    }),
  );
  return new Map(found);
};

export interface Noted {
  /** The run that is answered. */
  readonly of: string;
  readonly officer: Officer;
  readonly correlationId: string;
}

/** Each later run learns of it in the same write, so that no run after it can be opened between look and write. */
export const notedAlongside = (
  running: Running,
  afterwards: readonly Afterwards[],
  { of, officer, correlationId }: Noted,
): NonNullable<RunCommit['alongside']> => {
  const later = new Map<string, { readonly head: RunHead; readonly lines: number }>();
  for (const { follows } of afterwards) {
    if (!follows) continue;
    const lines = (later.get(follows.run.id)?.lines ?? 0) + 1;
    later.set(follows.run.id, { head: follows, lines });
  }
  return [...later.values()].map(({ head, lines }) =>
    decidedRun(head, [{ type: 'late-returns-noted', data: { of, lines } }], {
      runId: head.run.id,
      actor: officer,
      now: running.exchange.now(),
      correlationId,
    }),
  );
};
