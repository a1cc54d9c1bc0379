import { certificationCategories } from '../../shared/domain/handover/terms.ts';
import { type CivilDate, civilDateSchema } from '../../shared/kernel/civil-date.ts';
import { type CivilMonth, civilMonthSchema } from '../../shared/kernel/civil-month.ts';
import { divisionCodeSchema } from '../../shared/kernel/division-code.ts';
import { addFen, type Fen, fen } from '../../shared/kernel/fen.ts';
import type { BenefitMatter, BenefitValue } from '../../shared/policies/benefit-policy.ts';
import type {
  BasicPensionPart,
  BenefitRules,
  GovernmentPremiumRule,
  PolicyLevel,
  Stated,
} from '../../shared/policies/benefit-rules.ts';

export const yuan = (amount: number): Fen => fen(Math.round(amount * 100));
export const day = (text: string): CivilDate => civilDateSchema.parse(text);
export const month = (text: string): CivilMonth => civilMonthSchema.parse(text);

type Matter = Exclude<BenefitMatter, 'basicPension'>;
type Values = { readonly [M in Matter]: BenefitValue<M> };

/** One value per matter: the nation's of 2014 where it has one, else the plainest that the schema takes. */
const plain: Values = {
  tiers: [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000].map(yuan),
  retainedTier: null,
  governmentPremium: [
    {
      groups: ['registered-poor', 'dibao', 'tekun', 'fallen-back', 'severely-disabled'],
      pays: { shareOfLowestTier: 10_000 },
    },
  ],
  statusBasis: { kind: 'any-day-of-year' },
  groupPrecedence: [
    'tekun',
    'registered-poor',
    'dibao',
    ...certificationCategories.filter((one) => !['tekun', 'registered-poor', 'dibao'].includes(one)),
  ],
  premiumAfterLeavingPoverty: { continues: false, groups: [] },
  matchingSubsidy: {
    kind: 'bands',
    bands: [
      { fromTierFen: fen(10_000), subsidyFen: fen(3000) },
      { fromTierFen: fen(50_000), subsidyFen: fen(6000) },
    ],
  },
  backPayment: { allowed: true, earnsSubsidy: false, countsAsYear: true, countsForYearSupplement: true },
  minimumYears: 15,
  yearSupplement: { kind: 'none' },
  ageSupplement: [],
  divisorMonths: [{ fromAgeYears: 60, months: 139 }],
  startOverSixty: { kind: 'month-after-birthday' },
  earlyClaim: null,
  earlySupport: null,
  funeralGrant: { kind: 'none' },
  refundOnDeath: { excludes: [] },
  refundOnDualReceipt: { excludes: ['government-premium', 'matching-subsidy'] },
  refundOnDuplicateContribution: { excludes: [] },
  rounding: { mode: 'half-up', unitFen: 1, of: 'each-component' },
  accountInterest: [],
  suspensionArrears: { 'no-proof-of-life': 'all-months', imprisoned: 'none', other: 'all-months' },
  setOff: { maximumShare: 10_000 },
};

export interface RuleOverrides extends Partial<Values> {
  /** Yuan a month by level; the nation's minimum of 2025 alone unless given. */
  readonly basicPensionYuan?: Partial<Record<PolicyLevel, number>>;
  /** The day from which they hold. */
  readonly since?: string;
}

/** Names the matter, so that a test can see which rule a line of a working stands on. */
const stated = <T>(matter: string, value: T): Stated<T> => ({
  value,
  basis: { file: 'made-up/2025-01-01', source: matter, certainty: 'inferred' },
});

const basicPension = (yuanByLevel: Partial<Record<PolicyLevel, number>>): BenefitRules['basicPension'] => {
  const levels = ['nation', 'province', 'prefecture', 'county'] as const;
  const parts = levels.flatMap((level): BasicPensionPart[] => {
    const amount = yuanByLevel[level];
    return amount === undefined
      ? []
      : [{ level, amountFen: fen(amount * 100), basis: stated(`basicPension ${level}`, 0).basis }];
  });
  return { parts, totalFen: addFen(...parts.map(({ amountFen }) => amountFen)) };
};

const groupByGroup = (statements: BenefitValue<'governmentPremium'>): readonly GovernmentPremiumRule[] =>
  statements.map((one) => ({ ...one, basis: stated(`governmentPremium ${one.groups.join(' ')}`, 0).basis }));

/** Complete rules of a made-up place; every matter can be replaced. */
export const benefitRules = (overrides: RuleOverrides = {}): BenefitRules => {
  const { basicPensionYuan = { nation: 143 }, since = '2025-01-01', ...values } = overrides;
  const all = { ...plain, ...values };
  return {
    place: divisionCodeSchema.parse('530921'),
    since: civilDateSchema.parse(since),
    basicPension: basicPension(basicPensionYuan),
    tiers: stated('tiers', all.tiers),
    retainedTier: stated('retainedTier', all.retainedTier),
    governmentPremium: stated('governmentPremium', groupByGroup(all.governmentPremium)),
    statusBasis: stated('statusBasis', all.statusBasis),
    groupPrecedence: stated('groupPrecedence', all.groupPrecedence),
    premiumAfterLeavingPoverty: stated('premiumAfterLeavingPoverty', all.premiumAfterLeavingPoverty),
    matchingSubsidy: stated('matchingSubsidy', all.matchingSubsidy),
    backPayment: stated('backPayment', all.backPayment),
    minimumYears: stated('minimumYears', all.minimumYears),
    yearSupplement: stated('yearSupplement', all.yearSupplement),
    ageSupplement: stated('ageSupplement', all.ageSupplement),
    divisorMonths: stated('divisorMonths', all.divisorMonths),
    startOverSixty: stated('startOverSixty', all.startOverSixty),
    earlyClaim: stated('earlyClaim', all.earlyClaim),
    earlySupport: stated('earlySupport', all.earlySupport),
    funeralGrant: stated('funeralGrant', all.funeralGrant),
    refundOnDeath: stated('refundOnDeath', all.refundOnDeath),
    refundOnDualReceipt: stated('refundOnDualReceipt', all.refundOnDualReceipt),
    refundOnDuplicateContribution: stated('refundOnDuplicateContribution', all.refundOnDuplicateContribution),
    rounding: stated('rounding', all.rounding),
    accountInterest: stated('accountInterest', all.accountInterest),
    suspensionArrears: stated('suspensionArrears', all.suspensionArrears),
    setOff: stated('setOff', all.setOff),
  };
};
