import type { Run, RunKind } from '../../domain/runs/run.ts';
import type { RunKindRules } from './kind.ts';
import { payrollRules } from './payroll/index.ts';
import { premiumListRules } from './premium-list/index.ts';

const rulesOfKinds: Readonly<Record<RunKind, RunKindRules>> = {
  payroll: payrollRules,
  'premium-list': premiumListRules,
};

export const rulesOfKind = ({ kind }: Pick<Run, 'kind'>): RunKindRules => rulesOfKinds[kind];
