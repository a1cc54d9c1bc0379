import type * as z from 'zod';
import type { Role } from '../domain/actor.ts';
import { runActions as runRules } from '../domain/runs/actions.ts';
import { words, type Words } from '../domain/words.ts';
import { keysOf } from '../kernel/keys.ts';
import { runActionSchemas, type RunAction } from '../usecases/runs/run-view.ts';

interface DescribedRunAction {
  readonly title: Words;
  readonly description: string;
  readonly example: unknown;
}

const descriptions: Readonly<Record<RunAction, DescribedRunAction>> = {
  review: {
    title: words('初审', 'Review a run'),
    description:
      'A clerk has looked at totals and lines and answers for them. The approver is somebody else.',
    example: {},
  },
  reject: {
    title: words('退回', 'Send a reviewed run back'),
    description: 'Sends the reviewed run back, with the reason; it can be computed anew.',
    example: { reason: '三人账户存疑，请核实后重算' },
  },
  approve: {
    title: words('复核通过', 'Approve a run'),
    description: 'From here on the lines stand. Not by the officer who reviewed it.',
    example: {},
  },
  recompute: {
    title: words('重新计算', 'Compute a run anew'),
    description:
      'Computes every line again from the cases and rules of today; the earlier lines stop counting.',
    example: { reason: '已更正两人的银行账户' },
  },
  issue: {
    title: words('下达', 'Let the payments go out'),
    description: 'The bank or the finance office gets the file; from here on instructions can be read.',
    example: {},
  },
  post: {
    title: words('记账', 'Tell the cases'),
    description:
      'Tells every case what was paid and what failed; afterwards the run is closed and the next one can be opened.',
    example: {},
  },
};

export const runActionNames: readonly RunAction[] = keysOf(runActionSchemas);

export const isRunAction = (name: string): name is RunAction => Object.hasOwn(runActionSchemas, name);

export const describedRunAction = (
  action: RunAction,
): DescribedRunAction & { readonly payload: z.ZodType; readonly roles: readonly Role[] } => ({
  ...descriptions[action],
  roles: runRules[action].roles,
  payload: runActionSchemas[action],
});
