import { expect, test } from 'vitest';
import { basicPension } from '../../../shared/domain/benefits/basic-pension.ts';
import { benefitRules, yuan } from '../../support/benefit-rules.ts';

test.each([
  [{ nation: 143 }, 143],
  [{ nation: 143, county: 2 }, 145],
  [{ nation: 143, province: 20, prefecture: 5, county: 2 }, 170],
  [{}, 0],
])('the levels %j come to %i yuan, with a line for each', (basicPensionYuan, sum) => {
  const { result, working } = basicPension(benefitRules({ basicPensionYuan }));
  expect(result).toBe(yuan(sum));
  expect(working.map((line) => [line.inputs['level'], line.result])).toEqual(
    Object.entries(basicPensionYuan).map(([level, amount]) => [level, yuan(amount)]),
  );
});

test('everyone of a place shares one working, and no other place does', () => {
  const [here, there] = [benefitRules(), benefitRules()];
  expect(basicPension(here)).toBe(basicPension(here));
  expect(basicPension(here)).not.toBe(basicPension(there));
});
