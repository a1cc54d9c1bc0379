import { expect, test } from 'vitest';
import { setOff } from '../../../shared/domain/benefits/set-off.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

test.each([
  [163, 0, 5000, 0],
  [0, 500, 5000, 0],
  [163, 500, 0, 0],
  [163, 500, 5000, 81.5],
  [163, 81.49, 5000, 81.49],
  [163, 81.5, 5000, 81.5],
  [163, 81.51, 5000, 81.5],
  [0.03, 500, 5000, 0.01],
  [163, 500, 10_000, 163],
  [163, 162.99, 10_000, 162.99],
])(
  'of %d yuan with %d yuan outstanding at most %i hundredths of a percent: %d yuan',
  (regular, outstanding, maximumShare, kept) => {
    const rules = benefitRules({ setOff: { maximumShare } });
    expect(setOff(yuan(regular), yuan(outstanding), rules).result).toBe(yuan(kept));
  },
);

test('the working names the share and what is outstanding', () => {
  const rules = benefitRules({ setOff: { maximumShare: 5000 } });
  expect(setOff(yuan(163), yuan(500), rules).working).toEqual([
    {
      rule: 'set-off',
      inputs: { regularFen: 16_300, maximumShare: 5000, outstandingFen: 50_000 },
      result: 8150,
      basis: rules.setOff.basis,
    },
  ]);
});
