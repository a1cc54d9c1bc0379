import * as z from 'zod';
import { accountParts } from '../../domain/benefits/account.ts';
import { contributionYearsSchema } from '../../domain/handover/benefit-schemas.ts';
import { certificationCategorySchema } from '../../domain/handover/terms.ts';
import { civilDateSchema } from '../../kernel/civil-date.ts';
import { civilMonthSchema } from '../../kernel/civil-month.ts';
import { civilYearSchema } from '../../kernel/civil-year.ts';
import { fenSchema } from '../../kernel/fen.ts';

/** The forms in which facts are given to a rule. Bounds are far beyond any life or account; within them sums stay exact. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31'];

export const day = civilDateSchema.refine((text) => text >= firstDay && text <= lastDay, 'day-implausible');
export const month = civilMonthSchema.refine(
  (text) => text >= firstDay.slice(0, 7) && text <= lastDay.slice(0, 7),
  'day-implausible',
);
export const year = civilYearSchema.min(1900).max(2199);

/** A hundred million yuan: more is a slip of the pen. */
export const sumFen = fenSchema.max(10_000_000_000, { error: 'sum-implausible' });
export const monthCount = z.int().min(0).max(1500);
export const yearCount = z.int().min(0).max(150);

export const balances = z.partialRecord(z.enum(accountParts), sumFen).readonly().meta({
  description:
    'Balances in fen by where the money came from; a part left out is nought 个人账户分项余额（分）',
});

/** From 16 on nobody pays longer; years of another scheme come on top. */
const mostYears = 100;
export const contributionYears = contributionYearsSchema
  .refine(({ paid }) => paid <= mostYears, { error: 'years-beyond-a-life', path: ['paid'] })
  .meta({ description: 'Years paid, of them paid back later, and the unbroken run 缴费年限' });

export const pensionAgeOn = day.meta({ description: 'The 60th birthday 年满60周岁之日' });

export const accountMonthlyFen = sumFen.meta({
  description: 'Account pension a month as awarded; 0 if none was 个人账户养老金月额（分）',
});

export const monthsPaid = monthCount.meta({
  description: 'Months for which the pension was paid 已发放月数',
});

/** A time during which the person was certified, both days included. */
const certifiedSpan = z
  .strictObject({
    group: certificationCategorySchema,
    from: day,
    until: day.exactOptional().meta({ description: 'Last certified day; absent while it lasts 终止日' }),
    liftedOut: z.boolean().exactOptional().meta({
      description: 'Ended because the person left poverty 因脱贫终止',
    }),
  })
  .refine(({ from, until }) => until === undefined || from <= until, {
    error: 'range-reversed',
    path: ['until'],
  })
  .readonly();

export const certified = z.array(certifiedSpan).max(100).readonly().meta({
  description: 'When and for what the person was certified 困难身份认定期间',
});
