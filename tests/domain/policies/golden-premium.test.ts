import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';

const at = (place: string, on: string) =>
  benefitRulesFor(divisionCodeSchema.parse(place), civilDateSchema.parse(on));

const fengqing = '530921';
const yaoan = '532325';
const yubei = '500112';
const xiangyin = '430624';
const hengnan = '430422';
const shenyang = '210102';
const shenzhen = '440307';
const yangjiang = '441702';
const zhongshan = '442000';
const heyuan = '441602';
const corps = '660000';
const yuan = (sums: readonly number[]) => sums.map((sum) => sum / 100);
const hundreds = (from: number, ...further: readonly number[]) => [
  ...[100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000].filter((tier) => tier >= from),
  ...further,
];

describe('the tiers a year in yuan', () => {
  it.each([
    ['the nation until 2014', fengqing, '2014-02-20', [100, 200, 300, 400, 500]],
    ['the nation', fengqing, '2014-02-21', hundreds(100, 1_500, 2_000)],
    ['Chongqing 2023', yubei, '2023-01-01', hundreds(200, 1_500, 2_000, 3_000, 4_000)],
    ['Xiangyin 2023', xiangyin, '2023-01-01', hundreds(200, 1_500, 2_000, 2_500, 3_000)],
    ['the corps', corps, '2021-01-01', hundreds(200, 1_500, 2_000, 2_500, 3_000, 3_500)],
    ['Liaoning 2018', shenyang, '2018-01-01', hundreds(200, 1_500, 2_000)],
    ['Luquan', '130110', '2020-01-01', hundreds(200, 1_500, 2_000)],
    ['Yangjiang', yangjiang, '2020-01-01', [180, 240, 360, 600, 900, 1_200, 1_800, 3_600, 4_800]],
    ['Zhongshan', zhongshan, '2020-01-01', [180, 240, 360, 600, 900, 1_200, 1_800, 3_600, 4_800]],
  ])('of %s (%s, %s) are as read', (_, place, on, tiers) => {
    expect(yuan(at(place, on).tiers.value)).toEqual(tiers);
  });

  it.each([
    ['the nation before 59号', fengqing, '2017-07-31', undefined, []],
    ['the nation', fengqing, '2017-08-01', 100, ['registered-poor', 'dibao', 'tekun']],
    [
      'Chongqing 2023',
      yubei,
      '2023-01-01',
      100,
      ['severely-disabled', 'dibao', 'tekun', 'fallen-back', 'registered-poor'],
    ],
    [
      'Xiangyin 2023',
      xiangyin,
      '2023-01-01',
      100,
      ['severely-disabled', 'dibao', 'tekun', 'registered-poor', 'fallen-back'],
    ],
    [
      'the corps',
      corps,
      '2021-01-01',
      100,
      ['dibao', 'tekun', 'fallen-back', 'severely-disabled', 'registered-poor'],
    ],
    [
      'Liaoning 2018',
      shenyang,
      '2018-01-01',
      100,
      ['registered-poor', 'dibao', 'tekun', 'severely-disabled', 'fallen-back'],
    ],
    [
      'Luquan',
      '130110',
      '2020-01-01',
      100,
      ['registered-poor', 'dibao', 'tekun', 'severely-disabled', 'fallen-back'],
    ],
    [
      'Yangjiang',
      yangjiang,
      '2020-01-01',
      120,
      ['registered-poor', 'dibao', 'tekun', 'fallen-back', 'severely-disabled'],
    ],
  ])('keep for hardship groups of %s (%s, %s) %s', (...[, place, on, tier, groups]) => {
    const { value } = at(place, on).retainedTier;
    expect(value?.tierFen).toBe(tier === undefined ? undefined : tier * 100);
    expect(value?.groups ?? []).toEqual(groups);
  });
});

