import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccountBalances,
  accountParts,
  balanceOf,
  credited,
} from '../../../shared/domain/benefits/account.ts';
import { withInterest } from '../../../shared/domain/benefits/account-interest.ts';
import { dualReceipt } from '../../../shared/domain/benefits/dual-receipt.ts';
import { refundOfDuplicates } from '../../../shared/domain/benefits/duplicate-contribution.ts';
import { mergeEmployeeAccount } from '../../../shared/domain/benefits/merge-employee-account.ts';
import { overpaidAfter } from '../../../shared/domain/benefits/overpayment.ts';
import { type AccountToRefund, refundOnDeath } from '../../../shared/domain/benefits/refund-on-death.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { monthsBetween, plusMonths } from '../../../shared/kernel/civil-month.ts';
import { month } from '../../support/benefit-rules.ts';
import { noFen } from '../../../shared/domain/benefits/nothing.ts';
import { anyRules, balances, fens, lastLine, manyTimes, sums } from './arbitraries.ts';

const drawn: fc.Arbitrary<AccountToRefund> = fc.record({
  balances,
  accountMonthlyFen: fens(100_000),
  monthsPaid: fc.nat(500),
});

const months = fc.nat(240).map((after) => plusMonths(month('2012-01'), after));
const monthSpans = fc.array(
  fc
    .record({ from: months, lasts: fc.nat(40) })
    .map(({ from, lasts }) => ({ from, through: plusMonths(from, lasts) })),
  { maxLength: 4 },
);

describe('a refund on death', () => {
  test('is never negative and never more than is left', () => {
    fc.assert(
      fc.property(drawn, anyRules, (account, rules) => {
        const { result } = refundOnDeath(account, rules);
        const left = balanceOf(account.balances) - account.accountMonthlyFen * account.monthsPaid;
        expect(result).toBeGreaterThanOrEqual(0);
        expect(result).toBeLessThanOrEqual(Math.max(0, left));
      }),
      manyTimes,
    );
  });

  test('is never less for a larger balance', () => {
    fc.assert(
      fc.property(
        drawn,
        anyRules,
        fc.constantFrom(...accountParts),
        sums,
        (account, rules, part, moreFen) => {
          const larger = { ...account, balances: credited(account.balances, part, moreFen) };
          expect(refundOnDeath(larger, rules).result).toBeGreaterThanOrEqual(
            refundOnDeath(account, rules).result,
          );
        },
      ),
      manyTimes,
    );
  });

  test('is never more because more months were paid', () => {
    fc.assert(
      fc.property(drawn, anyRules, fc.nat(100), (account, rules, further) => {
        const later = { ...account, monthsPaid: account.monthsPaid + further };
        expect(refundOnDeath(later, rules).result).toBeLessThanOrEqual(refundOnDeath(account, rules).result);
      }),
      manyTimes,
    );
  });
});

describe('the end of a dual receipt', () => {
  test('divides account and debt without a fen over', () => {
    fc.assert(
      fc.property(drawn, sums, anyRules, (account, basicReceivedFen, rules) => {
        const owed = dualReceipt({ ...account, basicReceivedFen, repaidFen: noFen }, rules);
        const free = dualReceipt({ ...account, basicReceivedFen: noFen, repaidFen: noFen }, rules);
        const { refundFen, setOffFen, owedFen } = owed.result;
        expect(refundFen + setOffFen).toBe(free.result.refundFen);
        expect(setOffFen + owedFen).toBe(basicReceivedFen);
        expect(Math.min(refundFen, owedFen)).toBe(0);
        expect(lastLine(owed)).toBe(refundFen);
      }),
      manyTimes,
    );
  });
});

describe('a refund of duplicate contributions', () => {
  const paidYears = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 2012, max: 2031 }).map(civilYear), paid: balances }),
    { selector: ({ year }) => year, maxLength: 6 },
  );

  test('is never more than the person and the collective paid, and is the sum of its years', () => {
    fc.assert(
      fc.property(paidYears, monthSpans, anyRules, (years, employee, rules) => {
        const explained = refundOfDuplicates(years, employee, rules);
        const paid = years.map((one) => balanceOf(one.paid, ['personal', 'collective']));
        expect(explained.result).toBeLessThanOrEqual(paid.reduce((sum, amountFen) => sum + amountFen, 0));
        const lines = explained.working.slice(0, -1).map(({ result }) => Number(result));
        expect(lines.reduce((sum, amountFen) => sum + amountFen, 0)).toBe(explained.result);
        expect(lastLine(explained)).toBe(explained.result);
      }),
      { ...manyTimes, numRuns: 500 },
    );
  });

  test('is never less because of one more employment', () => {
    fc.assert(
      fc.property(paidYears, monthSpans, monthSpans, anyRules, (years, some, further, rules) => {
        const fewer = refundOfDuplicates(years, some, rules).result;
        expect(refundOfDuplicates(years, [...some, ...further], rules).result).toBeGreaterThanOrEqual(fewer);
      }),
      { ...manyTimes, numRuns: 500 },
    );
  });
});

test('interest only ever adds, to its own part, the same for the same account', () => {
  const span = fc.record({ from: fc.integer({ min: 2018, max: 2030 }).map(civilYear), lasts: fc.nat(6) });
  fc.assert(
    fc.property(balances, span, anyRules, (account, { from, lasts }, rules) => {
      const years = { from, through: civilYear(from + lasts) };
      const grown = withInterest(account, years, rules);
      const rest = (one: AccountBalances) =>
        accountParts.filter((part) => part !== 'interest').map((part) => one[part]);
      expect(rest(grown.result)).toEqual(rest(account));
      expect(balanceOf(grown.result)).toBeGreaterThanOrEqual(balanceOf(account));
      expect(lastLine(grown)).toBe(balanceOf(grown.result));
      expect(withInterest(structuredClone(account), years, rules)).toEqual(grown);
    }),
    { ...manyTimes, numRuns: 500 },
  );
});

test('merging an employee account loses and doubles nothing', () => {
  fc.assert(
    fc.property(balances, sums, fc.nat(179), (account, employeeAccountFen, employeeMonths) => {
      const years = { paid: 3, backPaid: 0, consecutive: 3 };
      const facts = { employeeMonths, employeeAccountFen, reachedEmployeeAge: true, drawing: false };
      const merged = mergeEmployeeAccount({ balances: account, years }, facts);
      expect(lastLine(merged)).toBe(balanceOf(account) + employeeAccountFen);
    }),
    manyTimes,
  );
});

test('what is overpaid after a month is what was paid for each month after it, one by one', () => {
  const settled = fc
    .array(fc.record({ lasts: fc.nat(30), monthlyFen: sums }), { maxLength: 5 })
    .map((spans) => {
      let next = month('2015-01');
      return spans.map(({ lasts, monthlyFen }) => {
        const span = { from: next, through: plusMonths(next, lasts), monthlyFen };
        next = plusMonths(span.through, 1);
        return span;
      });
    });
  fc.assert(
    fc.property(settled, months, (spans, lastMonth) => {
      const each = spans.flatMap(({ from, through, monthlyFen }) =>
        Array.from({ length: monthsBetween(from, through) + 1 }, (_month, index) => ({
          of: plusMonths(from, index),
          monthlyFen,
        })),
      );
      const owed = each
        .filter(({ of }) => of > lastMonth)
        .reduce((sum, { monthlyFen }) => sum + monthlyFen, 0);
      expect(overpaidAfter(lastMonth, { settled: spans, returned: [] }).result.overpaidFen).toBe(owed);
    }),
    manyTimes,
  );
});
