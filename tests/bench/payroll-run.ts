import type { Officer } from '../../shared/domain/actor.ts';
import { civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { type DivisionPrefix, divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { benefitFilesFor } from '../../shared/policies/index.ts';
import { advanceRun } from '../../shared/usecases/runs/advance-run.ts';
import { openRun } from '../../shared/usecases/runs/open-run.ts';
import type { Running } from '../../shared/usecases/runs/running.ts';

/** Fengqing: whose roll the payroll runs over. */
export const rollCounty = divisionCodeSchema.parse('530921');
const month = '2026-10';
const schemeBegan = civilDateSchema.parse('2009-09-01');

type Parts = Pick<Running, 'exchange' | 'runs' | 'roll'> & { readonly division: DivisionPrefix };

/** Opens the payroll and works through it without a pause, as one worker with all the time it needs. */
export const computePayroll = async ({
  division,
  ...parts
}: Parts): Promise<{ readonly persons: number; readonly payFen: number }> => {
  const running: Running = {
    ...parts,
    queue: { wake: () => Promise.resolve() },
    policyFilesFor: (place, knownOn) => benefitFilesFor(place, schemeBegan, knownOn),
  };
  const officer: Officer = { kind: 'officer', officer: 'bench', roles: ['clerk'], division };
  const opened = await openRun(running)({
    payload: { kind: 'payroll', division: rollCounty, period: month },
    officer,
    request: { correlationId: 'bench', caller: 'bench', digest: '' },
  });
  if (opened.kind !== 'done') throw new Error(`the payroll was not opened: ${JSON.stringify(opened)}`);
  await advanceRun(running)(opened.value.id, () => Number.POSITIVE_INFINITY);
  const head = await running.runs.load(opened.value.id);
  if (head?.run.status !== 'computed') throw new Error('the payroll was not computed');
  const { totals } = head.run;
  return { persons: totals['persons'] ?? 0, payFen: totals['payFen'] ?? 0 };
};
