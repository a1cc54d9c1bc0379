import * as z from 'zod';
import { fenSchema } from '../../../../kernel/fen.ts';
import {
  mergeEmployeeAccount as mergedByRule,
  type SchemeLinkCode,
} from '../../../benefits/merge-employee-account.ts';
import { documentSchema } from '../../../person/record.ts';
import type { RefusalCode } from '../../../refusals/table.ts';
import { words } from '../../../words.ts';
import { statedAccountSchema, workingSchema } from '../../benefit-schemas.ts';
import { all, inPhase, notHeld, takenOver } from '../../conditions.ts';
import { event, refuse, step } from '../../step.ts';
import { mostFen } from './state-account.ts';
import { titled } from '../../../worded.ts';

export const employeeAccountMerged = event({
  type: 'employee-account-merged',
  title: words('职工养老账户已并入', 'employee account merged'),
  news: 'origin',
  data: z.strictObject({
    account: statedAccountSchema,
    working: workingSchema,
    evidence: documentSchema.optional().meta(titled('佐证材料', 'Evidence')),
  }),
  evolve: (state, { account }) => ({ ...state, account }),
});

const refusals = {
  'already-drawing': 'employee-account-while-drawing',
  'employee-age-not-reached': 'employee-age-not-reached',
  'employee-years-sufficient': 'employee-years-sufficient',
  'employee-years-insufficient': 'employee-years-sufficient',
} as const satisfies Readonly<Record<SchemeLinkCode, RefusalCode>>;

const drawingStatuses: ReadonlySet<string> = new Set(['awarded', 'paying', 'suspended', 'terminated']);

/** Fewer than 15 years in the employee scheme: its whole account comes here and its years are added (人社部发〔2014〕17号 Art. 6). */
export const mergeEmployeeAccount = step({
  action: 'merge-employee-account',
  title: words('并入职工养老账户', 'merge the employee account'),
  description: words(
    '职工养老缴费不足15年的，把其个人账户和缴费年限并入城乡居民养老保险。',
    'Add the account and the years of the employee scheme, in which fewer than 15 years were paid, to the account here.',
  ),
  by: { side: 'destination', roles: ['clerk'] },
  payload: z.strictObject({
    employeeMonths: z
      .int()
      .min(1)
      .max(600)
      .meta({
        ...titled('职工养老缴费月数', 'Months in the employee scheme'),
        description:
          'Months paid to the employee scheme, without those also paid here 职工养老缴费月数（扣除重复缴费）',
      }),
    employeeAccountFen: fenSchema
      .min(1)
      .max(mostFen)
      .meta(titled('职工养老个人账户余额', 'Account in the employee scheme')),
    reachedEmployeeAge: z.boolean().meta({
      ...titled('是否达到职工养老退休年龄', 'Reached the pension age of that scheme'),
      description: 'Reached the pension age of the employee scheme 是否达到职工养老退休年龄',
    }),
    evidence: documentSchema.optional().meta(titled('佐证材料', 'Evidence')),
  }),
  example: { employeeMonths: 40, employeeAccountFen: 812_345, reachedEmployeeAge: true },
  impossible: all(inPhase(...takenOver), notHeld, ({ account }) => {
    if (!account) return refuse('account-not-stated');
    // The accounts of that scheme are one before they come here: a second merger is the first one told again.
    const mergedFen = account.balances['employee-scheme'] ?? 0;
    return mergedFen > 0 ? refuse('employee-account-already-merged', { mergedFen }) : undefined;
  }),
  decide: ({ account, pension }, { evidence, ...link }) => {
    if (!account) return refuse('account-not-stated');
    const drawing = drawingStatuses.has(pension.status);
    const { result, working } = mergedByRule(account, { ...link, drawing });
    if ('refused' in result) return refuse(refusals[result.refused]);
    const merged = { ...account, ...result, neverInsured: false };
    return [employeeAccountMerged.of({ account: merged, working, ...(evidence ? { evidence } : {}) })];
  },
});
