import { describe, expect, it } from 'vitest';

import { civilDateSchema } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { policyFiles } from '../../../shared/policies/index.ts';
import { policyFileSchema, type PolicyFile } from '../../../shared/policies/policy-file.ts';
import { createPolicyBook } from '../../../shared/policies/select-policy.ts';

const day = (text: string) => civilDateSchema.parse(text);
const code = (text: string) => divisionCodeSchema.parse(text);
const said = (value: unknown) => ({ value, source: '某地规定', certainty: 'sourced' });
const local = (division: string, from: string, benefits: object, knownFrom?: string): PolicyFile =>
  policyFileSchema.parse({
    division,
    inForceFrom: from,
    ...(knownFrom !== undefined && { knownFrom }),
    benefits,
  });
const adds = (yuan: number) => ({ basicPension: said({ amountFen: yuan * 100 }) });
const bookWith = (...files: readonly PolicyFile[]) => createPolicyBook([...policyFiles(), ...files]);

describe('a file', () => {
  const file = { division: '53', inForceFrom: '2026-01-01', benefits: adds(10) };
  const accepts = (changed: object) => policyFileSchema.safeParse({ ...file, ...changed }).success;
  const band = (fromAgeYears: number) => ({ fromAgeYears, adds: { amountFen: 100 } });
  const pays = (...groups: readonly string[]) => ({ groups, pays: { amountFen: 100 } });

  it.each([
    ['a matter nobody knows', { basicPensions: said({ amountFen: 1 }) }],
    ['a field nobody knows', { basicPension: said({ amountFen: 1, each: 'month' }) }],
    ['a value without its source', { basicPension: { value: { amountFen: 1 }, certainty: 'sourced' } }],
    ['half a fen', { basicPension: said({ amountFen: 0.5 }) }],
    ['nothing', {}],
    ['two bands from the same age', { ageSupplement: said([band(65), band(65)]) }],
    ['bands that fall', { ageSupplement: said([band(80), band(65)]) }],
    ['tiers that fall', { tiers: said([20_000, 10_000]) }],
    ['a group twice', { governmentPremium: said([pays('dibao'), pays('tekun', 'dibao')]) }],
    ['a group twice in the order', { groupPrecedence: said(['dibao', 'tekun', 'dibao']) }],
    ['a year of interest twice', { accountInterest: said([2024, 2024].map((year) => ({ year, rate: 1 }))) }],
    ['more than the whole', { setOff: said({ maximumShare: 10_001 }) }],
  ])('with %s is refused', (_, benefits) => {
    expect(accepts({})).toBe(true);
    expect(accepts({ benefits })).toBe(false);
  });

  it('that states neither deadlines nor benefits is refused', () => {
    expect(policyFileSchema.safeParse({ division: '53', inForceFrom: '2026-01-01' }).success).toBe(false);
  });

  it('says when it was known only when that was another day', () => {
    expect(accepts({ knownFrom: '2026-07-01' })).toBe(true);
    expect(accepts({ knownFrom: '2026-01-01' })).toBe(false);
  });
});

describe('matters that do not fit together', () => {
  const place = code('530921');
  const ask = (benefits: object) => bookWith(local('530921', '2026-01-01', benefits));
  it.each([
    ['retained-tier-above-lowest-tier', { retainedTier: said({ tierFen: 15_000, groups: ['dibao'] }) }],
    [
      'premium-pays-unknown-tier',
      { governmentPremium: said([{ groups: ['dibao'], pays: { tierFen: 15_000 } }]) },
    ],
    [
      'premium-above-highest-tier',
      { governmentPremium: said([{ groups: ['dibao'], pays: { amountFen: 200_001 } }]) },
    ],
    [
      'subsidy-open-for-lowest-tier',
      { matchingSubsidy: said({ kind: 'bands', bands: [{ fromTierFen: 10_001, subsidyFen: 1 }] }) },
    ],
    ['precedence-lacks-group-with-premium', { groupPrecedence: said(['dibao']) }],
    [
      'divisor-open-for-early-claim',
      { earlyClaim: said({ fromAgeYears: 55, groups: ['dibao'], reductionPerMonth: 0 }) },
    ],
  ])('are refused as %s, in their place and from their day only', (problem, benefits) => {
    const book = ask(benefits);
    expect(() => book.benefitRulesFor(place, day('2026-01-01'))).toThrow(`policy-incoherent: ${problem} in`);
    expect(book.benefitRulesFor(place, day('2025-12-31')).place).toBe(place);
    expect(book.benefitRulesFor(code('530922'), day('2026-01-01')).place).toBe('530922');
  });
});
