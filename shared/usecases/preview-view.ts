import * as z from 'zod';
import { awardNotDueShown, eligibilityShown, premiumNotDueShown } from './shown-words.ts';
import { clockNames, clockTable } from '../domain/handover/clocks.ts';
import type { Preview } from '../domain/handover/index.ts';
import { certificationCategorySchema } from '../domain/handover/terms.ts';
import { civilDateSchema } from '../kernel/civil-date.ts';
import { civilMonthSchema } from '../kernel/civil-month.ts';
import { civilYearSchema } from '../kernel/civil-year.ts';
import { divisionCodeSchema } from '../kernel/division-code.ts';
import { fenSchema } from '../kernel/fen.ts';
import { monthlyPensionSchema } from '../domain/handover/benefit-schemas.ts';
import { earlySupportSchema, endingSchema, showEarlySupport, showEnding } from './ending-view.ts';
import { showWorking, workingViewSchema } from './working-view.ts';

const working = z.array(workingViewSchema);

/** "What happens if you accept": what the hukou locality will owe, with the working of each sum. Nothing personal is in it. */
export const previewSchema = z
  .strictObject({
    place: divisionCodeSchema,
    on: civilDateSchema,
    accountStated: z.boolean().meta({
      description: 'Whether the individual account is stated; if not, none is supposed 是否已登记个人账户',
    }),
    eligibility: z.strictObject({ code: eligibilityShown, working }),
    premium: z
      .strictObject({
        year: civilYearSchema,
        notDue: premiumNotDueShown.optional(),
        group: certificationCategorySchema.optional(),
        tierFen: fenSchema.optional(),
        governmentFen: fenSchema.optional(),
        personFen: fenSchema.optional(),
        subsidyFen: fenSchema.optional(),
        working,
      })
      .optional(),
    pension: z
      .strictObject({
        notDue: awardNotDueShown.optional(),
        firstMonth: civilMonthSchema.optional(),
        payableFrom: civilMonthSchema.optional(),
        monthly: monthlyPensionSchema.optional(),
        arrearsMonths: z.int().optional(),
        arrearsFen: fenSchema.optional(),
        working,
      })
      .optional(),
    earlySupport: earlySupportSchema.optional().meta({
      description: 'Support of the severely disabled before pension age, where the place has it 提前老龄补贴',
    }),
    ending: endingSchema.optional(),
    deadlines: z.array(
      z.strictObject({
        clock: z.enum(clockNames),
        title: z.strictObject({ zh: z.string(), en: z.string() }),
        dueOn: civilDateSchema,
      }),
    ),
    files: z.array(z.string()),
  })
  .meta({ id: 'Preview', description: 'What happens if the case is accepted 接收后果预览' });
export type PreviewView = z.output<typeof previewSchema>;

const premiumOf = ({ year, result, working: lines }: NonNullable<Preview['premium']>) => ({
  ...result,
  year,
  working: showWorking(lines),
});

const pensionOf = ({ result, working: lines }: NonNullable<Preview['pension']>): PreviewView['pension'] => {
  if ('notDue' in result) return { notDue: result.notDue, working: showWorking(lines) };
  const { award, monthly, payableFrom, arrearsMonths, arrearsFen } = result;
  return {
    firstMonth: award.firstMonth,
    payableFrom,
    monthly,
    arrearsMonths,
    arrearsFen,
    working: showWorking(lines),
  };
};

export const showPreview = (preview: Preview): PreviewView => ({
  place: preview.place,
  on: preview.on,
  accountStated: preview.accountStated,
  eligibility: { code: preview.eligibility.result, working: showWorking(preview.eligibility.working) },
  ...(preview.premium ? { premium: premiumOf(preview.premium) } : {}),
  ...(preview.pension ? { pension: pensionOf(preview.pension) } : {}),
  ...(preview.earlySupport ? { earlySupport: showEarlySupport(preview.earlySupport) } : {}),
  ...(preview.ending ? { ending: showEnding(preview.ending) } : {}),
  deadlines: preview.deadlines.map(({ clock, dueOn }) => ({
    clock,
    title: { ...clockTable[clock].title },
    dueOn,
  })),
  files: [...preview.files],
});
