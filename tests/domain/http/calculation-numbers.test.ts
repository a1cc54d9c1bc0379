import { describe, expect, it } from 'vitest';
import { answered, type Question } from './calculation-desk.ts';

type Case = readonly [name: string, rule: string, question: Question, expected: object];
const asked = (place: string, on: string, facts: object): Question => ({ place, on, facts });

const sinceLong = (group: string) => [{ group, from: '2015-01-01' }];
const premium = (place: string, on: string, group: string): Question =>
  asked(place, on, {
    year: Number(on.slice(0, 4)),
    certified: sinceLong(group),
    pensionAgeOn: '2040-01-01',
  });
const yearsPaid = (paid: number, consecutive = paid) => ({ paid, backPaid: 0, consecutive });
const account = { balances: { personal: 1_390_000 }, years: yearsPaid(15) };
const drawn = (monthsPaid: number) => ({
  balances: account.balances,
  accountMonthlyFen: 10_000,
  monthsPaid,
});
const turned60 = { pensionAgeOn: '2021-05-01', enrolledOn: '2010-01-01' };
const disabled = { certified: sinceLong('severely-disabled'), pensionAgeOn: '2023-01-31' };
const drawing = { pensionAgeOn: '2020-05-01', firstMonth: '2020-06', accountMonthlyFen: 10_000 };
const liaoning = (years: object) => asked('210102', '2024-06-01', { ...drawing, years });

const published: readonly Case[] = [
  [
    'an account of 13,900 yuan gives 100 a month',
    'award',
    asked('530921', '2021-05-20', { ...account, ...turned60 }),
    { award: { accountMonthlyFen: 10_000, firstMonth: '2021-06' } },
  ],
  [
    'dead after 39 months of it, 10,000 are left',
    'refund-on-death',
    asked('530921', '2024-08-15', drawn(39)),
    { refundFen: 1_000_000 },
  ],
  [
    'Yao’an gives 600 yuan for a funeral',
    'funeral-grant',
    asked('532325', '2018-01-01', { contributionYears: 0 }),
    { grantFen: 60_000 },
  ],
  [
    'and nothing the day before its plan',
    'funeral-grant',
    asked('532325', '2017-12-20', { contributionYears: 0 }),
    { grantFen: 0 },
  ],
  [
    'nothing for one that was claimed falsely',
    'funeral-grant',
    asked('532325', '2018-01-01', { contributionYears: 0, falseClaim: true }),
    { grantFen: 0 },
  ],
  [
    'no support the month of the 55th birthday in Yao’an',
    'early-support',
    asked('532325', '2018-01-31', disabled),
    { month: '2018-01', supportFen: 0 },
  ],
  [
    'the basic pension from the month after it',
    'early-support',
    asked('532325', '2018-02-01', disabled),
    { month: '2018-02', supportFen: 8_800 },
  ],
  [
    'and none after the month of the 60th',
    'early-support',
    asked('532325', '2023-02-01', disabled),
    { month: '2023-02', supportFen: 0 },
  ],
  [
    'Dachuan pays the 100 in full',
    'premium',
    premium('511703', '2020-06-10', 'registered-poor'),
    { tierFen: 10_000, governmentFen: 10_000, personFen: 0, subsidyFen: 3_000 },
  ],
  [
    'Ankang pays 50, the person the rest',
    'premium',
    premium('610902', '2018-06-10', 'dibao'),
    { tierFen: 10_000, governmentFen: 5_000, personFen: 5_000, subsidyFen: 3_000 },
  ],
  [
    'Chongqing pays 70 of 100 for dibao',
    'premium',
    premium('500112', '2019-06-10', 'dibao'),
    { tierFen: 10_000, governmentFen: 7_000, personFen: 3_000, subsidyFen: 3_000 },
  ],
  [
    'Chongqing pays 100 for tekun',
    'premium',
    premium('500112', '2019-06-10', 'tekun'),
    { tierFen: 10_000, governmentFen: 10_000, personFen: 0 },
  ],
  [
    'Chongqing pays nothing for the registered poor from 2023',
    'premium',
    premium('500112', '2023-06-10', 'registered-poor'),
    { notDue: 'status-not-paid-for-here' },
  ],
  [
    'Liaoning adds 3 yuan for each of five years beyond 15',
    'monthly-pension',
    liaoning(yearsPaid(20)),
    { yearSupplementFen: 1_500, accountFen: 10_000 },
  ],
  [
    'and nothing where only 15 of them are consecutive',
    'monthly-pension',
    liaoning(yearsPaid(20, 15)),
    { yearSupplementFen: 0 },
  ],
  [
    'Liaoning pays no subsidy for years paid back',
    'back-payment',
    asked('210102', '2019-06-10', { years: yearsPaid(12), missedYears: 3, tierFen: 20_000 }),
    { paidFen: 60_000, subsidyFen: 0, creditedFen: 60_000, years: { paid: 15, backPaid: 3 } },
  ],
  [
    'nobody pays back more than the years that are missing',
    'back-payment',
    asked('210102', '2019-06-10', { years: yearsPaid(12), missedYears: 4, tierFen: 20_000 }),
    { refused: 'more-years-than-missing' },
  ],
];

describe('the numbers that were published', () => {
  it.each(published)('%s', async (_name, rule, question, expected) => {
    expect((await answered(rule, question)).result).toMatchObject(expected);
  });
});
