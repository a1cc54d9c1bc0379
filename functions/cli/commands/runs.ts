import type { Command } from 'commander';
import { call } from '../api.ts';
import { type Run, runSchema } from '../runs/run.ts';
import { showLines } from '../runs/show-lines.ts';
import { verifyRun } from '../runs/verify-run.ts';
import { readRun, workDone } from '../runs/work-done.ts';
import { files, type RunGroup } from './run-files.ts';
import { answer, command, show, type Wish } from './wish.ts';

const open = async ({ kind }: RunGroup, division: string, period: string, wish: Wish): Promise<Run> => {
  const body = { kind, division, period };
  return runSchema.parse(await call({ method: 'POST', path: '/v1/runs', as: wish.as, body }));
};

const act = async (id: string, action: string, payload: object, wish: Wish): Promise<void> => {
  const path = `/v1/runs/${id}/actions/${action}`;
  const run = runSchema.parse(await call({ method: 'POST', path, as: wish.as, body: payload }));
  show(await workDone(run, wish.as), wish);
};

const plainActions: readonly (readonly [action: string, description: string])[] = [
  ['review', 'a clerk answers for totals and lines'],
  ['approve', 'another officer approves; from here on the lines stand'],
  ['issue', 'the payments go out: the file can be written'],
  ['post', 'tell the cases what was paid, and close; shows the progress'],
];
const reasonedActions: readonly (readonly [action: string, description: string])[] = [
  ['reject', 'send the reviewed run back'],
  ['recompute', 'compute every line anew; shows the progress'],
];

const steps = (group: Command): void => {
  for (const [action, description] of plainActions)
    command(group, `${action} <run>`, description).action((id: string, wish: Wish) =>
      act(id, action, {}, wish),
    );
  for (const [action, description] of reasonedActions)
    command(group, `${action} <run> <reason>`, description).action((id: string, reason: string, wish: Wish) =>
      act(id, action, { reason }, wish),
    );
};

const reading = (group: Command): void => {
  command(group, 'show <run>', 'totals, progress and what may be done now').action(
    async (id: string, wish: Wish) => show(await readRun(id, wish.as), wish),
  );
  command(group, 'lines <run>', 'every person of the run, masked')
    .option('--only <mark>', 'held, arrears, overpaid, new, set-off, failed, missing, differs or untold')
    .action((id: string, { only, ...wish }: Wish & { only?: string }) => showLines(id, only, wish));
  command(group, 'line <run> <line>', 'one person with the working').action(
    (id: string, line: string, wish: Wish) =>
      answer({ method: 'GET', path: `/v1/runs/${id}/lines/${line}` }, wish),
  );
  command(group, 'trail <run>', 'everything that happened to a run').action((id: string, wish: Wish) =>
    answer({ method: 'GET', path: `/v1/runs/${id}/trail` }, wish),
  );
  command(group, 'verify <run>', 'recompute every line and compare').action((id: string, wish: Wish) =>
    verifyRun(id, wish.as),
  );
};

const register = (program: Command, kind: RunGroup): void => {
  const group = program.command(kind.command).description(kind.description);
  command(group, `run <division> <${kind.period}>`, 'open a run and wait while it is computed').action(
    async (division: string, period: string, wish: Wish) =>
      show(await workDone(await open(kind, division, period, wish), wish.as), wish),
  );
  command(group, 'list', 'the runs of a division by county and period, the earliest first')
    .option('--division <code>')
    .action(({ division, ...wish }: Wish & { division?: string }) =>
      answer({ method: 'GET', path: '/v1/runs', query: { division, kind: kind.kind } }, wish),
    );
  reading(group);
  steps(group);
  files(group, kind);
};

/** The monthly payroll and the yearly premium list of a county. */
export const runs = (program: Command): void => {
  register(program, {
    kind: 'payroll',
    command: 'payroll',
    period: 'month',
    description: 'the monthly payroll of a county',
  });
  register(program, {
    kind: 'premium-list',
    command: 'premium-list',
    period: 'year',
    description: 'the yearly list of government-paid premiums of a county',
  });
};