describe('the government pays of the premium a year', () => {
  const all = { shareOfLowestTier: 10_000 };
  const sum = (yuanAYear: number) => ({ amountFen: yuanAYear * 100 });
  it.each([
    ['the nation 2018', fengqing, '2018-01-01', 'dibao', all, 'inferred'],
    ['the nation 2017 before 59号', fengqing, '2017-07-31', 'dibao', undefined, undefined],
    ['the nation 2020, not yet a group', fengqing, '2020-12-31', 'fallen-back', undefined, undefined],
    ['the nation 2021', fengqing, '2021-01-01', 'fallen-back', all, 'inferred'],
    ["Yao'an", yaoan, '2017-12-21', 'severely-disabled', { tierFen: 20_000 }, 'sourced'],
    ["Yao'an a day before", yaoan, '2017-12-20', 'severely-disabled', all, 'inferred'],
    ["Yao'an", yaoan, '2026-01-01', 'tekun', all, 'inferred'],
    ['Dachuan', '511703', '2020-01-01', 'registered-poor', sum(100), 'sourced'],
    ['Ankang', '610902', '2018-01-01', 'dibao', sum(50), 'sourced'],
    ['Ankang the year before', '610902', '2017-12-31', 'dibao', all, 'inferred'],
    ['Qiandongnan', '522601', '2021-01-01', 'fallen-back', sum(50), 'sourced'],
    ['Qiandongnan', '522601', '2021-01-01', 'severely-disabled', sum(100), 'sourced'],
    ['Qiandongnan', '522601', '2021-01-01', 'registered-poor', sum(50), 'inferred'],
    ['Ankang, no more than it pays others', '610902', '2021-01-01', 'fallen-back', sum(50), 'inferred'],
    ['Chongqing', yubei, '2018-12-01', 'registered-poor', sum(70), 'weak'],
    ['Chongqing', yubei, '2022-12-31', 'dibao', sum(70), 'weak'],
    ['Chongqing', yubei, '2023-01-01', 'tekun', sum(100), 'sourced'],
    ['Chongqing', yubei, '2023-01-01', 'severely-disabled', sum(100), 'sourced'],
    ['Chongqing', yubei, '2023-01-01', 'registered-poor', undefined, undefined],
    ['Shenzhen', shenzhen, '2018-01-01', 'dibao', sum(120), 'inferred'],
    ['Shenzhen after 2020', shenzhen, '2021-01-01', 'dibao', all, 'inferred'],
    ['Yangjiang', yangjiang, '2020-01-01', 'tekun', sum(120), 'sourced'],
    ['Heyuan', heyuan, '2024-01-01', 'fallen-back', all, 'inferred'],
    ['Hanjiang', '350303', '2020-01-01', 'tekun', sum(100), 'sourced'],
    ['Jiujiang', '360402', '2020-01-01', 'registered-poor', sum(100), 'inferred'],
    ['the corps', corps, '2021-01-01', 'fallen-back', sum(100), 'sourced'],
    ['Yinchuan', '640104', '2017-01-01', 'severely-disabled', sum(100), 'inferred'],
    ['Yinchuan', '640104', '2017-01-01', 'dibao', sum(50), 'inferred'],
  ] as const)('in %s (%s, %s) for %s', (...[, place, on, group, pays, certainty]) => {
    const found = at(place, on).governmentPremium.value.find(({ groups }) => groups.includes(group));
    expect(found?.pays).toEqual(pays);
    expect(found?.basis.certainty).toBe(certainty);
  });
});

