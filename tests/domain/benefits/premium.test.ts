import { describe, expect, test } from 'vitest';
import type { PremiumFacts } from '../../../shared/domain/benefits/facts.ts';
import { premiumFor } from '../../../shared/domain/benefits/premium.ts';
import type { CertificationCategory } from '../../../shared/domain/handover/terms.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { benefitRules, day, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';

const year = civilYear(2024);

const facts: PremiumFacts = {
  place: benefitRules().place,
  certified: [{ group: 'dibao', from: day('2020-01-01') }],
  pensionAgeOn: day('2040-01-01'),
  payOn: day('2024-06-10'),
};

/** Tier, government, person and subsidy in yuan. */
const yuanOf = (
  group: CertificationCategory,
  overrides: RuleOverrides,
  electedYuan?: number,
): readonly number[] => {
  const elected = electedYuan === undefined ? {} : { electedTierFen: yuan(electedYuan) };
  const asked = { ...facts, certified: [{ group, from: day('2020-01-01') }], ...elected };
  const { result } = premiumFor(asked, year, benefitRules(overrides));
  if ('notDue' in result) return [];
  const { tierFen, governmentFen, personFen, subsidyFen } = result;
  return [tierFen, governmentFen, personFen, subsidyFen].map((amountFen) => amountFen / 100);
};

const chongqing: RuleOverrides = {
  tiers: [200, 300, 400, 500, 1000, 4000].map(yuan),
  retainedTier: { tierFen: yuan(100), groups: ['dibao', 'tekun', 'severely-disabled'] },
  governmentPremium: [
    { groups: ['tekun', 'severely-disabled'], pays: { shareOfLowestTier: 10_000 } },
    { groups: ['dibao'], pays: { shareOfLowestTier: 7000 } },
  ],
};
const ankang: RuleOverrides = { governmentPremium: [{ groups: ['dibao'], pays: { amountFen: yuan(50) } }] };
const shenzhen: RuleOverrides = {
  tiers: [120, 240, 360].map(yuan),
  governmentPremium: [{ groups: ['dibao'], pays: { amountFen: yuan(120) } }],
};
const yaoan: RuleOverrides = {
  governmentPremium: [
    { groups: ['severely-disabled'], pays: { tierFen: yuan(200) } },
    { groups: ['dibao'], pays: { amountFen: yuan(50) } },
  ],
  matchingSubsidy: {
    kind: 'steps',
    baseTierFen: yuan(100),
    baseSubsidyFen: yuan(30),
    stepTierFen: yuan(100),
    stepSubsidyFen: yuan(10),
    maximumFen: yuan(100),
  },
};

describe('who pays what', () => {
  test.each<readonly [string, Parameters<typeof yuanOf>, number[]]>([
    ['everything of the lowest tier (Dachuan)', ['dibao', {}], [100, 100, 0, 30]],
    ['50 of it, the person the rest (Ankang)', ['dibao', ankang], [100, 50, 50, 30]],
    ['120 in full (Shenzhen)', ['dibao', shenzhen], [120, 120, 0, 30]],
    ['70 of the retained 100 (Chongqing, dibao)', ['dibao', chongqing], [100, 70, 30, 30]],
    ['all of the retained 100 (Chongqing, tekun)', ['tekun', chongqing], [100, 100, 0, 30]],
    ['a whole tier of 200 (Yao’an, severely disabled)', ['severely-disabled', yaoan], [200, 200, 0, 40]],
    ['the same although a lower one was chosen', ['severely-disabled', yaoan, 100], [200, 200, 0, 40]],
    ['the same part of a higher tier', ['severely-disabled', yaoan, 500], [500, 200, 300, 70]],
    ['the same part of the highest', ['dibao', chongqing, 4000], [4000, 70, 3930, 60]],
  ])('the government pays %s', (_name, question, expected) => {
    expect(yuanOf(...question)).toEqual(expected);
  });

  test.each([
    [0.01, 0.01, 99.99],
    [99.99, 99.99, 0.01],
    [100, 100, 0],
    [100.01, 100, 0],
  ])('%f yuan offered for a tier of 100: the government %f, the person %f', (offered, government, person) => {
    const overrides: RuleOverrides = {
      governmentPremium: [{ groups: ['dibao'], pays: { amountFen: yuan(offered) } }],
    };
    expect(yuanOf('dibao', overrides).slice(0, 3)).toEqual([100, government, person]);
  });

  test('a share that is no whole fen is rounded as the place rounds', () => {
    const tiers = [yuan(0.15), yuan(100)];
    const governmentPremium = [{ groups: ['dibao'], pays: { shareOfLowestTier: 5000 } }] as const;
    const roundedBy = (mode: 'half-up' | 'down') =>
      yuanOf('dibao', { tiers, governmentPremium, rounding: { mode, unitFen: 100, of: 'total' } }).slice(
        1,
        3,
      );
    expect(roundedBy('half-up')).toEqual([0.08, 0.07]);
    expect(roundedBy('down')).toEqual([0.07, 0.08]);
  });
});

describe('the working', () => {
  test('goes from the question to the sum, each line with the file it stands on', () => {
    const { result, working } = premiumFor(
      { ...facts, electedTierFen: yuan(500) },
      year,
      benefitRules(chongqing),
    );
    expect(result).toEqual({
      year,
      group: 'dibao',
      tierFen: yuan(500),
      governmentFen: yuan(70),
      personFen: yuan(430),
      subsidyFen: yuan(60),
    });
    expect(working.map(({ rule, result: value, basis }) => [rule, value, basis.source])).toEqual([
      ['premium-due', 'due', '人社部发〔2017〕59号；未满60周岁一条见地方规定'],
      ['hardship-status', 'dibao', 'statusBasis'],
      ['tier', yuan(500), 'tiers'],
      ['government-premium', yuan(70), 'governmentPremium dibao'],
      ['personal-premium', yuan(430), '重庆、广东等地规定：代缴部分不变，选择较高档次的差额由个人缴纳'],
      ['matching-subsidy', yuan(60), 'matchingSubsidy'],
      ['premium', yuan(500), 'tiers'],
    ]);
  });

  test('of a premium that is not due ends with the code', () => {
    const { working } = premiumFor({ ...facts, certified: [] }, year, benefitRules());
    expect(working.map(({ rule, result }) => [rule, result])).toEqual([
      ['hardship-status', 'no-hardship-status'],
      ['premium-due', 'no-hardship-status'],
    ]);
  });

  test('tells a tier that was raised to the one the place pays for', () => {
    const asked = { ...facts, certified: [{ group: 'severely-disabled' as const, from: day('2020-01-01') }] };
    const tiers = premiumFor(asked, year, benefitRules(yaoan)).working.filter(({ rule }) => rule === 'tier');
    expect(tiers.map(({ result }) => result)).toEqual([yuan(100), yuan(200)]);
  });
});
