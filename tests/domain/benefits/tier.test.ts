import { describe, expect, test } from 'vitest';
import { tierFor } from '../../../shared/domain/benefits/tier.ts';
import type { CertificationCategory } from '../../../shared/domain/handover/terms.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

/** Chongqing 2023: 200 to 4,000 yuan, 100 kept for some groups. */
const chongqing = benefitRules({
  tiers: [200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000, 3000, 4000].map(yuan),
  retainedTier: { tierFen: yuan(100), groups: ['dibao', 'tekun', 'fallen-back', 'severely-disabled'] },
});

const tierOf = (group?: CertificationCategory, electedYuan?: number, rules = chongqing) =>
  tierFor(group, electedYuan === undefined ? undefined : yuan(electedYuan), rules);

describe('without a choice', () => {
  test.each<[string, CertificationCategory | undefined, number]>([
    ['dibao keeps the old lowest tier', 'dibao', 100],
    ['a group for which nothing was kept has the ordinary lowest', 'registered-poor', 200],
    ['who is no hardship object any more falls to the ordinary lowest', undefined, 200],
  ])('%s', (_name, group, lowestYuan) => {
    expect(tierOf(group).result).toEqual({ tierFen: yuan(lowestYuan), lowestFen: yuan(lowestYuan) });
  });
});

describe('with a choice', () => {
  test.each<[string, CertificationCategory | undefined, number, number]>([
    ['a tier of the place', 'dibao', 4000, 4000],
    ['a tier between two of them is not offered', 'dibao', 250, 100],
    ['a tier above the highest is not offered', undefined, 4001, 200],
    ['the retained tier, by who may', 'tekun', 100, 100],
    ['the retained tier, by who may not any more', undefined, 100, 200],
    ['the ordinary lowest, by who could have less', 'tekun', 200, 200],
  ])('%s', (_name, group, electedYuan, tierYuan) => {
    expect(tierOf(group, electedYuan).result.tierFen).toBe(yuan(tierYuan));
  });

  test('the lowest open to the person stays what it was, for shares are taken from it', () => {
    expect(tierOf('dibao', 4000).result.lowestFen).toBe(yuan(100));
  });

  test('the working says whether the choice was open, and stands on the file of the tier', () => {
    expect(tierOf('dibao', 250).working[0]).toMatchObject({
      inputs: { electedTierFen: yuan(250), electedIsOpen: false, lowestFen: yuan(100) },
      result: yuan(100),
      basis: { source: 'retainedTier' },
    });
    expect(tierOf('dibao', 300).working[0]?.basis.source).toBe('tiers');
    expect(tierOf().working[0]?.basis.source).toBe('tiers');
  });
});

describe('a retained tier that is no tier below the others', () => {
  const rulesWith = (tierYuan: number) =>
    benefitRules({
      tiers: [yuan(100), yuan(200)],
      retainedTier: { tierFen: yuan(tierYuan), groups: ['dibao'] },
    });

  test('one that the place has anyway changes nothing', () => {
    expect(tierOf('dibao', undefined, rulesWith(100)).working[0]).toMatchObject({
      result: yuan(100),
      basis: { source: 'tiers' },
    });
  });

  test('one above the lowest is one more to choose from', () => {
    expect(tierOf('dibao', 150, rulesWith(150)).result).toEqual({ tierFen: yuan(150), lowestFen: yuan(100) });
    expect(tierOf(undefined, 150, rulesWith(150)).result.tierFen).toBe(yuan(100));
  });
});

test('a place without tiers is a mistake of the policy, not a premium of nought', () => {
  expect(() => tierOf('dibao', undefined, benefitRules({ tiers: [] }))).toThrow('no-tier-stated');
});