describe('what else was read of the premium:', () => {
  const bands = (...pairs: readonly (readonly [number, number])[]) => ({
    kind: 'bands',
    bands: pairs.map(([from, sum]) => ({ fromTierFen: from * 100, subsidyFen: sum * 100 })),
  });
  it.each([
    ['the nation 2009', fengqing, '2009-09-01', bands([100, 30])],
    ['the nation 2014', fengqing, '2014-02-21', bands([100, 30], [500, 60])],
    ['Hunan', xiangyin, '2023-01-01', bands([100, 30], [300, 40], [500, 60])],
    ['Jining', '370802', '2019-01-01', bands([100, 30], [500, 60], [800, 80])],
    [
      "Yao'an",
      yaoan,
      '2017-12-21',
      {
        kind: 'steps',
        baseTierFen: 10_000,
        baseSubsidyFen: 3_000,
        stepTierFen: 10_000,
        stepSubsidyFen: 1_000,
        maximumFen: 10_000,
      },
    ],
  ])('of the subsidy in %s (%s, %s)', (_, place, on, value) => {
    expect(at(place, on).matchingSubsidy.value).toEqual(value);
  });

  it.each([
    ['Hunan leaves years paid back out of the year supplement', hengnan, { countsForYearSupplement: false }],
    ['Liaoning pays no subsidy on them', shenyang, { earnsSubsidy: false }],
    ['Jining pays none', '370802', { earnsSubsidy: false }],
    ['the corps pays none', corps, { earnsSubsidy: false }],
  ])('of back-payment: %s (%s)', (_, place, value) => {
    expect(at(place, '2021-01-01').backPayment.value).toMatchObject(value);
  });

  it.each([
    ['any day of the year in Luquan', '130110', 'any-day-of-year', 'sourced'],
    ['any day of the year elsewhere by default', fengqing, 'any-day-of-year', 'inferred'],
    ['the year before in Chongqing', yubei, 'year-before', 'weak'],
  ])('of when the status is held: %s (%s)', (_, place, kind, certainty) => {
    expect(at(place, '2021-01-01').statusBasis).toMatchObject({ value: { kind }, basis: { certainty } });
  });

  it.each([
    ['2020-12-31', ['registered-poor', 'tekun', 'dibao']],
    ['2021-01-01', ['tekun', 'dibao', 'severely-disabled']],
  ])('of the order of the groups on %s', (on, first) => {
    expect(at(fengqing, on).groupPrecedence.value.slice(0, 3)).toEqual(first);
    expect(at(fengqing, on).groupPrecedence.value.indexOf('registered-poor')).toBe(on < '2021-01-01' ? 0 : 7);
  });

  it.each([
    ["Yao'an", yaoan, '2017-12-21', ['severely-disabled', 'registered-poor', 'tekun', 'dibao']],
    ["Yao'an", yaoan, '2021-01-01', ['severely-disabled', 'tekun', 'dibao', 'fallen-back']],
    ['Chongqing', yubei, '2018-12-01', ['severely-disabled', 'tekun', 'registered-poor', 'dibao']],
    ['Chongqing', yubei, '2021-01-01', ['severely-disabled', 'tekun', 'dibao', 'fallen-back']],
    ['Yinchuan', '640104', '2017-01-01', ['severely-disabled', 'tekun', 'registered-poor', 'dibao']],
    ['Yinchuan', '640104', '2021-01-01', ['severely-disabled', 'tekun', 'dibao', 'fallen-back']],
    ['Ankang', '610902', '2018-01-01', ['severely-disabled', 'registered-poor', 'tekun', 'dibao']],
    ['Qiandongnan', '522601', '2021-01-01', ['severely-disabled', 'tekun', 'dibao', 'fallen-back']],
  ])('of the severely disabled: they come first in %s (%s) from %s', (_, place, on, first) => {
    const { value, basis } = at(place, on).groupPrecedence;
    expect(value.slice(0, 4)).toEqual(first);
    expect(basis.certainty).toBe('weak');
  });

  it('of the payment after leaving poverty: goes on in Hengyang only', () => {
    expect(at(hengnan, '2020-01-01').premiumAfterLeavingPoverty.value.continues).toBe(true);
    expect(at(xiangyin, '2020-01-01').premiumAfterLeavingPoverty.value.continues).toBe(false);
  });
});
