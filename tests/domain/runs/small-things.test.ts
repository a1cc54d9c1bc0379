import { array, assert, constantFrom, dictionary, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { payrollSumSchema } from '../../../shared/domain/benefits/payroll-sum.ts';
import { lineIdOf, placeOf } from '../../../shared/domain/runs/line-id.ts';
import { periodBefore } from '../../../shared/domain/runs/period.ts';
import { addTotals, differingTotals } from '../../../shared/domain/runs/totals.ts';
import { packedContent, unpackedContent } from '../../../shared/ledger/packed-content.ts';
import { policyTroubleOf } from '../../../shared/usecases/runs/policy-trouble.ts';

test('a payment reference has at most 35 characters, names nobody and finds its place again', () => {
  const id = lineIdOf('payroll-530921-2025-06', 'a'.repeat(64), { page: 1_112, index: 89 });
  expect(id).toMatch(/^[0-9A-F]{20}-01112-89$/u);
  expect(placeOf(id)).toEqual({ page: 1_112, index: 89 });
  expect(placeOf(`${id}0`)).toBeUndefined();
  expect(placeOf('')).toBeUndefined();
});

test('two persons, two runs and two places never share a reference', () => {
  const place = { page: 1, index: 0 };
  const ids = ['run 1', 'run 2'].flatMap((run) =>
    ['person 1', 'person 2'].flatMap((person) => [
      lineIdOf(run, person, place),
      lineIdOf(run, person, { page: 1, index: 1 }),
    ]),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['2025-02', '2025-01'],
  ['2025-01', '2024-12'],
  ['2025', '2024'],
])('before %s comes %s', (period, before) => {
  expect(periodBefore(period)).toBe(before);
});

test('sums by name add up in any order, and nought is the same as absent', () => {
  const totals = dictionary(constantFrom('a', 'b', 'c'), integer({ min: -1_000, max: 1_000 }));
  assert(
    property(totals, totals, (left, right) => {
      expect(differingTotals(addTotals(left, right), addTotals(right, left))).toEqual([]);
      expect(differingTotals(addTotals(left, right), left).toSorted()).toEqual(
        Object.entries(right)
          .flatMap(([name, amount]) => (amount === 0 ? [] : [name]))
          .toSorted(),
      );
    }),
  );
});

test('what is packed for the table is unpacked as it was, whatever the history', () => {
  const month = record({ year: integer({ min: 2009, max: 2099 }), month: integer({ min: 1, max: 12 }) }).map(
    (one) => `${one.year}-${String(one.month).padStart(2, '0')}`,
  );
  const fen = integer({ min: 0, max: 10_000_000 });
  const history = record({
    settled: array(record({ from: month, through: month, monthlyFen: fen })),
    returned: array(record({ month, amountFen: fen })),
  });
  assert(
    property(month, history, fen, (of, before, amountFen) => {
      const parts = { regularFen: amountFen, arrearsFen: 0, reissuedFen: 0, setOffFen: 0, overpaidFen: 0 };
      const sum = payrollSumSchema.parse({ month: of, ...parts, payFen: amountFen, history: before });
      expect(payrollSumSchema.parse(unpackedContent(packedContent(sum)))).toEqual(sum);
    }),
  );
});

test.each(['', '{', '[]x', 'null', '"text"'])(
  'what was never packed (%s) is nothing or no content',
  (text) => {
    expect(payrollSumSchema.safeParse(unpackedContent(text)).success).toBe(false);
  },
);

test.each([
  ['policy-not-in-force: 2008-01-01', 'policy-not-in-force'],
  ['policy-gap: the nation does not state tiers', 'policy-not-in-force'],
  ['policy-stated-twice: 53/2024-01-01', 'policy-overlapping'],
])('%s stops a run as %s', (message, code) => {
  expect(policyTroubleOf(new RangeError(message))?.code).toBe(code);
});

test('any other failure is no policy trouble', () => {
  expect(policyTroubleOf(new Error('ledger-busy: table'))).toBeUndefined();
  expect(policyTroubleOf('policy-not-in-force')).toBeUndefined();
});
