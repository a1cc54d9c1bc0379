import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { accountParts } from '../../../shared/domain/benefits/account.ts';
import { certificationCategories } from '../../../shared/domain/handover/terms.ts';
import { type CivilDate, civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitRulesFor } from '../../../shared/policies/index.ts';
import { calculations } from '../../../shared/usecases/calculate/index.ts';

const day = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const month = day.map((text) => text.slice(0, 7));
const sumFen = fc.oneof(fc.constantFrom(0, 1, 10_000, 10_000_000_000), fc.nat({ max: 10_000_000_000 }));
const years = fc
  .tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 }))
  .map(([paid, some, others]) => ({
    paid,
    backPaid: Math.min(some, paid),
    consecutive: Math.min(others, paid),
  }));
const balances = fc.dictionary(fc.constantFrom(...accountParts), sumFen);
const pairOf = <T extends string>(what: fc.Arbitrary<T>) => fc.tuple(what, what).map((two) => two.toSorted());
const spans = pairOf(month).map(([from, through]) => ({ from, through }));
const certified = fc.record(
  { group: fc.constantFrom(...certificationCategories), from: day },
  { requiredKeys: ['group', 'from'] },
);

/** Any fact that some rule asks for, by its name; each rule takes those it knows. */
const facts = fc.record({
  reachesMinimumAgeOn: day,
  pensionAgeOn: day,
  diedOn: day,
  enrolledOn: day,
  neverInsured: fc.boolean(),
  group: fc.constantFrom(...certificationCategories),
  balances,
  years,
  residenceYears: fc.nat({ max: 150 }),
  firstMonth: month,
  accountMonthlyFen: sumFen,
  monthsPaid: fc.nat({ max: 1500 }),
  certified: fc.array(certified, { maxLength: 4 }),
  year: fc.integer({ min: 1900, max: 2199 }),
  electedTierFen: sumFen,
  missedYears: fc.integer({ min: 1, max: 150 }),
  tierFen: fc.oneof(fc.constantFrom(10_000, 20_000), sumFen),
  contributionYears: fc.nat({ max: 150 }),
  falseClaim: fc.boolean(),
  basicReceivedFen: sumFen,
  repaidFen: fc.constant(0),
  employeeMonths: fc.nat({ max: 1500 }),
  employeeAccountFen: sumFen,
  reachedEmployeeAge: fc.boolean(),
  drawing: fc.boolean(),
});
const special: Readonly<Record<string, fc.Arbitrary<object>>> = {
  'account-interest': fc.record({
    balances,
    from: fc.integer({ min: 1900, max: 2050 }),
    through: fc.integer({ min: 2050, max: 2199 }),
  }),
  'duplicate-contribution': fc.record({
    years: fc.array(fc.record({ year: fc.integer({ min: 1900, max: 2199 }), paid: balances }), {
      minLength: 1,
      maxLength: 5,
    }),
    employeeMonths: fc.array(spans, { maxLength: 5 }),
  }),
};
const places = ['530921', '532325', '500112', '210102', '511703', '610902', '440303', '430624', '660100'];

const namesIn = (schema: unknown): readonly string[] =>
  Object.keys(Object(Reflect.get(Object(schema), 'shape')));

/** Days before the scheme have no rules, which shows when the rule asks for them; any other error is a fault. */
const inForce = <T>(ask: () => T): T | undefined => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('policy-not-in-force')) return undefined;
    throw error;
  }
};

test.each(calculations)(
  '$rule answers in its form whatever facts it takes, or says that nothing was in force',
  (one) => {
    const known = new Set(namesIn(one.facts));
    const asked =
      special[one.rule] ??
      facts.map((all) => Object.fromEntries(Object.entries(all).filter(([name]) => known.has(name))));
    fc.assert(
      fc.property(asked, day, fc.constantFrom(...places), (given, onDay, code) => {
        const place = divisionCodeSchema.parse(code);
        const at = {
          place,
          on: civilDateSchema.parse(onDay),
          rules: (asOf: CivilDate) => benefitRulesFor(place, asOf),
        };
        const calculated = inForce(() => one.calculate(given, at));
        const explained = calculated?.ok ? calculated.explained : undefined;
        expect(calculated === undefined || calculated.ok).toBe(true);
        expect(one.result.or(z.undefined()).safeParse(explained?.result).error).toBeUndefined();
        expect(explained?.working.length).not.toBe(0);
        expect(inForce(() => one.calculate(given, at))).toEqual(calculated);
      }),
      { numRuns: 300 },
    );
  },
);
