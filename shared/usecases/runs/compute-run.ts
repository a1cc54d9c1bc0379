import type { RunLine } from '../../domain/runs/line.ts';
import type { RunHead } from '../../ports/runs.ts';
import { computePage, type InTheWay, type PageInput, readPageInput } from './compute-page.ts';
import { policyTroubleOf } from './policy-trouble.ts';
import { type Counts, countingLines } from './previous-lines.ts';
import type { Running } from './running.ts';
import { decidedRun, worker } from './write-run.ts';

const nothingInTheWay: InTheWay = { elsewhere: new Set(), replaces: new Map() };

/** A line of a computation that was done anew is replaced; any other is the other run's payment. */
const learnt = async (
  counts: Counts,
  { elsewhere, replaces }: InTheWay,
  by: readonly Pick<RunLine, 'personKey' | 'runId' | 'generation'>[],
): Promise<InTheWay> => {
  const left = new Set(elsewhere);
  const replaced = new Map(replaces);
  for (const line of by) {
    if (await counts(line)) left.add(line.personKey);
    else replaced.set(line.personKey, line);
  }
  return { elsewhere: left, replaces: replaced };
};

const factOf = (running: Running, runId: string) => ({
  runId,
  actor: worker,
  now: running.exchange.now(),
  correlationId: runId,
});

/** How a worker leaves a run: `lost` when what it wanted to write next was refused, because somebody else wrote or held the run. */
export interface Left {
  readonly head: RunHead;
  readonly lost?: true;
}

/** The run stopped for what only an operator can put right; no line of the page was written. */
const stop = async (running: Running, head: RunHead, error: unknown): Promise<RunHead | undefined> => {
  const trouble = policyTroubleOf(error);
  if (!trouble) throw error;
  const decided = decidedRun(head, [{ type: 'stopped', data: trouble }], factOf(running, head.run.id));
  const { kind } = await running.runs.commit(decided);
  return kind === 'committed' ? decided.head : undefined;
};

const computed = (running: Running, head: RunHead, input: PageInput, inTheWay: InTheWay) => {
  try {
    return { page: computePage(running, head.run, input, inTheWay) };
  } catch (error) {
    return { error };
  }
};

/** The run after its next page, or nothing when another worker was first. */
const writePage = async (
  running: Running,
  counts: Counts,
  head: RunHead,
  input: PageInput,
): Promise<RunHead | undefined> => {
  for (let inTheWay = nothingInTheWay; ;) {
    const made = computed(running, head, input, inTheWay);
    if (!('page' in made)) return stop(running, head, made.error);
    const { draft, page, lines } = made.page;
    const decided = decidedRun(head, [draft], factOf(running, head.run.id));
    const outcome = await running.runs.commit({ ...decided, page, lines });
    if (outcome.kind === 'committed') return decided.head;
    if (outcome.kind !== 'lines-taken') return undefined;
    inTheWay = await learnt(counts, inTheWay, outcome.by);
  }
};

const isComputing = ({ run }: RunHead): boolean => run.status === 'computing' && run.stopped === undefined;

/**
 * Computes page by page from where the head stands until the run is computed, stops, or time is up; the next page is read while one
 * is written. Nothing is kept but two pages.
 */
export const computeRun = async (running: Running, from: RunHead, timeIsUp: () => boolean): Promise<Left> => {
  const counts = countingLines(running);
  const read = (head: RunHead, cursor: string | undefined): Promise<PageInput> => {
    const reading = readPageInput(running, counts, head.run, cursor);
    // A page read ahead that is never used may fail unheard; whoever uses it hears of it.
    reading.catch(() => undefined);
    return reading;
  };
  let head = from;
  let input = read(head, head.run.cursor);
  while (isComputing(head) && !timeIsUp()) {
    const present = await input;
    if (present.next !== undefined) input = read(head, present.next);
    const after = await writePage(running, counts, head, present);
    if (!after) return { head, lost: true };
    head = after;
  }
  return { head };
};
