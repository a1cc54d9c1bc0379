import * as z from 'zod';
import { civilYearSchema, yearOf } from '../../../../kernel/civil-year.ts';
import { addFen, fen, fenSchema } from '../../../../kernel/fen.ts';
import type { PremiumNotDueCode, PremiumSplit } from '../../../benefits/facts.ts';
import type { WorkingLine } from '../../../benefits/working.ts';
import type { RefusalCode } from '../../../refusals/table.ts';
import { words } from '../../../words.ts';
import { workingSchema } from '../../benefit-schemas.ts';
import { all, inPhase, notHeld, reachedPensionAge, takenOver } from '../../conditions.ts';
import { premiumByRules } from '../../premium-by-rules.ts';
import type { Handover, PremiumYear } from '../../state.ts';
import { type Draft, event, type Given, type Refusal, refuse, step } from '../../step.ts';
import { certificationCategorySchema } from '../../terms.ts';
import { byRun, namedByOfficer } from '../runs/by-run.ts';
import { isEnrolled } from './checks.ts';
import { claimed } from './premium-year.ts';
import { titled } from '../../../worded.ts';

const listing = z.strictObject({
  year: civilYearSchema.meta(titled('缴费年度', 'Year')),
  tierFen: fenSchema.min(1).meta(titled('缴费档次', 'Tier')),
  governmentFen: fenSchema.meta(titled('政府代缴金额', 'Paid by the government')),
  personFen: fenSchema.meta(titled('个人缴费金额', 'Paid by the person')),
});

export const premiumListed = event({
  type: 'premium-listed',
  title: words('已列入代缴名单', 'premium listed'),
  data: listing.extend({
    /** Absent, as the two below, in what was listed by hand before amounts were computed. */
    subsidyFen: fenSchema.optional().meta(titled('缴费补贴', 'Matching subsidy')),
    group: certificationCategorySchema.optional(),
    working: workingSchema.optional(),
    ...byRun,
  }),
  evolve: (state, { year, tierFen, governmentFen, personFen, subsidyFen = fen(0), group }) => {
    const listed: PremiumYear = { status: 'listed', tierFen, governmentFen, personFen, subsidyFen };
    return {
      ...state,
      premiums: { ...state.premiums, [year]: group ? { ...listed, group } : listed },
    };
  },
});

/** What the caller wrote beside the year. An amount that is given must be the one the rules give. */
const asked = listing
  .partial()
  .required({ year: true })
  .extend({
    subsidyFen: fenSchema.optional().meta(titled('缴费补贴', 'Matching subsidy')),
    group: certificationCategorySchema.optional(),
    ...byRun,
  });
type Asked = z.output<typeof asked>;

const notDue = {
  'person-died': 'person-died',
  'over-sixty': 'premium-not-due-over-sixty',
  'no-hardship-status': 'not-certified-in-that-year',
  'status-not-paid-for-here': 'status-not-paid-for-here',
} as const satisfies Readonly<Record<PremiumNotDueCode, RefusalCode>>;

const yearRefusal = (state: Handover, { year }: Asked, given: Given): Refusal | undefined => {
  if (state.premiums[year]) return refuse('premium-year-already-listed', { year });
  return year > yearOf(given.today) ? refuse('premium-year-in-the-future', { year }) : undefined;
};

const compared = ['tierFen', 'governmentFen', 'personFen', 'subsidyFen', 'group'] as const;

const differs = (given: Asked, computed: PremiumSplit): boolean =>
  compared.some((part) => given[part] !== undefined && given[part] !== computed[part]);

const drafts = (
  state: Handover,
  split: PremiumSplit,
  more: { readonly working: readonly WorkingLine[] } | Pick<Asked, keyof typeof byRun>,
): readonly Draft[] => [
  premiumListed.of(
    { ...split, ...more },
    { stops: split.year === state.premiumYear ? ['listPremium'] : [], starts: ['payPremium'] },
  ),
];

/** A run's list was computed, reviewed and approved by two officers: what it says is entered as it was paid. */
const ofRun = (state: Handover, payload: Asked) => {
  const { tierFen, governmentFen, personFen, subsidyFen, group, year, ...reference } = payload;
  if (tierFen === undefined || governmentFen === undefined || personFen === undefined) return undefined;
  if (subsidyFen === undefined || group === undefined) return undefined;
  return addFen(governmentFen, personFen) === tierFen
    ? drafts(state, { year, group, tierFen, governmentFen, personFen, subsidyFen }, reference)
    : undefined;
};

/**
 * Puts the person on a year's list of government-paid premiums, with the amounts that the rules of the hukou locality give
 * (人社部发〔2017〕59号). A higher tier keeps the government's part and the person pays the difference; nobody pays from 60 on.
 */
export const listPremium = step({
  action: 'list-premium',
  title: words('列入代缴名单', 'list the premium'),
  description: words(
    '把此人列入某一年度的政府代缴名单。金额由系统按当地政策计算，可以选择更高的缴费档次。',
    'Put the person on the list of government-paid premiums of one year. The exchange computes the amounts; a higher tier may be chosen by `tierFen`.',
  ),
  by: { side: 'destination', roles: ['clerk'], alsoBy: 'runs' },
  payload: asked,
  example: { year: 2024 },
  impossible: all(inPhase(...takenOver), isEnrolled, (state, given) => {
    if (given.actor.kind === 'system') return undefined;
    if (reachedPensionAge(given)) return refuse('premium-not-due-over-sixty');
    return claimed(state) ? refuse('premium-not-due-after-claim') : notHeld(state, given);
  }),
  decide: (state, payload, given) => {
    const refusal = namedByOfficer(payload, given) ?? yearRefusal(state, payload, given);
    if (refusal) return refusal;
    if (given.actor.kind === 'system')
      return ofRun(state, payload) ?? refuse('premium-parts-differ-from-tier');
    const computed = premiumByRules(state, given, payload.year, payload.tierFen);
    if (!computed) return refuse('no-rules-for-that-year', { year: payload.year });
    const { result, working } = computed;
    if ('notDue' in result) return refuse(notDue[result.notDue], { year: payload.year });
    return differs(payload, result)
      ? refuse('premium-differs-from-rules', { computed: result })
      : drafts(state, result, { working });
  },
});
