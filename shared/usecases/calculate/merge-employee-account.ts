import * as z from 'zod';
import { accountBalancesSchema } from '../../domain/benefits/account.ts';
import { mergeEmployeeAccount as merged } from '../../domain/benefits/merge-employee-account.ts';
import { contributionYearsSchema } from '../../domain/handover/benefit-schemas.ts';
import { words } from '../../domain/words.ts';
import { calculation } from './calculation.ts';
import { linkRefused, schemeLinkFacts } from './scheme-link.ts';

export const mergeEmployeeAccount = calculation({
  rule: 'merge-employee-account',
  title: words('职工养老保险转入', 'Merging the account of the employee scheme'),
  description: words(
    '职工缴费不满15年的，账户全部并入，年限合并计算。',
    'With fewer than 15 years there, the whole account comes here and the years are added; or why not. No place has rules of its own.',
  ),
  facts: schemeLinkFacts,
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: {
      balances: { personal: 150_000 },
      years: { paid: 5, backPaid: 0, consecutive: 5 },
      employeeMonths: 100,
      employeeAccountFen: 2_000_000,
      reachedEmployeeAge: true,
      drawing: false,
    },
  },
  result: z.union([
    z.strictObject({ balances: accountBalancesSchema, years: contributionYearsSchema }),
    linkRefused,
  ]),
  explain: ({ balances, years, ...facts }) => merged({ balances, years }, facts),
});
