import { fold, type Handover } from '../../domain/handover/index.ts';
import type { LineMark, RunLine } from '../../domain/runs/line.ts';
import { placeOf } from '../../domain/runs/line-id.ts';
import type { Run } from '../../domain/runs/run.ts';
import { fen } from '../../kernel/fen.ts';
import { cursorInvalid } from '../../ports/failures.ts';
import type { Head, Page } from '../../ports/ledger.ts';
import type { RunPage } from '../../ports/runs.ts';
import { done, type Outcome } from '../outcome.ts';
import { marksOfLine } from './compute-page.ts';
import type { RunReading } from './get-run.ts';
import { rulesOfKind } from './kinds.ts';
import { linesNamedBy } from './lines-of-page.ts';
import { recomputedLine } from './recompute-line.ts';
import { showWorking } from '../working-view.ts';
import { visibleRun } from './run-request.ts';
import type { RunLineView } from './run-view.ts';
import { sentenceOf } from './show-run.ts';
import type { Running } from './running.ts';

const answersExpected = ({ status }: Run): boolean =>
  status === 'issued' || status === 'posting' || status === 'closed';

/** Every mark of a line: of its computation, and of the answers so far. */
export const allMarks = (run: Run, line: RunLine): readonly LineMark[] => {
  const { result, difference, told, content } = line;
  const missing = answersExpected(run) && !result && rulesOfKind(run).amountFen(content) > 0;
  return [
    ...marksOfLine(run, line),
    ...(result?.outcome === 'failed' ? (['failed'] as const) : []),
    ...(missing ? (['missing'] as const) : []),
    ...(difference ? (['differs'] as const) : []),
    ...(told !== undefined && told !== 'told' ? (['untold'] as const) : []),
  ];
};

const nobody: Head['masked'] = { name: '' };

const shown = (run: Run, line: RunLine, head: Head | undefined): RunLineView => {
  const { lineId, handoverId, version, content, result, difference, told } = line;
  return {
    lineId,
    handoverId,
    caseVersion: version,
    person: head?.masked ?? nobody,
    content,
    amountFen: fen(rulesOfKind(run).amountFen(content)),
    marks: [...allMarks(run, line)],
    ...(result ? { result } : {}),
    ...(difference ? { difference } : {}),
    ...(told === undefined ? {} : { told }),
    ...(told === undefined || told === 'told' ? {} : { toldSentence: sentenceOf(told) }),
  };
};

const shownAll = async ({ roll }: Running, run: Run, lines: readonly RunLine[]): Promise<RunLineView[]> => {
  const heads = await roll.heads(lines.map(({ handoverId }) => handoverId));
  const byId = new Map(heads.map((head) => [head.state.id, head] as const));
  return lines.map((line) => shown(run, line, byId.get(line.handoverId)));
};

const computedMarks: ReadonlySet<LineMark> = new Set(['held', 'arrears', 'overpaid', 'new', 'set-off']);

/** Whether the page can hold such a line; of the answers a page tells nothing. */
const mayHold = ({ marks, personKeys }: RunPage, only: LineMark | undefined): boolean =>
  only !== undefined && computedMarks.has(only) ? (marks[only] ?? 0) > 0 : personKeys.length > 0;

/** Pages looked through for one answer, and as many more that hold nothing by what they say of themselves. */
const pagesLookedThrough = 12;
const pagesPassedOver = 200;

export const pageIn = (cursor: string | undefined): number => {
  if (cursor === undefined) return 1;
  if (!/^[1-9]\d{0,4}$/u.test(cursor)) throw cursorInvalid();
  return Number(cursor);
};

export interface RunLinesReading extends RunReading {
  readonly only?: LineMark;
}

/** Lines in the order of the computation, page by page, masked. A page may be short or empty where a mark is asked for. */
export const runLines =
  (running: Running) =>
  async ({ id, officer, cursor, only }: RunLinesReading): Promise<Outcome<Page<RunLineView>>> => {
    const visible = await visibleRun(running, id, officer);
    if (!visible) return { kind: 'not-found' };
    const { run } = visible;
    const last = run.pagesComputed ?? run.pages;
    let number = pageIn(cursor);
    let looked = 0;
    const found: RunLine[] = [];
    for (
      let passed = 0;
      number <= last && looked < pagesLookedThrough && passed < pagesPassedOver;
      number += 1
    ) {
      const page = await running.runs.page(id, run.generation, number);
      passed += 1;
      if (!page || !mayHold(page, only)) continue;
      looked += 1;
      const lines = (await linesNamedBy(running, run, page)).filter((line) => line !== undefined);
      found.push(...lines.filter((line) => only === undefined || allMarks(run, line).includes(only)));
      if (found.length > 0) {
        number += 1;
        break;
      }
    }
    const items = await shownAll(running, run, found);
    return done({ items, ...(number <= last ? { cursor: String(number) } : {}) });
  };

/** The line with the reference, or nothing when this run has none. */
export const lineOf = async (
  running: Pick<Running, 'runs'>,
  run: Run,
  lineId: string,
): Promise<RunLine | undefined> => {
  const place = placeOf(lineId);
  if (!place) return undefined;
  const page = await running.runs.page(run.id, run.generation, place.page);
  const personKey = page?.personKeys[place.index];
  if (personKey === undefined) return undefined;
  const [line] = await running.runs.lines([{ kind: run.kind, period: run.period, personKey }]);
  return line?.lineId === lineId && line.generation === run.generation ? line : undefined;
};

/** The case as it stood when the line was computed. */
export const stateAt = async (
  { exchange }: Running,
  { handoverId, version }: RunLine,
): Promise<Handover | undefined> => {
  const events = await exchange.ledger.trail(handoverId);
  return events.length < version ? undefined : fold(events.slice(0, version));
};

/** One line with its working, computed again from the case as it stood and the rules as they were known. */
export const runLine =
  (running: Running) =>
  async ({
    id,
    officer,
    lineId,
  }: RunReading & { readonly lineId: string }): Promise<Outcome<RunLineView>> => {
    const visible = await visibleRun(running, id, officer);
    const line = visible && (await lineOf(running, visible.run, lineId));
    if (!line) return { kind: 'not-found' };
    const [view] = await shownAll(running, visible.run, [line]);
    if (!view) return { kind: 'not-found' };
    const again = await recomputedLine(running, visible.run, line, await stateAt(running, line));
    return done(again && 'working' in again ? { ...view, working: showWorking(again.working) } : view);
  };
