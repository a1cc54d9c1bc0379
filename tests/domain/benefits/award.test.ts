import { describe, expect, test } from 'vitest';
import { awardFor } from '../../../shared/domain/benefits/award.ts';
import type { AwardFacts } from '../../../shared/domain/benefits/facts.ts';
import type { RulesByDay } from '../../../shared/policies/benefit-rules.ts';
import { day, yuan } from '../../support/benefit-rules.ts';
import { claim, inTurn, years } from '../../support/pensioner.ts';

const national = inTurn(
  ['2009-09-01', { basicPensionYuan: { nation: 123 } }],
  ['2025-01-01', { basicPensionYuan: { nation: 143 } }],
  ['2026-01-01', { basicPensionYuan: { nation: 163 } }],
);
const awarded = (facts: Partial<AwardFacts> = {}, rules: RulesByDay = national) => {
  const { result, working } = awardFor(claim(facts), rules);
  if ('notDue' in result) throw new Error(result.notDue);
  return { ...result, working };
};

test('a claim on the birthday: what is fixed, and the first month by its parts', () => {
  const { award, monthly, payableFrom, arrearsMonths, arrearsFen } = awarded();
  expect(award).toEqual({
    firstMonth: '2025-04',
    accountMonthlyFen: yuan(10),
    supplementYears: years(15),
    additionsFen: 0,
    reductionShare: 0,
  });
  expect({ payableFrom, arrearsMonths, arrearsFen }).toEqual({
    payableFrom: '2025-04',
    arrearsMonths: 0,
    arrearsFen: 0,
  });
  expect(monthly).toMatchObject({ monthlyFen: yuan(153), basicFen: yuan(143), accountFen: yuan(10) });
});

describe('a late claim is owed every month since the first, each by its own rules', () => {
  test.each([
    ['2025-03-31', '2025-04', 0, 0],
    ['2025-04-01', '2025-05', 1, 153],
    ['2025-12-31', '2026-01', 9, 9 * 153],
    ['2026-02-10', '2026-03', 11, 9 * 153 + 2 * 173],
  ])('claimed on %s: paid from %s with %i months of arrears', (claimedOn, payableFrom, months, owed) => {
    expect(awarded({ claimedOn: day(claimedOn) })).toMatchObject({
      payableFrom,
      arrearsMonths: months,
      arrearsFen: yuan(owed),
    });
  });

  test('the sum shown is that of the first payment', () => {
    expect(awarded({ claimedOn: day('2026-02-10') }).monthly.monthlyFen).toBe(yuan(173));
  });
});

test('an empty account gives nothing and the basic pension is paid all the same', () => {
  const { award, monthly } = awarded({ account: { balances: {}, years: years(15) } });
  expect(award.accountMonthlyFen).toBe(0);
  expect(monthly.monthlyFen).toBe(yuan(143));
});

test('additions of the locality are paid on, each named with its document', () => {
  const additions = [
    { amountFen: yuan(12), source: '某县〔2024〕3号' },
    { amountFen: yuan(5), source: '某镇〔2025〕1号' },
  ];
  const { award, monthly, working } = awarded({ additions });
  expect(award.additionsFen).toBe(yuan(17));
  expect(monthly.monthlyFen).toBe(yuan(170));
  expect(working.filter(({ rule }) => rule === 'local-addition').map(({ basis }) => basis.source)).toEqual([
    '某县〔2024〕3号',
    '某镇〔2025〕1号',
  ]);
});

test('years of residence are kept for the bands that ask for them', () => {
  expect(awarded({ residenceYears: 12 }).award.residenceYears).toBe(12);
  expect(awarded().award).not.toHaveProperty('residenceYears');
});

test('the working leads from the birthday to the sum, and is the same every time', () => {
  const late = { claimedOn: day('2026-02-10') };
  const { working } = awarded(late);
  expect(working.map(({ rule }) => rule)).toEqual([
    'start-month',
    'account-pension',
    'basic-pension',
    'monthly-pension',
    'arrears',
  ]);
  expect(working.at(-1)).toMatchObject({
    inputs: { firstMonth: '2025-04', payableFrom: '2026-03', arrearsMonths: 11 },
    result: yuan(9 * 153 + 2 * 173),
  });
  expect(awarded(late).working).toEqual(working);
});

test('years that are missing are said with the rule that asks for them', () => {
  const { result, working } = awardFor(claim({ account: { balances: {}, years: years(12) } }), national);
  expect(result).toEqual({ notDue: 'contribution-years-missing' });
  expect(working).toMatchObject([
    { rule: 'start-month', inputs: { contributionYears: 12 }, basis: { source: 'minimumYears' } },
  ]);
});

test('a claim from before there were rules is an error, not a pension', () => {
  expect(() =>
    awardFor(claim({ claimedOn: day('2008-01-01'), enrolledOn: day('2008-01-01') }), national),
  ).toThrow('policy-not-in-force');
});
