import { expect, test } from 'vitest';
import { payrollCounty } from '../../../functions/cli/sample/localities.ts';
import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';

const counties = [...new Set(Array.from({ length: 2_000 }, (_, seed) => payrollCounty(seed)))];
const today = civilDateSchema.parse('2026-11-22');

test('No payroll of the demonstration takes place where a person of 65 has to pay years back first', () => {
  expect(counties.length).toBeGreaterThan(300);
  const paysBack = counties.filter(
    (county) => benefitRulesFor(county, today).startOverSixty.value.kind === 'back-payment-first',
  );
  expect(paysBack).toEqual([]);
});
