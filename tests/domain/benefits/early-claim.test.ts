import { describe, expect, test } from 'vitest';
import {
  earlyClaimReduction,
  mayClaimEarly,
  reductionShareFor,
} from '../../../shared/domain/benefits/early-claim.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

const open = benefitRules({
  earlyClaim: { fromAgeYears: 55, groups: ['severely-disabled', 'tekun'], reductionPerMonth: 50 },
});

describe('who may claim before 60', () => {
  test.each([
    ['severely-disabled', 54, false],
    ['severely-disabled', 55, true],
    ['tekun', 56, true],
    ['dibao', 59, false],
    [undefined, 59, false],
  ] as const)('%s at %i: %s', (group, ageYears, may) => {
    expect(mayClaimEarly(group === undefined ? {} : { group }, ageYears, open)).toBe(may);
  });

  test('nobody where the place has no such rule', () => {
    expect(mayClaimEarly({ group: 'tekun' }, 59, benefitRules({ earlyClaim: null }))).toBe(false);
  });
});

test.each([
  [0, 0],
  [1, 50],
  [60, 3000],
  [199, 9950],
  [200, 10_000],
  [201, 10_000],
])('%i missing months cost %i hundredths of a percent', (months, share) => {
  expect(reductionShareFor(months, open)).toBe(share);
});

test('an ordinary claim costs nothing and says nothing', () => {
  expect(earlyClaimReduction(yuan(163), 0, open)).toEqual({ result: 0, working: [] });
});

test('the working names the whole pension and the share', () => {
  expect(earlyClaimReduction(yuan(163), 3000, open).working).toEqual([
    {
      rule: 'early-claim-reduction',
      inputs: { grossFen: yuan(163), reductionShare: 3000 },
      result: yuan(48.9),
      basis: open.earlyClaim.basis,
    },
  ]);
});
