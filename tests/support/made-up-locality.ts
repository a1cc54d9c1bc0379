import { divisionCodeSchema, type DivisionCode } from '../../shared/kernel/division-code.ts';
import { policyFiles } from '../../shared/policies/index.ts';
import { policyFileSchema, type PolicyFile } from '../../shared/policies/policy-file.ts';
import { createPolicyBook, type PolicyBook } from '../../shared/policies/select-policy.ts';

/** A county no directory has, in a province no directory has: nobody can take its rules for law. */
export const madeUpPlace: DivisionCode = divisionCodeSchema.parse('990101');
/** Its neighbour, which states nothing and has only what the made-up province and prefecture grant. */
export const madeUpNeighbour: DivisionCode = divisionCodeSchema.parse('990102');

const certainty = 'inferred';
const madeUp = <T>(value: T) => ({
  value,
  source: '虚构县 (a made-up county): rules of another form.',
  certainty,
});

const files = [
  {
    division: '99',
    inForceFrom: '2020-01-01',
    benefits: { basicPension: madeUp({ amountFen: 3_000 }) },
  },
  {
    division: '9901',
    inForceFrom: '2020-01-01',
    benefits: { basicPension: madeUp({ amountFen: 1_500 }) },
  },
  {
    division: '990101',
    inForceFrom: '2020-01-01',
    benefits: {
      basicPension: madeUp({ amountFen: 500 }),
      tiers: madeUp([30_000, 60_000, 120_000]),
      retainedTier: madeUp({ tierFen: 15_000, groups: ['tekun', 'dibao'] }),
      governmentPremium: madeUp([
        { groups: ['dibao'], pays: { shareOfLowestTier: 5_000 } },
        { groups: ['severely-disabled'], pays: { tierFen: 60_000 } },
        { groups: ['unstable-after-poverty'], pays: { amountFen: 9_000 } },
        { groups: ['registered-poor'], pays: { amountFen: 0 } },
      ]),
      statusBasis: madeUp({ kind: 'on-day', month: 6, day: 30 }),
      // One percent of the basic pension for each year from the first on, thirty at most.
      yearSupplement: madeUp({
        kind: 'per-year',
        beyondYears: 0,
        each: { shareOfBasicPension: 100 },
        counts: 'all',
        maximumYears: 30,
      }),
      ageSupplement: madeUp([
        { fromAgeYears: 65, adds: { amountFen: 1_000 } },
        { fromAgeYears: 75, adds: { amountFen: 3_000 }, residenceYears: 10 },
        { fromAgeYears: 90, adds: { shareOfBasicPension: 10_000 }, residenceYears: 20 },
      ]),
      divisorMonths: madeUp([
        { fromAgeYears: 55, months: 170 },
        { fromAgeYears: 60, months: 139 },
        { fromAgeYears: 70, months: 56 },
      ]),
      startOverSixty: madeUp({ kind: 'month-after-birthday' }),
      // Half a percent less for each month before pension age.
      earlyClaim: madeUp({ fromAgeYears: 55, groups: ['severely-disabled'], reductionPerMonth: 50 }),
      earlySupport: madeUp({ fromAgeYears: 50, groups: ['tekun'], monthly: { amountFen: 8_000 } }),
      funeralGrant: madeUp({
        kind: 'by-years',
        bands: [
          { fromYears: 0, amountFen: 80_000 },
          { fromYears: 15, amountFen: 120_000 },
          { fromYears: 30, amountFen: 200_000 },
        ],
      }),
      rounding: madeUp({ mode: 'up', unitFen: 10, of: 'total' }),
      accountInterest: madeUp([{ year: 2024, rate: 150 }]),
      setOff: madeUp({ maximumShare: 2_000 }),
    },
  },
  {
    // Decided in July, paid back to January.
    division: '990101',
    inForceFrom: '2025-01-01',
    knownFrom: '2025-07-10',
    benefits: { basicPension: madeUp({ amountFen: 2_500 }) },
  },
];

/** A county with rules of a form that no other place has, as data alone. */
export const madeUpFiles: readonly PolicyFile[] = files.map((file) => policyFileSchema.parse(file));

/** The country's own files with the made-up ones beside them. */
export const madeUpBook = (): PolicyBook => createPolicyBook([...policyFiles(), ...madeUpFiles]);
