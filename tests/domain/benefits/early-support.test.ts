import { describe, expect, test } from 'vitest';
import { type EarlySupportFacts, earlySupportIn } from '../../../shared/domain/benefits/early-support.ts';
import { benefitRules, day, month, type RuleOverrides, yuan } from '../../support/benefit-rules.ts';

/** Yao'an 2017: from 55 until 60, as high as the basic pension. */
const yaoan: RuleOverrides = {
  earlySupport: {
    fromAgeYears: 55,
    groups: ['severely-disabled'],
    monthly: { shareOfBasicPension: 10_000 },
  },
  basicPensionYuan: { nation: 70, province: 5 },
};

/** 55 on 31 January 2018, 60 on 31 January 2023. */
const facts: EarlySupportFacts = {
  certified: [{ group: 'severely-disabled', from: day('2010-01-01') }],
  pensionAgeOn: day('2023-01-31'),
};

const paidIn = (text: string, changed: Partial<EarlySupportFacts> = {}, overrides = yaoan) =>
  earlySupportIn({ ...facts, ...changed }, month(text), benefitRules(overrides)).result;

describe('from 55 until 60', () => {
  test.each([
    ['the month before the 55th birthday', '2017-12', 0],
    ['the month of the birthday', '2018-01', 0],
    ['the month after it', '2018-02', 75],
    ['the month before the 60th birthday', '2022-12', 75],
    ['the month of it, the last before the pension', '2023-01', 75],
    ['the month after it', '2023-02', 0],
  ])('in %s', (_name, text, amountYuan) => {
    expect(paidIn(text)).toBe(yuan(amountYuan));
  });

  test('who turns 60 on a leap day was 55 on 28 February', () => {
    const leap = { pensionAgeOn: day('2024-02-29') };
    expect([paidIn('2019-02', leap), paidIn('2019-03', leap)]).toEqual([0, yuan(75)]);
  });
});

describe('only for who has the status', () => {
  test.each([
    ['until the last day of the month before', '2019-04-30', 0],
    ['until the first of the month', '2019-05-01', 75],
    ['until the second', '2019-05-02', 75],
  ])('certified %s', (_name, until, amountYuan) => {
    const certified = [{ group: 'severely-disabled' as const, from: day('2010-01-01'), until: day(until) }];
    expect(paidIn('2019-05', { certified })).toBe(yuan(amountYuan));
  });

  test.each([
    ['from the first of the month', '2019-05-01', 75],
    ['from the second', '2019-05-02', 0],
  ])('certified %s', (_name, from, amountYuan) => {
    expect(paidIn('2019-05', { certified: [{ group: 'severely-disabled', from: day(from) }] })).toBe(
      yuan(amountYuan),
    );
  });

  test('another status gives nothing', () => {
    expect(paidIn('2019-05', { certified: [{ group: 'tekun', from: day('2010-01-01') }] })).toBe(0);
  });
});

test('the month of death is the last', () => {
  const diedOn = day('2020-05-01');
  expect(['2020-04', '2020-05', '2020-06'].map((text) => paidIn(text, { diedOn }))).toEqual([
    yuan(75),
    yuan(75),
    0,
  ]);
});

test('a place without it pays nothing and says where that stands', () => {
  const { result, working } = earlySupportIn(facts, month('2019-05'), benefitRules());
  expect(result).toBe(0);
  expect(working).toMatchObject([{ rule: 'early-support', result: 0, basis: { source: 'earlySupport' } }]);
});

test('a fixed sum is paid as it is, with the status and the age in the working', () => {
  const fixed: RuleOverrides = {
    earlySupport: { fromAgeYears: 50, groups: ['severely-disabled'], monthly: { amountFen: yuan(50) } },
  };
  const { result, working } = earlySupportIn(facts, month('2014-01'), benefitRules(fixed));
  expect(result).toBe(yuan(50));
  expect(working[0]).toMatchObject({
    inputs: { reachesAgeOn: '2013-01-31', status: true },
    result: yuan(50),
  });
});
