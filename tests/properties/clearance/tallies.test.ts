import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, quantileDays } from '../../../shared/domain/clearance/days.ts';
import { figuresOf, histogramOf } from '../../../shared/domain/clearance/figures.ts';
import { emptyTally, mergeTallies, type Tally, tallyOf } from '../../../shared/domain/clearance/tally.ts';

const counters = fc.constantFrom(
  'pushed',
  'accepted',
  'returned.identity-mismatch',
  'decision.3',
  'decision.70',
);
const tallies: fc.Arbitrary<Tally> = fc.dictionary(counters, fc.integer({ min: 1, max: 1_000 }));
const days = fc.array(fc.oneof(fc.nat(70), fc.nat(500)), { minLength: 1, maxLength: 80 });
const tallyOfDays = (all: readonly number[]): Tally =>
  mergeTallies(all.map((count) => tallyOf([`decision.${bucketOf(count)}`])));

describe('tallies', () => {
  it('add up to the same however they are grouped and in whatever order', () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        const together = mergeTallies([a, b, c]);
        expect(mergeTallies([mergeTallies([a, b]), c])).toEqual(together);
        expect(mergeTallies([a, mergeTallies([b, c])])).toEqual(together);
        expect(mergeTallies([c, b, a])).toEqual(together);
        expect(mergeTallies([emptyTally, a])).toEqual(a);
      }),
    );
  });

  it('say of parts put together the same figures as of the whole', () => {
    fc.assert(
      fc.property(days, days, (left, right) => {
        const parts = mergeTallies([tallyOfDays(left), tallyOfDays(right)]);
        const whole = tallyOfDays([...left, ...right]);
        expect(figuresOf(parts, parts)).toEqual(figuresOf(whole, whole));
      }),
    );
  });

  it('know the median and the ninetieth percentile as one finds them by lining all cases up', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(0.5, 0.9), (all, share) => {
        const lined = all.toSorted((left, right) => left - right);
        const expected = bucketOf(lined[Math.ceil(share * lined.length) - 1] ?? -1);
        expect(quantileDays(histogramOf(tallyOfDays(all), 'decision'), share)).toBe(expected);
      }),
    );
  });

  it('never put a shorter time into a later bucket', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (left, right) => {
        expect(bucketOf(Math.min(left, right))).toBeLessThanOrEqual(bucketOf(Math.max(left, right)));
      }),
    );
  });
});
