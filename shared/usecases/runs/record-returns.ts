import type { Officer } from '../../domain/actor.ts';
import { refusalEntry } from '../../domain/refusals/table.ts';
import { runRefusal } from '../../domain/runs/actions.ts';
import type { RunLine } from '../../domain/runs/line.ts';
import { placeOf } from '../../domain/runs/line-id.ts';
import type { Run, RunTotals } from '../../domain/runs/run.ts';
import { addTotals } from '../../domain/runs/totals.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import type { LineChange, RunHead } from '../../ports/runs.ts';
import type { RequestIdentity } from '../exchange.ts';
import { done, issuesOf, type Outcome } from '../outcome.ts';
import { type Judged, judgeReturn } from './judge-return.ts';
import { type Afterwards, afterwardsOf, hasToWait, notedAlongside } from './late-returns.ts';
import { linesAt } from './lines-at.ts';
import { visibleRun } from './run-request.ts';
import { type ReturnRow, type ReturnRowResult, returnsSchema, type ReturnsRecorded } from './run-view.ts';
import type { Running } from './running.ts';
import { outstandingOf, showRun } from './show-run.ts';
import { decidedRun } from './write-run.ts';

export interface RecordReturnsCommand {
  readonly id: string;
  /** `{ rows }` of at most 500 return rows; parsed here. */
  readonly payload: unknown;
  readonly officer: Officer;
  readonly request: Pick<RequestIdentity, 'correlationId'>;
}

/** Each row changes at most two lines and is noted in a later run; even if each has its own, all fit one transaction. */
const rowsPerWrite = 24;
const attempts = 5;

const shownResult = (lineId: string, judged: Judged): ReturnRowResult => {
  if (judged.kind === 'accepted') return { lineId, accepted: true };
  const code = judged.kind === 'duplicate' ? 'row-duplicate' : judged.code;
  return {
    lineId,
    accepted: judged.kind === 'duplicate',
    code,
    sentence: { ...refusalEntry(code).sentence },
  };
};

/** What was counted as paid before the bank sent it back is not any more. */
const takenBack = ({ judged, row: { amountFen } }: JudgedRow): RunTotals =>
  judged.kind === 'accepted' && judged.change.result?.firstPaidOn !== undefined
    ? { paid: -1, paidFen: 0 - amountFen }
    : {};

const resultsOf = (rows: readonly JudgedRow[]): RunTotals =>
  rows.reduce<RunTotals>((before, judgedRow) => {
    const {
      judged,
      line,
      row: { amountFen, outcome },
    } = judgedRow;
    const sums = addTotals(before, takenBack(judgedRow));
    if (judged.kind === 'refused')
      return judged.difference && !line?.difference ? addTotals(sums, { differing: 1 }) : sums;
    if (judged.kind === 'duplicate') return sums;
    const solved = line?.difference ? { differing: -1 } : {};
    return addTotals(
      sums,
      outcome === 'paid'
        ? { paid: 1, paidFen: amountFen, ...solved }
        : { failed: 1, failedFen: amountFen, ...solved },
    );
  }, {});

interface JudgedRow {
  readonly row: ReturnRow;
  readonly line: RunLine | undefined;
  readonly judged: Judged;
}

type Later = ReadonlyMap<string, Afterwards>;

const isFailed = ({ judged, row }: JudgedRow): boolean =>
  judged.kind === 'accepted' && row.outcome === 'failed';

/** In order, so that of two rows on one line the second is measured by the first. */
const judgeAll = (
  run: Run,
  rows: readonly ReturnRow[],
  lines: ReadonlyMap<string, RunLine>,
  later: Later,
): readonly JudgedRow[] => {
  const present = new Map(lines);
  return rows.map((row) => {
    const line = present.get(row.lineId);
    const judged = judgeReturn(run, line, row);
    if (isFailed({ row, line, judged }) && hasToWait(later.get(row.lineId) ?? {}))
      return { row, line, judged: { kind: 'refused', code: 'later-run-being-computed' } };
    if (judged.kind === 'accepted' && line && judged.change.result)
      present.set(row.lineId, { ...line, result: judged.change.result });
    if (judged.kind === 'refused' && line && judged.difference?.difference)
      present.set(row.lineId, { ...line, difference: judged.difference.difference });
    return { row, line, judged };
  });
};

/** A failed payment that counts on a later line says so on its own. */
const markedLate = (change: LineChange, later: Later): LineChange => {
  const isLate = change.result?.outcome === 'failed' && later.get(change.lineId)?.note !== undefined;
  return isLate ? { ...change, result: { ...change.result, late: true } } : change;
};

