import { describe, expect, it } from 'vitest';
import { answered, type Question } from './calculation-desk.ts';

type Case = readonly [name: string, rule: string, question: Question, expected: object];
const asked = (place: string, on: string, facts: object): Question => ({ place, on, facts });

const account = {
  balances: { personal: 1_390_000 },
  years: { paid: 15, backPaid: 0, consecutive: 15 },
};
const national = (facts: object): Question => asked('530921', '2026-03-20', facts);
const drawnTwice = (basicReceivedFen: number, repaidFen = 0) =>
  national({
    balances: { personal: 100_000, 'government-premium': 20_000, 'matching-subsidy': 30_000 },
    accountMonthlyFen: 0,
    monthsPaid: 0,
    basicReceivedFen,
    repaidFen,
  });
const linked = (employeeMonths: number, reachedEmployeeAge = true) =>
  national({ ...account, employeeMonths, employeeAccountFen: 500_000, reachedEmployeeAge, drawing: false });
const aged = (on: string) =>
  asked('530921', on, { reachesMinimumAgeOn: '2026-03-20', pensionAgeOn: '2070-03-20' });

const twoSchemes: readonly Case[] = [
  [
    'government money stays, and the basic pension drawn twice is set off',
    'dual-receipt',
    drawnTwice(48_900),
    { refundFen: 51_100, setOffFen: 48_900, owedFen: 0 },
  ],
  [
    'what the account does not cover stays owed',
    'dual-receipt',
    drawnTwice(130_000, 10_000),
    { refundFen: 0, setOffFen: 100_000, owedFen: 20_000 },
  ],
  [
    'half a year paid twice gives back half of what the person paid',
    'duplicate-contribution',
    national({
      years: [{ year: 2024, paid: { personal: 12_000, 'matching-subsidy': 3_000 } }],
      employeeMonths: [{ from: '2024-07', through: '2025-02' }],
    }),
    { refundFen: 6_000 },
  ],
  [
    'with 179 months the employee account comes here, and 14 years',
    'merge-employee-account',
    linked(179),
    { balances: { personal: 1_390_000, 'employee-scheme': 500_000 }, years: { paid: 29 } },
  ],
  [
    'with 180 months it does not',
    'merge-employee-account',
    linked(180),
    { refused: 'employee-years-sufficient' },
  ],
  [
    'with 180 months the account goes there, and no years',
    'move-to-employee-scheme',
    linked(180),
    { movedFen: 1_390_000, yearsConverted: 0 },
  ],
  [
    'with 179 months it does not',
    'move-to-employee-scheme',
    linked(179),
    { refused: 'employee-years-insufficient' },
  ],
  [
    'nor before the age of that scheme',
    'move-to-employee-scheme',
    linked(180, false),
    { refused: 'employee-age-not-reached' },
  ],
];

const joining: readonly Case[] = [
  ['the day before the 16th birthday', 'eligibility', aged('2026-03-19'), { code: 'under-sixteen' }],
  ['on the 16th birthday', 'eligibility', aged('2026-03-20'), { code: 'may-contribute' }],
  ['the day before the 60th', 'eligibility', aged('2070-03-19'), { code: 'may-contribute' }],
  ['on the 60th', 'eligibility', aged('2070-03-20'), { code: 'may-draw' }],
];

describe.each([
  ['the national articles on two schemes', twoSchemes],
  ['who may join', joining],
] as const)('%s', (_what, cases) => {
  it.each(cases)('%s', async (_name, rule, question, expected) => {
    expect((await answered(rule, question)).result).toMatchObject(expected);
  });
});

it('a year without a published rate bears no interest, and the working says so', async () => {
  const question = national({ balances: { personal: 150_000 }, from: 2199, through: 2199 });
  const { result, working } = await answered('account-interest', question);
  expect(result).toMatchObject({ balanceFen: 150_000 });
  expect(working[0]?.inputs).toMatchObject({ year: 2199, ratePublished: false });
});
