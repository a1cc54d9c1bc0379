import { destinationOf, rollShelfOf } from '../../domain/handover/index.ts';
import type { RunDraft } from '../../domain/runs/events.ts';
import type { LineMark, RunLine } from '../../domain/runs/line.ts';
import { lineIdOf, pageDigest } from '../../domain/runs/line-id.ts';
import type { Run, RunTotals } from '../../domain/runs/run.ts';
import { addTotals } from '../../domain/runs/totals.ts';
import type { RulesByDay } from '../../policies/benefit-rules.ts';
import type { Head } from '../../ports/ledger.ts';
import type { LineWrite, RunPage } from '../../ports/runs.ts';
import { historyAfter } from './history.ts';
import { rulesOfKind } from './kinds.ts';
import { type Before, type Counts, linesBefore } from './previous-lines.ts';
import type { Running } from './running.ts';

/** So many persons, with head, event, page and the worker's list, fit one transaction. */
const mostPersonsToPage = 90;

/** What one page is computed from. */
export interface PageInput {
  readonly heads: readonly Head[];
  readonly before: ReadonlyMap<string, Before>;
  readonly next?: string;
}

const onThisRoll =
  (run: Run, shelf: string) =>
  ({ state }: Head): boolean =>
    rollShelfOf(state) === shelf && destinationOf(state) === run.division;

/** Whoever has a live case beside one that ended is paid by the live one: payments belong to the person. */
const liveOnly = async ({ exchange }: Running, heads: readonly Head[]): Promise<readonly Head[]> => {
  const kept = await Promise.all(
    heads.map(async (head) => {
      if (head.state.phase !== 'ended') return head;
      const { roll } = await exchange.ledger.person(head.personKey);
      return roll && roll.handoverId !== head.state.id ? undefined : head;
    }),
  );
  return kept.filter((head) => head !== undefined);
};

/** Three reads: who is on the roll, their cases, their lines before. */
export const readPageInput = async (
  running: Running,
  counts: Counts,
  run: Run,
  cursor: string | undefined,
): Promise<PageInput> => {
  const { shelf, hasHistory } = rulesOfKind(run);
  const { items, cursor: next } = await running.roll.onRoll({
    county: run.division,
    shelf,
    limit: Math.min(running.personsToPage ?? mostPersonsToPage, mostPersonsToPage),
    ...(cursor === undefined ? {} : { cursor }),
  });
  // Whoever left since the list was written is not on it.
  const onRoll = (await running.roll.heads(items)).filter(onThisRoll(run, shelf));
  const heads = await liveOnly(running, onRoll);
  const before = hasHistory ? await linesBefore(running, counts, run, heads) : new Map<string, Before>();
  return { heads, before, ...(next === undefined ? {} : { next }) };
};

/** What was learnt of lines that stand in the way: to be left to the other run, or to be replaced. */
export interface InTheWay {
  readonly elsewhere: ReadonlySet<string>;
  readonly replaces: ReadonlyMap<string, Pick<RunLine, 'runId' | 'generation'>>;
}

export interface ComputedPage {
  readonly draft: RunDraft;
  readonly page: RunPage;
  readonly lines: readonly LineWrite[];
}

type Unplaced = Omit<RunLine, 'lineId' | 'runId' | 'generation'>;

const unplacedLine = (
  rules: RulesByDay,
  run: Run,
  { state, person, personKey }: Head,
  { line: previous, formerPersonKey }: Before,
): Unplaced | { readonly skipped: string } => {
  if (!person) return { skipped: 'person-unknown' };
  const { hasHistory, compute } = rulesOfKind(run);
  const computed = compute({
    state,
    pensionAgeOn: person.reachesPensionAgeOn,
    period: run.period,
    asKnownOn: run.asKnownOn,
    history: historyAfter(previous),
    rules,
  });
  if ('skipped' in computed) return computed;
  return {
    personKey,
    handoverId: state.id,
    version: state.version,
    content: computed.content,
    pensionAgeOn: person.reachesPensionAgeOn,
    isNew: hasHistory && previous === undefined,
    ...(formerPersonKey === undefined ? {} : { formerPersonKey }),
  };
};

export const marksOfLine = (run: Run, line: Pick<RunLine, 'content' | 'isNew'>): readonly LineMark[] => [
  ...rulesOfKind(run).marks(line.content),
  ...(line.isNew ? (['new'] as const) : []),
];

const countMarks = (run: Run, lines: readonly RunLine[]): RunPage['marks'] => {
  const marks: Partial<Record<LineMark, number>> = {};
  for (const mark of lines.flatMap((line) => marksOfLine(run, line))) marks[mark] = (marks[mark] ?? 0) + 1;
  return marks;
};

export const totalsOfLines = (run: Run, lines: readonly RunLine[]): RunTotals =>
  lines.reduce((sums, { content }) => addTotals(sums, rulesOfKind(run).totals(content)), {});

/** The page as it follows from what was read; pure but for the rules it looks up. Throws what missing policy data throws. */
export const computePage = (
  running: Running,
  run: Run,
  { heads, before, next }: PageInput,
  { elsewhere, replaces }: InTheWay,
): ComputedPage => {
  const number = run.pages + 1;
  // One function for the whole page: what it answers is remembered by function.
  const rules: RulesByDay = (on) => running.exchange.benefitRulesFor(run.division, on, run.asKnownOn);
  const lines: RunLine[] = [];
  const met = new Set(elsewhere);
  let skipped: RunTotals = {};
  for (const head of heads) {
    const { personKey } = head;
    const previous = before.get(personKey) ?? {};
    const skippedBecause = previous.waits ? 'waits-for-another-run' : 'paid-by-another-run';
    const line =
      previous.waits || previous.elsewhere || met.has(personKey)
        ? { skipped: skippedBecause }
        : unplacedLine(rules, run, head, previous);
    if ('skipped' in line) {
      skipped = addTotals(skipped, { [line.skipped]: 1 });
      continue;
    }
    const lineId = lineIdOf(run.id, personKey, { page: number, index: lines.length });
    met.add(personKey);
    lines.push({ ...line, lineId, runId: run.id, generation: run.generation });
  }
  const { id: runId, generation } = run;
  const [totals, digest] = [totalsOfLines(run, lines), pageDigest(lines)];
  return {
    draft: {
      type: 'page-computed',
      data: { generation, page: number, totals, skipped, digest, ...(next === undefined ? {} : { next }) },
    },
    page: {
      runId,
      generation,
      page: number,
      personKeys: lines.map(({ personKey }) => personKey),
      totals,
      marks: countMarks(run, lines),
      digest,
    },
    lines: lines.map((line) => {
      const replaced = replaces.get(line.personKey);
      return replaced ? { line, replaces: replaced } : { line };
    }),
  };
};
