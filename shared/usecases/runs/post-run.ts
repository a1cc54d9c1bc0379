import type { RunLine } from '../../domain/runs/line.ts';
import type { Run } from '../../domain/runs/run.ts';
import { stepNamed } from '../../domain/handover/index.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { civilDateAt } from '../../kernel/civil-date.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import { codedError } from '../../ports/failures.ts';
import type { Head } from '../../ports/ledger.ts';
import type { LineChange, RunHead } from '../../ports/runs.ts';
import { takeStep } from '../act-on-handover.ts';
import type { Left } from './compute-run.ts';
import type { Telling } from './kind.ts';
import { rulesOfKind } from './kinds.ts';
import { linesOfPage } from './lines-of-page.ts';
import type { Running } from './running.ts';
import { decidedRun, worker } from './write-run.ts';

/** Cases told at the same time. */
const toldAtOnce = 8;

/** Takes one step on a case once, however often it is tried; the code of the refusal if there is one. */
const tell = async (
  running: Running,
  line: RunLine,
  { action, payload }: Telling,
): Promise<string | undefined> => {
  const step = stepNamed(action);
  if (!step) throw new Error(`no step ${action}`);
  const digest = sha256Hex(canonicalJson({ action, payload: { ...payload, on: undefined } }));
  const outcome = await takeStep(running.exchange, {
    id: line.handoverId,
    step,
    payload,
    actor: worker,
    request: {
      correlationId: line.runId,
      caller: line.runId,
      idempotencyKey: `${line.lineId} ${digest}`,
      digest,
    },
  });
  switch (outcome.kind) {
    case 'written':
    case 'replayed':
      return undefined;
    case 'refused':
      return outcome.refused;
    case 'not-found':
      return 'case-missing';
    case 'invalid':
      throw new Error(`${action} of ${line.runId} does not fit: ${canonicalJson(outcome.issues)}`);
    case 'conflict':
      throw codedError('ledger-busy', `others keep writing to ${line.handoverId}`, { retryable: true });
    case 'stale':
    case 'key-reused':
    case 'already-received':
      throw new Error(`${action} of ${line.runId} ended as ${outcome.kind}`);
    default:
      return exhaustive(outcome);
  }
};

/** A line with its case, should that be there. */
interface Addressed {
  readonly line: RunLine;
  readonly head: Head | undefined;
}

interface Told {
  readonly change?: LineChange;
  /** One more or one less that the case refused. */
  readonly untold: number;
}

/** What the case was told in the end; nothing when there is nothing for it to know. */
const toldTo = async (running: Running, run: Run, { line, head }: Addressed): Promise<string | undefined> => {
  const { concerns, tellings } = rulesOfKind(run);
  if (!head) return concerns(line) ? 'case-missing' : undefined;
  const today = civilDateAt(running.exchange.now());
  const steps = tellings({ line, state: head.state, today });
  let refused: string | undefined;
  for (const step of steps) refused ??= await tell(running, line, step);
  return refused ?? (steps.length > 0 || concerns(line) ? 'told' : undefined);
};

const tellLine = async (running: Running, run: Run, { line, head }: Addressed): Promise<Told> => {
  if (line.told === 'told') return { untold: 0 };
  const told = await toldTo(running, run, { line, head });
  if (told === undefined) return { untold: 0 };
  const { personKey, lineId } = line;
  return {
    change: { personKey, lineId, period: run.period, told },
    untold: (told === 'told' ? 0 : 1) - (line.told === undefined ? 0 : 1),
  };
};

const tellPage = async (running: Running, run: Run, page: number): Promise<readonly Told[]> => {
  const lines = await linesOfPage(running, run, page);
  const heads = await running.roll.heads(lines.map(({ handoverId }) => handoverId));
  const byId = new Map(heads.map((head) => [head.state.id, head] as const));
  const told: Told[] = [];
  for (let start = 0; start < lines.length; start += toldAtOnce) {
    const some = lines.slice(start, start + toldAtOnce);
    told.push(
      ...(await Promise.all(
        some.map((line) => tellLine(running, run, { line, head: byId.get(line.handoverId) })),
      )),
    );
  }
  return told;
};

const nextPage = ({ pages, pagesComputed = 0, untoldPages }: Run): number | undefined =>
  pages < pagesComputed ? pages + 1 : untoldPages[0];

/** Tells the cases page by page; each is told once, however often a page is tried. */
export const postRun = async (running: Running, from: RunHead, timeIsUp: () => boolean): Promise<Left> => {
  let head = from;
  while (head.run.status === 'posting' && !timeIsUp()) {
    const page = nextPage(head.run);
    if (page === undefined) throw new Error(`${head.run.id} posts and has no page to post`);
    const told = await tellPage(running, head.run, page);
    const untold = told.reduce((sum, one) => sum + one.untold, 0);
    const decided = decidedRun(
      head,
      [{ type: 'page-posted', data: { page, results: untold === 0 ? {} : { untold } } }],
      { runId: head.run.id, actor: worker, now: running.exchange.now(), correlationId: head.run.id },
    );
    const changes = told.flatMap(({ change }) => change ?? []);
    const outcome = await running.runs.commit({ ...decided, changes });
    if (outcome.kind !== 'committed') return { head, lost: true };
    head = decided.head;
  }
  return { head };
};
