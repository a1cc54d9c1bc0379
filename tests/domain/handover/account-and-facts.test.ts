import { describe, expect, test } from 'vitest';
import { premiumFor } from '../../../shared/domain/benefits/premium.ts';
import {
  accountOf,
  awardFactsOf,
  certifiedSpans,
  pensionFactsOf,
  premiumFactsOf,
} from '../../../shared/domain/handover/index.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';
import { clerk, dongguan, day, givenOn, ordinaryDay, pusher, secondPusher, bornPensioner } from './cast.ts';
import { caseAfter } from './specification.ts';
import {
  account,
  accountStated,
  certification,
  claimedPension,
  discharged,
  drawing,
  enrolled,
  list,
  pay,
  push,
  suspendedFor,
} from './stories.ts';

const today = day(ordinaryDay);
const person = givenOn(ordinaryDay, clerk('none').actor, bornPensioner).person;
const bank = clerk('record-bank-account', {
  bankAccount: { holder: '李秀英', number: '6217000000000000001', bank: '农村信用社' },
});
const statedOn = (asOf: string) => clerk('state-account', { ...account, asOf });
const changed = (kind: string, on: string) => pusher('report-status-change', { change: { kind, on } });

describe('the individual account grows by the premiums that were paid', () => {
  test('without a statement it is what was paid here, by who paid it', () => {
    expect(accountOf(caseAfter(discharged))).toEqual({
      balances: { 'government-premium': 10_000, 'matching-subsidy': 3_000 },
      years: { paid: 1, backPaid: 0, consecutive: 1 },
    });
  });

  test.each([
    ['the day before the payment', '2025-06-09', 16],
    ['the day of the payment', '2025-06-10', 15],
  ])('a statement as of %s has it or has it not', (_sentence, asOf, paid) => {
    const { years } = accountOf(caseAfter([...discharged, statedOn(asOf)]));
    expect(years).toEqual({ paid, backPaid: 0, consecutive: paid });
  });

  test('the subsidy joins the subsidies that were stated', () => {
    const { balances } = accountOf(caseAfter([...discharged, statedOn('2025-06-09')]));
    expect(balances).toEqual({
      personal: 208_500,
      'government-premium': 10_000,
      'matching-subsidy': 72_500,
    });
  });

  test('a listed year is not in it yet', () => {
    expect(accountOf(caseAfter([...enrolled, accountStated, list(2025)])).years.paid).toBe(15);
  });

  test('a year that nobody paid for breaks the unbroken run', () => {
    const on = '2027-03-01';
    const story = [...discharged, statedOn('2025-06-10'), list(2027, on), pay(2027, on)];
    expect(accountOf(caseAfter(story)).years).toEqual({ paid: 16, backPaid: 0, consecutive: 1 });
  });
});

describe('the times of certification, with the group', () => {
  test('one that lasts has no end', () => {
    expect(certifiedSpans(caseAfter(enrolled))).toEqual([{ group: 'dibao', from: '2019-03-01' }]);
  });

  test('who left poverty is told from who was wrongly certified', () => {
    const spans = (kind: string) => certifiedSpans(caseAfter([...enrolled, changed(kind, '2024-05-31')]));
    expect(spans('lifted-out')).toEqual([
      { group: 'dibao', from: '2019-03-01', until: '2024-05-31', liftedOut: true },
    ]);
    expect(spans('wrongly-certified')).toEqual([{ group: 'dibao', from: '2019-03-01', until: '2024-05-31' }]);
  });

  test('who falls back has two times', () => {
    const story = [
      ...enrolled,
      list(2025),
      changed('lifted-out', '2024-05-31'),
      changed('fallen-back', '2025-02-01'),
    ];
    expect(certifiedSpans(caseAfter(story))).toEqual([
      { group: 'dibao', from: '2019-03-01', until: '2024-05-31', liftedOut: true },
      { group: 'dibao', from: '2025-02-01' },
    ]);
  });

  test('a registered poor person who falls back is of the group that is named so as well', () => {
    const registeredPoor = [
      push({ category: 'registered-poor' }),
      ...enrolled.slice(1),
      changed('lifted-out', '2024-05-31'),
      changed('fallen-back', '2025-02-01'),
    ];
    const young = givenOn(ordinaryDay, clerk('none').actor).person;
    const facts = premiumFactsOf(caseAfter(registeredPoor), young, today);
    expect(facts.certified).toEqual([
      { group: 'registered-poor', from: '2019-03-01', until: '2024-05-31', liftedOut: true },
      { group: 'registered-poor', from: '2025-02-01' },
      { group: 'fallen-back', from: '2025-02-01' },
    ]);
    const inChongqing = (year: number) =>
      premiumFor({ ...facts, payOn: day(`${year}-06-10`) }, civilYear(year), (on) =>
        benefitRulesFor(divisionCodeSchema.parse('500112'), on),
      ).result;
    expect(inChongqing(2025)).toEqual({ notDue: 'status-not-paid-for-here' });
    expect(inChongqing(2026)).toMatchObject({ group: 'fallen-back', governmentFen: 10_000 });
  });

  test('a further certifier counts beside the first', () => {
    const joins = secondPusher('join-certification', {
      certifier: dongguan,
      ...certification,
      category: 'tekun',
      certifiedFrom: '2020-01-01',
    });
    const facts = premiumFactsOf(caseAfter([...enrolled, joins]), person, today);
    expect(facts.certified.map(({ group }) => group)).toEqual(['dibao', 'tekun']);
  });
});

describe('what the payroll is told of a case', () => {
  test('nothing before the award', () => {
    expect(pensionFactsOf(caseAfter(claimedPension, bornPensioner), person)).toBeUndefined();
  });

  test('award, pauses and whether there is a bank account', () => {
    expect(pensionFactsOf(caseAfter(drawing, bornPensioner), person)).toMatchObject({
      award: { firstMonth: '2025-03', accountMonthlyFen: 2_000 },
      pauses: [],
      bankAccount: 'missing',
    });
  });

  test('a suspension is a pause without end', () => {
    const facts = pensionFactsOf(caseAfter(suspendedFor('imprisoned'), bornPensioner), person);
    expect(facts?.pauses).toMatchObject([{ from: '2025-05' }]);
  });

  test('an account is in doubt from the returned payment until it is put right', () => {
    const failed = clerk('report-payment-failure', { month: '2025-05', reason: 'account-closed' });
    const standing = (...more: Parameters<typeof caseAfter>[0]) =>
      pensionFactsOf(caseAfter([...drawing, ...more], bornPensioner), person)?.bankAccount;
    expect([standing(bank), standing(bank, failed), standing(bank, failed, bank)]).toEqual([
      'ready',
      'in-doubt',
      'ready',
    ]);
  });
});

test('the award is told of the claim, the enrolment, the account and the status on the day of the claim', () => {
  expect(awardFactsOf(caseAfter(claimedPension, bornPensioner), person, today)).toEqual({
    place: '530921',
    pensionAgeOn: '2025-02-15',
    claimedOn: '2025-06-10',
    enrolledOn: '2025-06-10',
    neverInsured: false,
    group: 'dibao',
    account: { balances: account.balances, years: account.years },
    additions: [],
  });
});
