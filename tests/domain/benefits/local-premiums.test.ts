import { describe, expect, test } from 'vitest';
import { premiumFor } from '../../../shared/domain/benefits/premium.ts';
import { funeralGrantFor } from '../../../shared/domain/benefits/funeral-grant.ts';
import type { CertificationCategory } from '../../../shared/domain/handover/terms.ts';
import type { CivilDate } from '../../../shared/kernel/civil-date.ts';
import { yearOf } from '../../../shared/kernel/civil-year.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';
import { day, yuan } from '../../support/benefit-rules.ts';

const rulesOf = (place: string) => (on: CivilDate) => benefitRulesFor(divisionCodeSchema.parse(place), on);

/** Tier, government, person and subsidy in yuan, or why nothing is due, for a status held since 2015. */
const premiumAt = (place: string, on: string, group: CertificationCategory, electedYuan?: number) => {
  const facts = {
    place: divisionCodeSchema.parse(place),
    certified: [{ group, from: day('2015-01-01') }],
    pensionAgeOn: day('2040-01-01'),
    payOn: day(on),
    ...(electedYuan === undefined ? {} : { electedTierFen: yuan(electedYuan) }),
  };
  const { result } = premiumFor(facts, yearOf(day(on)), rulesOf(place));
  if ('notDue' in result) return result.notDue;
  return [result.tierFen, result.governmentFen, result.personFen, result.subsidyFen].map((fen) => fen / 100);
};

describe('premiums of real places', () => {
  test.each<[string, Parameters<typeof premiumAt>, number[] | string]>([
    ['Dachuan 2020: 100 in full', ['511703', '2020-06-10', 'registered-poor'], [100, 100, 0, 30]],
    ['Ankang 2018: 50, the person the rest', ['610902', '2018-06-10', 'dibao'], [100, 50, 50, 30]],
    ['Yao’an 2018: the 200 tier', ['532325', '2018-06-10', 'severely-disabled'], [200, 200, 0, 40]],
    ['Yao’an 2018: 300 above it', ['532325', '2018-06-10', 'severely-disabled', 500], [500, 200, 300, 70]],
    [
      'Yao’an 2018: the subsidy ends at 100',
      ['532325', '2018-06-10', 'severely-disabled', 2000],
      [2000, 200, 1800, 100],
    ],
    ['Yubei 2019: 70 of 100 for dibao', ['500112', '2019-06-10', 'dibao'], [100, 70, 30, 30]],
    ['Yubei 2022: 70 for registered poor', ['500112', '2022-12-31', 'registered-poor'], [100, 70, 30, 30]],
    [
      'Yubei 2023: nothing for them any more',
      ['500112', '2023-01-01', 'registered-poor'],
      'status-not-paid-for-here',
    ],
    ['Yubei 2023: the retained 100 for dibao', ['500112', '2023-01-01', 'dibao'], [100, 70, 30, 30]],
    [
      'Yubei 2023: 4,000 chosen by a tekun person',
      ['500112', '2023-06-10', 'tekun', 4000],
      [4000, 100, 3900, 60],
    ],
    ['XPCC 2021: the retained 100 in full', ['660100', '2021-06-10', 'fallen-back'], [100, 100, 0, 30]],
    ['Shenzhen 2019: 120 in full', ['440303', '2019-06-10', 'dibao'], [120, 120, 0, 30]],
    [
      'XPCC 2021: the same for registered poor',
      ['660100', '2021-06-10', 'registered-poor'],
      [100, 100, 0, 30],
    ],
    ['Xiangyin 2023: the same', ['430624', '2023-06-10', 'registered-poor'], [100, 100, 0, 30]],
    ['Xiangyin 2023: and for fallen back', ['430624', '2023-06-10', 'fallen-back'], [100, 100, 0, 30]],
    [
      'Liaoning 2018: and for severely disabled',
      ['210502', '2018-06-10', 'severely-disabled'],
      [100, 100, 0, 30],
    ],
    ['Luquan 2020: the same', ['130110', '2020-06-10', 'severely-disabled'], [100, 100, 0, 30]],
  ])('%s', (_name, question, expected) => {
    expect(premiumAt(...question)).toEqual(expected);
  });
});

test.each([
  ['the day before the plan', '2017-12-20', 0],
  ['the day of the plan', '2017-12-21', 600],
  ['years later', '2026-11-22', 600],
])('the funeral grant of Yao’an on %s', (_name, diedOn, amountYuan) => {
  const facts = { diedOn: day(diedOn), contributionYears: 0, falseClaim: false };
  expect(funeralGrantFor(facts, rulesOf('532325')).result).toBe(yuan(amountYuan));
});

test('a line of the working names the file of the county that says so', () => {
  const facts = { diedOn: day('2020-01-01'), contributionYears: 0, falseClaim: false };
  expect(funeralGrantFor(facts, rulesOf('532325')).working[0]?.basis).toMatchObject({
    file: '532325/2017-12-21',
    certainty: 'sourced',
  });
});
