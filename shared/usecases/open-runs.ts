import type { Instant } from '../kernel/instant.ts';
import type { RunHead, RunStore } from '../ports/runs.ts';
import { secondsBetween } from './seconds-between.ts';
import type { OpenRun, UnitStanding } from './standing-view.ts';

/** A hundred to a page; there are some six thousand runs a month in the whole nation. */
const mostPages = 60;

/** Of one unit all of its counties can be shown, of the nation a few of each. */
const mostShown = { one: 400, many: 20 } as const;

const unitIn = (runId: string): string => /-(?<unit>\d{2})\d{4}-/u.exec(runId)?.groups?.['unit'] ?? '';

type Runs = Pick<RunStore, 'unfinished' | 'heads'>;

const unfinishedIds = async (runs: Runs) => {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await runs.unfinished(cursor);
    ids.push(...page.items.map(({ runId }) => runId));
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return { ids, more: cursor !== undefined };
};

const shown = ({ run }: RunHead, now: Instant): OpenRun => ({
  id: run.id,
  kind: run.kind,
  division: run.division,
  period: run.period,
  phase: run.status,
  secondsSinceProgress: secondsBetween(run.changedAt, now),
});

/** The runs on the worker's list, by unit. */
export const openRuns = async (
  runs: Runs,
  units: readonly string[],
  now: Instant,
): Promise<(unit: string) => UnitStanding['runs']> => {
  const { ids, more } = await unfinishedIds(runs);
  const byUnit = Map.groupBy(ids, unitIn);
  const most = units.length === 1 ? mostShown.one : mostShown.many;
  const heads = await runs.heads(units.flatMap((unit) => (byUnit.get(unit) ?? []).slice(0, most)));
  const shownOf = Map.groupBy(heads, ({ run }) => unitIn(run.id));
  return (unit) => {
    const items = (shownOf.get(unit) ?? [])
      .map((head) => shown(head, now))
      .toSorted((left, right) => right.secondsSinceProgress - left.secondsSinceProgress);
    return { count: byUnit.get(unit)?.length ?? 0, more, items };
  };
};
