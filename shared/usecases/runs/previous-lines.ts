import type { RunLine } from '../../domain/runs/line.ts';
import { periodOfContent } from '../../domain/runs/line.ts';
import { periodBefore, runIdOf } from '../../domain/runs/period.ts';
import { isUndecided, type Run } from '../../domain/runs/run.ts';
import type { Head } from '../../ports/ledger.ts';
import type { Running } from './running.ts';

/** Whether a line counts: one of a computation that was done anew does not. Asked once for each other run. */
export type Counts = (line: Pick<RunLine, 'runId' | 'generation'>) => Promise<boolean>;

export const countingLines = ({ runs }: Pick<Running, 'runs'>): Counts => {
  const generations = new Map<string, Promise<number>>();
  const generationOf = (runId: string): Promise<number> => {
    const known = generations.get(runId);
    if (known) return known;
    const asked = runs.load(runId).then((head) => head?.run.generation ?? 0);
    generations.set(runId, asked);
    return asked;
  };
  return async ({ runId, generation }) => (await generationOf(runId)) === generation;
};

/** The person's latest line that counts, of a period before `before` if given. */
export const latestCounting = async (
  { runs }: Pick<Running, 'runs'>,
  counts: Counts,
  of: { readonly kind: Run['kind']; readonly personKey: string; readonly before?: string },
): Promise<RunLine | undefined> => {
  let { before } = of;
  for (;;) {
    const line = await runs.latestLine(of.kind, of.personKey, before);
    if (!line || (await counts(line))) return line;
    before = periodOfContent(line.content);
  }
};

export interface Before {
  readonly line?: RunLine;
  readonly formerPersonKey?: string;
  /** Another run has paid the person for this period or a later one. */
  readonly elsewhere?: true;
  /** The line before is of another county's run that may still be computed anew. */
  readonly waits?: true;
}

/** Keys under which the person's lines may stand beside the present one, because the number was corrected since. */
export const formerKeys = async (
  { exchange }: Running,
  { state, personKey }: Head,
): Promise<readonly string[]> => {
  if (state.recordSequence <= 1) return [];
  const records = await exchange.ledger.records(state.id);
  return [...new Set(records.map((record) => record.personKey))].filter((key) => key !== personKey);
};

/** The one of the latest period: a number may be corrected more than once, and back. */
export const latestOf = (lines: readonly (RunLine | undefined)[]): RunLine | undefined =>
  lines
    .filter((line) => line !== undefined)
    .toSorted((a, b) => (periodOfContent(a.content) < periodOfContent(b.content) ? 1 : -1))[0];

const searched = async (running: Running, counts: Counts, run: Run, head: Head): Promise<Before> => {
  const { kind, period } = run;
  const keys = [head.personKey, ...(await formerKeys(running, head))];
  const latest = await Promise.all(
    keys.map(async (personKey) => {
      const line = await latestCounting(running, counts, { kind, personKey });
      return line?.runId === run.id
        ? latestCounting(running, counts, { kind, personKey, before: period })
        : line;
    }),
  );
  const line = latestOf(latest);
  if (!line) return {};
  if (periodOfContent(line.content) >= period) return { elsewhere: true };
  return { line, ...(line.personKey === head.personKey ? {} : { formerPersonKey: line.personKey }) };
};

/** The county's own run before is closed; one of another county, from which somebody came, may not even be approved. */
const undecidedElsewhere = async (
  { runs }: Running,
  { kind, division }: Run,
  before: Iterable<Before>,
): Promise<ReadonlySet<string>> => {
  const own = runIdOf(kind, division, '');
  const others = [...before].flatMap(({ line }) => (line && !line.runId.startsWith(own) ? [line.runId] : []));
  const heads = await Promise.all([...new Set(others)].map((id) => runs.load(id)));
  return new Set(heads.flatMap((head) => (head && isUndecided(head.run) ? [head.run.id] : [])));
};

/**
 * The line before, for each person of a page: mostly that of the period before, in one read; whoever has none there is looked up.
 */
export const linesBefore = async (
  running: Running,
  counts: Counts,
  run: Run,
  heads: readonly Head[],
): Promise<ReadonlyMap<string, Before>> => {
  const { kind } = run;
  const period = periodBefore(run.period);
  const personKeys = [...new Set(heads.map(({ personKey }) => personKey))];
  const lines = await running.runs.lines(personKeys.map((personKey) => ({ kind, period, personKey })));
  const found = new Map<string, Before>();
  for (const line of lines) if (await counts(line)) found.set(line.personKey, { line });
  const missing = heads.filter(({ personKey }) => !found.has(personKey));
  await Promise.all(
    missing.map(async (head) => found.set(head.personKey, await searched(running, counts, run, head))),
  );
  const undecided = await undecidedElsewhere(running, run, found.values());
  for (const [personKey, { line }] of found)
    if (line && undecided.has(line.runId)) found.set(personKey, { waits: true });
  return found;
};
