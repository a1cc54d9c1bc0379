import * as z from 'zod';
import { moveToEmployeeScheme as moved } from '../../domain/benefits/merge-employee-account.ts';
import { words } from '../../domain/words.ts';
import { fenSchema } from '../../kernel/fen.ts';
import { calculation } from './calculation.ts';
import { linkRefused, schemeLinkFacts } from './scheme-link.ts';

export const moveToEmployeeScheme = calculation({
  rule: 'move-to-employee-scheme',
  title: words('转入职工养老保险', 'Moving the account to the employee scheme'),
  description: words(
    '职工缴费满15年的，本账户全部转入职工养老保险，年限不折算。',
    'With 15 years there, the whole account goes there and the years here are not converted; or why not. No place has rules of its own.',
  ),
  facts: schemeLinkFacts,
  example: {
    place: '530921',
    on: '2026-03-20',
    facts: {
      balances: { personal: 150_000, 'matching-subsidy': 45_000 },
      years: { paid: 5, backPaid: 0, consecutive: 5 },
      employeeMonths: 180,
      employeeAccountFen: 6_000_000,
      reachedEmployeeAge: true,
      drawing: false,
    },
  },
  result: z.union([z.strictObject({ movedFen: fenSchema, yearsConverted: z.literal(0) }), linkRefused]),
  explain: ({ balances, years, ...facts }) => moved({ balances, years }, facts),
});
