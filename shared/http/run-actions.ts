import type * as z from 'zod';
import type { Role } from '../domain/actor.ts';
import { runActions as runRules } from '../domain/runs/actions.ts';
import { words } from '../domain/words.ts';
import type { ActionDescription } from './actions.ts';
import { keysOf } from '../kernel/keys.ts';
import { runActionSchemas, type RunAction } from '../usecases/runs/run-view.ts';

interface DescribedRunAction extends Pick<ActionDescription, 'title' | 'description' | 'fourEyes'> {
  readonly example: unknown;
}

const descriptions: Readonly<Record<RunAction, DescribedRunAction>> = {
  review: {
    title: words('初审', 'Review a run'),
    description: words(
      '经办人员核对合计和明细后确认，并对其负责。须由另一名人员复核。',
      'A clerk has looked at totals and lines and answers for them. The approver is somebody else.',
    ),
    fourEyes: 'propose',
    example: {},
  },
  reject: {
    title: words('退回', 'Send a reviewed run back'),
    description: words(
      '初审后发现问题的，写明原因退回，可以重新计算。',
      'Sends the reviewed run back, with the reason; it can be computed anew.',
    ),
    fourEyes: 'reject',
    example: { reason: '三人账户存疑，请核实后重算' },
  },
  approve: {
    title: words('复核通过', 'Approve a run'),
    description: words(
      '确认批次，此后明细不再变动。不能复核自己初审的批次。',
      'From here on the lines stand. Not by the officer who reviewed it.',
    ),
    fourEyes: 'approve',
    example: {},
  },
  recompute: {
    title: words('重新计算', 'Compute a run anew'),
    description: words(
      '按今天的案件和政策重新计算全部明细，原有明细作废。',
      'Computes every line again from the cases and rules of today; the earlier lines stop counting.',
    ),
    fourEyes: 'none',
    example: { reason: '已更正两人的银行账户' },
  },
  issue: {
    title: words('下达', 'Let the payments go out'),
    description: words(
      '允许支付：银行或财政部门取得支付文件，此后可以读取支付指令。',
      'The bank or the finance office gets the file; from here on instructions can be read.',
    ),
    fourEyes: 'none',
    example: {},
  },
  post: {
    title: words('记账', 'Tell the cases'),
    description: words(
      '把已付和失败的结果记入各案件，随后批次关闭，才能建立下一期。',
      'Tells every case what was paid and what failed; afterwards the run is closed and the next one can be opened.',
    ),
    fourEyes: 'none',
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
