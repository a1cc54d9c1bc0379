import { describe, expect, test } from 'vitest';
import {
  mergeEmployeeAccount,
  moveToEmployeeScheme,
  type SchemeLinkFacts,
} from '../../../shared/domain/benefits/merge-employee-account.ts';
import { yuan } from '../../support/benefit-rules.ts';

const account = {
  balances: { personal: yuan(1000), 'matching-subsidy': yuan(200) },
  years: { paid: 4, backPaid: 1, consecutive: 3 },
};
const facts = (employeeMonths: number, changed: Partial<SchemeLinkFacts> = {}): SchemeLinkFacts => ({
  employeeMonths,
  employeeAccountFen: yuan(8000),
  reachedEmployeeAge: true,
  drawing: false,
  ...changed,
});

describe('from the employee scheme (人社部发〔2014〕17号 Art. 6)', () => {
  test.each([
    ['no whole year', 11, 4],
    ['one year', 12, 5],
    ['one year and a month', 13, 5],
    ['a month short of 15 years', 179, 18],
  ])('%s: the account is merged and the years are added', (_name, months, paid) => {
    expect(mergeEmployeeAccount(account, facts(months)).result).toEqual({
      balances: { personal: yuan(1000), 'matching-subsidy': yuan(200), 'employee-scheme': yuan(8000) },
      years: { paid, backPaid: 1, consecutive: 3 },
    });
  });

  test.each([180, 181])('with %i months the person belongs to the employee scheme', (months) => {
    expect(mergeEmployeeAccount(account, facts(months)).result).toEqual({
      refused: 'employee-years-sufficient',
    });
  });

  test('the working ends with the merged account', () => {
    const { working } = mergeEmployeeAccount(account, facts(96));
    expect(working.map(({ rule, result }) => [rule, result])).toEqual([
      ['scheme-link', 'to-resident-scheme'],
      ['years-counted', 12],
      ['account-merged', yuan(9200)],
    ]);
  });
});

describe('to the employee scheme (Art. 5)', () => {
  test.each([180, 181])('with %i months the whole account goes, and no years', (months) => {
    expect(moveToEmployeeScheme(account, facts(months)).result).toEqual({
      movedFen: yuan(1200),
      yearsConverted: 0,
    });
  });

  test('with 179 months nothing goes', () => {
    const { result, working } = moveToEmployeeScheme(account, facts(179));
    expect(result).toEqual({ refused: 'employee-years-insufficient' });
    expect(working.at(-1)?.result).toBe('employee-years-insufficient');
  });
});

describe.each([
  ['merging', mergeEmployeeAccount, 96],
  ['moving', moveToEmployeeScheme, 200],
] as const)('%s', (_name, link, months) => {
  test('waits for the age of the employee scheme', () => {
    expect(link(account, facts(months, { reachedEmployeeAge: false })).result).toEqual({
      refused: 'employee-age-not-reached',
    });
  });

  test('is over for who draws already', () => {
    expect(link(account, facts(months, { drawing: true, reachedEmployeeAge: false })).result).toEqual({
      refused: 'already-drawing',
    });
  });
});
