import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';

const at = (place: string, on: string) =>
  benefitRulesFor(divisionCodeSchema.parse(place), civilDateSchema.parse(on));

const fengqing = '530921';
const yaoan = '532325';
const yubei = '500112';
const hengnan = '430422';
const benxi = '210502';
const heyuan = '441602';

describe('the basic pension a month in yuan', () => {
  it.each([
    ['2009-09-01', 55, 'general'],
    ['2014-06-30', 55, 'general'],
    ['2014-07-01', 70, 'sourced'],
    ['2017-12-31', 70, 'sourced'],
    ['2018-01-01', 88, 'sourced'],
    ['2020-06-30', 88, 'sourced'],
    ['2020-07-01', 93, 'general'],
    ['2022-06-30', 93, 'general'],
    ['2022-07-01', 98, 'weak'],
    ['2022-12-31', 98, 'weak'],
    ['2023-01-01', 103, 'general'],
    ['2023-12-31', 103, 'general'],
    ['2024-01-01', 123, 'general'],
    ['2024-12-31', 123, 'general'],
    ['2025-01-01', 143, 'sourced'],
    ['2025-12-31', 143, 'sourced'],
    ['2026-01-01', 163, 'inferred'],
  ])('of the nation on %s is %s (%s)', (on, sum, certainty) => {
    const { parts, totalFen } = at(fengqing, on).basicPension;
    expect(totalFen).toBe(sum * 100);
    expect(parts.map(({ level, basis }) => [level, basis.certainty])).toEqual([['nation', certainty]]);
  });

  it.each([
    [2015, '2014-07-01', '2015-01-09', 55],
    [2015, '2014-07-01', '2015-01-10', 70],
    [2018, '2018-01-01', '2018-05-09', 70],
    [2018, '2018-01-01', '2018-05-10', 88],
    [2026, '2026-01-01', '2026-03-04', 143],
    [2026, '2026-01-01', '2026-03-05', 163],
  ])('decided late in %s holds from %s, as known on %s: %s', (_, on, knownOn, sum) => {
    const rules = benefitRulesFor(
      divisionCodeSchema.parse(fengqing),
      civilDateSchema.parse(on),
      civilDateSchema.parse(knownOn),
    );
    expect(rules.basicPension.totalFen).toBe(sum * 100);
  });

  it.each([
    ['Yubei in Chongqing, as drawn in 2020', yubei, '2020-10-01', 120],
    ['Mingguang, as drawn from 2019-07', '341182', '2019-07-01', 110],
    ['Sichuan in 2024-07', '510104', '2024-07-01', 163],
    ['Guizhou in 2023', '520102', '2023-06-01', 128],
  ])('with the addition of %s is %s %s: %s', (_, place, on, sum) => {
    const { parts, totalFen } = at(place, on).basicPension;
    expect(totalFen).toBe(sum * 100);
    expect(parts[1]?.basis.certainty).toBe('inferred');
  });
});

describe('what else was read of the pension:', () => {
  const perYear = (sum: number, counts = 'all') => ({
    kind: 'per-year',
    beyondYears: 15,
    each: { amountFen: sum * 100 },
    counts,
  });
  it.each([
    ['the nation', fengqing, '2026-01-01', { kind: 'none' }],
    ["Yao'an", yaoan, '2017-12-21', perYear(2)],
    ['Liaoning', benxi, '2018-01-01', { ...perYear(3, 'consecutive'), countedFromYear: 2014 }],
    ['Hunan', hengnan, '2014-11-14', perYear(1)],
    ['Guangdong', heyuan, '2020-01-01', perYear(3)],
  ])('of the year supplement in %s (%s, %s)', (_, place, on, value) => {
    expect(at(place, on).yearSupplement.value).toEqual(value);
  });

  it.each([
    ['Chongqing', yubei, { kind: 'fixed-month', reachedBy: '2018-11-30', firstMonth: '2018-12' }],
    ['Ningde', '350902', { kind: 'month-after-procedure', shortOfYears: 'draws' }],
    ["Yao'an", yaoan, { kind: 'back-payment-first', schemeBegan: '2009-09-01' }],
    ['the nation', fengqing, { kind: 'month-after-procedure' }],
  ])('of the first month of who was over 60 in %s (%s)', (_, place, value) => {
    expect(at(place, '2020-01-01').startOverSixty.value).toEqual(value);
  });

  it.each([
    ['Jiangsu', '320102', [5, 10], [65, 80]],
    ['the nation', fengqing, [], []],
  ])('of the addition by age in %s (%s)', (_, place, sums, ages) => {
    const { value } = at(place, '2020-01-01').ageSupplement;
    expect(value.map(({ adds }) => adds)).toEqual(sums.map((sum) => ({ amountFen: sum * 100 })));
    expect(value.map(({ fromAgeYears }) => fromAgeYears)).toEqual(ages);
  });

  it.each([
    ["Yao'an", yaoan],
    ['Baoshan', '530502'],
  ])('of the support of the severely disabled from 55 in %s (%s)', (_, place) => {
    expect(at(place, '2020-01-01').earlySupport.value).toEqual({
      fromAgeYears: 55,
      groups: ['severely-disabled'],
      monthly: { shareOfBasicPension: 10_000 },
    });
  });

  it.each([
    ["Yao'an", yaoan, 600],
    ['Qingzhou', '370781', 500],
  ])('of the funeral grant in %s (%s): %s', (_, place, sum) => {
    expect(at(place, '2020-01-01').funeralGrant.value).toEqual({ kind: 'fixed', amountFen: sum * 100 });
  });

  it('of the nation: 139 months at 60, 15 years, refunds and arrears', () => {
    const rules = at(fengqing, '2024-01-01');
    expect(rules.divisorMonths.value).toEqual([{ fromAgeYears: 60, months: 139 }]);
    expect(rules.minimumYears.value).toBe(15);
    expect(rules.refundOnDeath.value.excludes).toEqual([]);
    expect(at(fengqing, '2014-02-20').refundOnDeath.value.excludes).toEqual([
      'government-premium',
      'matching-subsidy',
    ]);
    expect(at('370781', '2020-01-01').refundOnDeath.basis.certainty).toBe('sourced');
    expect(rules.refundOnDualReceipt.value.excludes).toEqual(['government-premium', 'matching-subsidy']);
    expect(rules.refundOnDualReceipt.basis.certainty).toBe('inferred');
    expect(rules.divisorMonths.basis).toMatchObject({ file: 'cn/2014-02-21', certainty: 'sourced' });
    expect(rules.refundOnDuplicateContribution.value.excludes).not.toContain('personal');
    expect(rules.refundOnDuplicateContribution.value.excludes).not.toContain('collective');
    expect(rules.suspensionArrears.value).toEqual({
      'no-proof-of-life': 'all-months',
      imprisoned: 'none',
      other: 'all-months',
    });
  });

  it('of no text at all are never called sourced: rounding, interest, the share set off', () => {
    const { rounding, accountInterest, setOff } = at(fengqing, '2026-01-01');
    expect([rounding, accountInterest, setOff].map(({ basis }) => basis.certainty)).toEqual(
      Array.from({ length: 3 }, () => 'inferred'),
    );
    expect(rounding.value).toEqual({ mode: 'half-up', unitFen: 1, of: 'each-component' });
    expect([accountInterest.value, setOff.value.maximumShare]).toEqual([[], 5_000]);
  });
});
