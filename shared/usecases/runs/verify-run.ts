import type { RunLine } from '../../domain/runs/line.ts';
import { pageDigest } from '../../domain/runs/line-id.ts';
import type { Run, RunTotals } from '../../domain/runs/run.ts';
import { addTotals, differingTotals } from '../../domain/runs/totals.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hasCode } from '../../ports/failures.ts';
import type { RunHead } from '../../ports/runs.ts';
import { done, type Outcome } from '../outcome.ts';
import { totalsOfLines } from './compute-page.ts';
import type { RunReading } from './get-run.ts';
import { linesNamedBy } from './lines-of-page.ts';
import { recomputedLine } from './recompute-line.ts';
import { stateAt } from './run-lines.ts';
import { visibleRun } from './run-request.ts';
import type { RunFault, RunVerification } from './run-view.ts';
import type { Running } from './running.ts';
import { claimAfter, type PageClaim, verifyTrail } from './verify-run-trail.ts';
import { readVerifyCursor, type VerifyCursor, writeVerifyCursor } from './verify-cursor.ts';

const linesAtOnce = 8;

const lineFault = async (running: Running, run: Run, line: RunLine): Promise<RunFault | undefined> => {
  const { lineId } = line;
  try {
    const state = await stateAt(running, line);
    if (!state) return { code: 'case-missing', lineId };
    const again = await recomputedLine(running, run, line, state);
    const same = again && 'content' in again && canonicalJson(again.content) === canonicalJson(line.content);
    return same ? undefined : { code: 'line-differs', lineId };
  } catch (error) {
    if (hasCode(error, 'ledger-item-damaged')) return { code: 'item-damaged', lineId };
    // Rules that cannot be found any more make another line, if any: the files are named apart.
    if (error instanceof RangeError)
      return { code: 'line-differs', lineId, name: error.message.slice(0, 80) };
    throw error;
  }
};

const lineFaults = async (
  running: Running,
  run: Run,
  lines: readonly RunLine[],
): Promise<readonly RunFault[]> => {
  const faults: RunFault[] = [];
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const some = lines.slice(start, start + linesAtOnce);
    const found = await Promise.all(some.map((line) => lineFault(running, run, line)));
    faults.push(...found.filter((fault) => fault !== undefined));
  }
  return faults;
};

const answered = ({ result }: RunLine): RunTotals => {
  if (!result) return {};
  const { outcome, amountFen } = result;
  return outcome === 'paid' ? { paid: 1, paidFen: amountFen } : { failed: 1, failedFen: amountFen };
};

const answersOf = (lines: readonly RunLine[]): RunTotals =>
  lines.reduce<RunTotals>(
    (sums, line) =>
      addTotals(sums, {
        ...answered(line),
        ...(line.difference ? { differing: 1 } : {}),
        ...(line.told !== undefined && line.told !== 'told' ? { untold: 1 } : {}),
      }),
    {},
  );

interface PageVerified {
  readonly faults: readonly RunFault[];
  readonly lines: readonly RunLine[];
}

const verifyPage = async (running: Running, run: Run, claim: PageClaim): Promise<PageVerified> => {
  const page = await running.runs.page(run.id, run.generation, claim.page);
  const number = { page: claim.page };
  if (!page) return { faults: [{ code: 'page-missing', ...number }], lines: [] };
  const found = await linesNamedBy(running, run, page);
  const lines = found.filter((line) => line !== undefined);
  const named = differingTotals(totalsOfLines(run, lines), claim.totals);
  return {
    lines,
    faults: [
      ...(page.digest === claim.digest && differingTotals(page.totals, claim.totals).length === 0
        ? []
        : [{ code: 'page-differs', ...number } as const]),
      ...found.flatMap((line, index) =>
        line ? [] : [{ code: 'line-missing', ...number, name: `place ${index}` } as const],
      ),
      ...named.map((name) => ({ code: 'totals-differ', ...number, name }) as const),
      ...(pageDigest(lines) === claim.digest ? [] : [{ code: 'digest-differs', ...number } as const]),
      ...(await lineFaults(running, run, lines)),
    ],
  };
};

const pageOf = async (running: Running, run: Run, claim: PageClaim): Promise<PageVerified> => {
  try {
    return await verifyPage(running, run, claim);
  } catch (error) {
    if (!hasCode(error, 'ledger-item-damaged')) throw error;
    return { faults: [{ code: 'item-damaged', page: claim.page }], lines: [] };
  }
};

const policyFaults = (running: Running, run: Run): readonly RunFault[] => {
  const today = running.policyFilesFor(run.division, run.asKnownOn);
  const names = new Set([...Object.keys(today), ...Object.keys(run.policies)]);
  return [...names]
    .filter((name) => today[name] !== run.policies[name])
    .map((name) => ({ code: 'policy-changed-after-effect', name }));
};

interface Start {
  readonly faults: readonly RunFault[];
  readonly claim?: PageClaim;
  readonly answers: RunTotals;
}

const begin = async (running: Running, head: RunHead): Promise<Start> => {
  const { faults, first } = await verifyTrail(running, head);
  return {
    faults: [...faults, ...policyFaults(running, head.run)],
    answers: {},
    ...(first ? { claim: first } : {}),
  };
};

const goOn = async (running: Running, head: RunHead, { answers, ...at }: VerifyCursor): Promise<Start> => {
  const claim = await claimAfter(running, head, at);
  return claim
    ? { faults: [], answers, claim }
    : { faults: [{ code: 'chain-broken', page: at.page }], answers };
};

/**
 * Recomputes a run, a page to a call: its chain and head and the policy files first, then each line from the trail of its case and
 * the rules as they were known, the page's sums and digest, and in the end the answers. Names what differs; changes nothing.
 */
export const verifyRun =
  (running: Running) =>
  async ({ id, officer, cursor }: RunReading): Promise<Outcome<RunVerification>> => {
    const head = await visibleRun(running, id, officer);
    if (!head) return { kind: 'not-found' };
    const { run } = head;
    const start =
      cursor === undefined ? await begin(running, head) : await goOn(running, head, readVerifyCursor(cursor));
    const { claim } = start;
    if (!claim) return done({ linesVerified: 0, faults: [...start.faults] });
    const verified = await pageOf(running, run, claim);
    const answers = addTotals(start.answers, answersOf(verified.lines));
    const isLast = claim.page >= (run.pagesComputed ?? run.pages);
    const differing = isLast ? differingTotals(answers, run.results) : [];
    return done({
      linesVerified: verified.lines.length,
      faults: [
        ...start.faults,
        ...verified.faults,
        ...differing.map((name) => ({ code: 'results-differ', name }) as const),
      ],
      ...(isLast
        ? {}
        : { cursor: writeVerifyCursor({ page: claim.page + 1, sequence: claim.sequence, answers }) }),
    });
  };
