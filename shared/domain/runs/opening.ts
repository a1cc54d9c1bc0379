import type { CivilDate } from '../../kernel/civil-date.ts';
import { covers, type DivisionCode, levelOf } from '../../kernel/division-code.ts';
import type { Officer } from '../actor.ts';
import type { RefusalCode } from '../refusals/table.ts';
import { latestPeriod, periodFits } from './period.ts';
import type { Run, RunKind } from './run.ts';

export interface RunOpening {
  readonly kind: RunKind;
  readonly division: DivisionCode;
  readonly period: string;
}

/** Why the officer may not open this run today, or nothing. `latest` is the county's run of the latest period. */
export const openingRefusal = (
  { kind, division, period }: RunOpening,
  given: { readonly officer: Officer; readonly today: CivilDate; readonly latest?: Run | undefined },
): RefusalCode | undefined => {
  const { officer, today, latest } = given;
  if (!covers(officer.division, division) || !officer.roles.includes('clerk'))
    return 'not-authorised-for-this-action';
  // Dongguan, Zhongshan and three more are prefectures without counties: their code is the county's.
  if (levelOf(division) === 'province') return 'run-division-not-a-county';
  if (!periodFits(kind, period)) return 'run-period-does-not-fit';
  if (period > latestPeriod(kind, today)) return 'run-period-in-the-future';
  if (latest?.period === period) return 'run-exists';
  if (latest && latest.period > period) return 'later-run-exists';
  if (latest && latest.status !== 'closed') return 'earlier-run-open';
  return undefined;
};
