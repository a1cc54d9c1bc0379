import type { Handover } from '../../domain/handover/index.ts';
import type { RunLine } from '../../domain/runs/line.ts';
import type { Run } from '../../domain/runs/run.ts';
import { historyAfter } from './history.ts';
import type { ComputedLine, Skipped } from './kind.ts';
import { rulesOfKind } from './kinds.ts';
import { countingLines, latestCounting } from './previous-lines.ts';
import type { Running } from './running.ts';

/** A line as it follows today from the same case, the same line before and the rules as they were known then. */
export const recomputedLine = async (
  running: Running,
  run: Run,
  line: RunLine,
  state: Handover | undefined,
): Promise<ComputedLine | Skipped | undefined> => {
  if (!state) return undefined;
  const { hasHistory, compute } = rulesOfKind(run);
  const personKey = line.formerPersonKey ?? line.personKey;
  const of = { kind: run.kind, personKey, before: run.period };
  const before =
    hasHistory && !line.isNew ? await latestCounting(running, countingLines(running), of) : undefined;
  return compute({
    state,
    pensionAgeOn: line.pensionAgeOn,
    period: run.period,
    asKnownOn: run.asKnownOn,
    history: historyAfter(before),
    rules: (on) => running.exchange.benefitRulesFor(run.division, on, run.asKnownOn),
  });
};
