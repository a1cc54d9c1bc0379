import type { RunLine } from '../../domain/runs/line.ts';
import { periodOfContent } from '../../domain/runs/line.ts';
import { periodBefore } from '../../domain/runs/period.ts';
import type { Run } from '../../domain/runs/run.ts';
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
}

/** Keys under which the person's lines may stand, because the number was corrected since. */
const formerKeys = async ({ exchange }: Running, { state, personKey }: Head): Promise<readonly string[]> => {
  if (state.recordSequence <= 1) return [];
  const records = await exchange.ledger.records(state.id);
  return [...new Set(records.map((record) => record.personKey))].filter((key) => key !== personKey);
};

const searched = async (running: Running, counts: Counts, run: Run, head: Head): Promise<Before> => {
  const { kind, period } = run;
  for (const personKey of [head.personKey, ...(await formerKeys(running, head))]) {
    let line = await latestCounting(running, counts, { kind, personKey });
    if (line?.runId === run.id)
      line = await latestCounting(running, counts, { kind, personKey, before: period });
    if (!line) continue;
    if (periodOfContent(line.content) >= period) return { elsewhere: true };
    return { line, ...(personKey === head.personKey ? {} : { formerPersonKey: personKey }) };
  }
  return {};
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
  return found;
};