/** An answer that stands in the ledger is only taken back, never written over. */
const reversing = (change: LineChange, lines: ReadonlyMap<string, RunLine>): LineChange =>
  change.result && lines.get(change.lineId)?.result ? { ...change, reverses: true } : change;

/** Of several changes to one line the last stands: an answer after a difference. */
const lastOfEach = (changes: readonly LineChange[]): readonly LineChange[] => [
  ...new Map(changes.map((change) => [change.lineId, change] as const)).values(),
];

interface Recorded {
  readonly head: RunHead;
  readonly results: readonly ReturnRowResult[];
}

const pagesOf = (changes: readonly LineChange[]): readonly number[] => [
  ...new Set(changes.flatMap(({ lineId, result }) => (result ? (placeOf(lineId)?.page ?? []) : []))),
];

/** Some rows in one write; nothing when somebody else wrote first. */
const recordSome = async (
  running: Running,
  head: RunHead,
  rows: readonly ReturnRow[],
  { officer, request: { correlationId } }: RecordReturnsCommand,
): Promise<Recorded | undefined> => {
  const { run } = head;
  const lines = await linesAt(running, run, rows);
  const failing = rows.flatMap(({ lineId, outcome }) =>
    outcome === 'failed' ? (lines.get(lineId) ?? []) : [],
  );
  const open = [...new Set(failing)].filter(({ result }) => result?.outcome !== 'failed');
  const later = await afterwardsOf(running, run, open);
  const judged = judgeAll(run, rows, lines, later);
  const results = judged.map(({ row, judged: one }) => shownResult(row.lineId, one));
  const changes = judged.flatMap(({ judged: one }) => {
    if (one.kind === 'accepted') return [one.change];
    return one.kind === 'refused' && one.difference ? [one.difference] : [];
  });
  if (changes.length === 0) return { head, results };
  const written = lastOfEach(changes.map((change) => reversing(markedLate(change, later), lines)));
  const afterwards = judged.filter(isFailed).flatMap(({ row }) => later.get(row.lineId) ?? []);
  const decided = decidedRun(
    head,
    [
      {
        type: 'returns-recorded',
        data: {
          results: resultsOf(judged),
          pages: pagesOf(written),
          rowsDigest: sha256Hex(canonicalJson(rows)),
        },
      },
    ],
    { runId: run.id, actor: officer, now: running.exchange.now(), correlationId },
  );
  const alongside = notedAlongside(running, afterwards, { of: run.id, officer, correlationId });
  const notes = afterwards.flatMap(({ note }) => note ?? []);
  const outcome = await running.runs.commit({ ...decided, changes: [...written, ...notes], alongside });
  return outcome.kind === 'committed' ? { head: decided.head, results } : undefined;
};

/**
 * Records what the bank or the finance office answered. Each row stands for itself: what is unknown, differs or contradicts is named
 * with its code and the rest is taken. The same row again is accepted and changes nothing, so a file may be sent twice.
 */
export const recordReturns =
  (running: Running) =>
  async (command: RecordReturnsCommand): Promise<Outcome<ReturnsRecorded>> => {
    const { id, officer } = command;
    let head = await visibleRun(running, id, officer);
    if (!head) return { kind: 'not-found' };
    const refused = runRefusal(head.run, 'returns', officer);
    if (refused) return { kind: 'refused', refused };
    const parsed = returnsSchema.safeParse(command.payload);
    if (!parsed.success) return { kind: 'invalid', issues: issuesOf(parsed.error.issues) };
    const { rows } = parsed.data;
    const results: ReturnRowResult[] = [];
    let reopened = false;
    for (let start = 0; start < rows.length; start += rowsPerWrite) {
      const some = rows.slice(start, start + rowsPerWrite);
      let recorded: Recorded | undefined;
      for (let attempt = 1; attempt <= attempts && !recorded; attempt += 1) {
        recorded = await recordSome(running, head, some, command);
        if (!recorded) head = (await running.runs.load(id)) ?? head;
      }
      if (!recorded) return { kind: 'conflict' };
      reopened ||= head.run.status === 'closed' && recorded.head.run.status === 'posting';
      head = recorded.head;
      results.push(...recorded.results);
    }
    // While a run posts, a worker is at it, and meets the answers: only one that was closed needs waking.
    if (reopened) await running.queue.wake(id);
    return done({ run: showRun(head.run, officer), results, outstanding: outstandingOf(head.run) });
  };
