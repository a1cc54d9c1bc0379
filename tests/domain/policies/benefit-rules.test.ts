import { describe, expect, it } from 'vitest';

import { currentDivisions } from '../../../shared/localities/current-divisions.ts';
import { civilDateSchema, plusDays } from '../../../shared/kernel/civil-date.ts';
import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { benefitFilesFor, benefitRulesFor, policyFiles, policyFor } from '../../../shared/policies/index.ts';
import {
  policyFileDigest,
  policyFileName,
  policyFileSchema,
  type PolicyFile,
} from '../../../shared/policies/policy-file.ts';
import { createPolicyBook } from '../../../shared/policies/select-policy.ts';

const day = (text: string) => civilDateSchema.parse(text);
const code = (text: string) => divisionCodeSchema.parse(text);
const fengqing = code('530921');
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
const anywhere = (file: PolicyFile) => code(file.division === '' ? '530921' : file.division.padEnd(6, '0'));

describe('the benefits of every place', () => {
  it('are stated and fit together on every day on which something changes anywhere', () => {
    const days = [...new Set(policyFiles().map(({ inForceFrom }) => inForceFrom))];
    const resolved = policyFiles().flatMap((file) =>
      days
        .flatMap((on) => [on, plusDays(on, -1)].filter((one) => one >= '2009-09-01'))
        .map((on) => benefitRulesFor(anywhere(file), on)),
    );
    expect(resolved.every(({ basicPension }) => basicPension.totalFen >= 5_500)).toBe(true);
  });

  it('begin with the scheme of 2009', () => {
    expect(() => benefitRulesFor(fengqing, day('2009-08-31'))).toThrow('policy-not-in-force: 2009-08-31');
    for (const on of ['2009-09-01', '2009-09-02']) {
      expect(benefitRulesFor(fengqing, day(on)).basicPension.totalFen).toBe(5_500);
    }
  });

  it('are stated for divisions that are in the directory', () => {
    const unknown = policyFiles()
      .filter((file) => file.division !== '')
      .filter((file) => currentDivisions.lookup(anywhere(file)).length === 0);
    expect(unknown.map(policyFileName)).toEqual([]);
  });
});

describe('what holds', () => {
  it('adds up in the basic pension over nation, province, prefecture and county', () => {
    const book = bookWith(
      local('530921', '2024-01-01', adds(1)),
      local('53', '2020-01-01', adds(4)),
      local('53', '2024-01-01', adds(30)),
      local('5309', '2024-01-01', adds(5)),
    );
    const sums = (place: string) => {
      const { parts, totalFen } = book.benefitRulesFor(code(place), day('2024-06-01')).basicPension;
      return [...parts.map(({ level, amountFen, basis }) => [level, amountFen, basis.file]), totalFen];
    };
    expect(sums('530921')).toEqual([
      ['nation', 12_300, 'cn/2024-01-01'],
      ['province', 3_000, '53/2024-01-01'],
      ['prefecture', 500, '5309/2024-01-01'],
      ['county', 100, '530921/2024-01-01'],
      15_900,
    ]);
    expect(sums('530922').at(-1)).toBe(15_800);
    expect(sums('530102').at(-1)).toBe(15_300);
    expect(sums('341102').at(-1)).toBe(12_300);
  });

  it('overrides matter by matter: what a later file of the place does not name goes on', () => {
    const book = bookWith(
      local('53', '2024-01-01', { minimumYears: said(10), ...adds(3) }),
      local('53', '2025-01-01', adds(7)),
      local('5309', '2022-01-01', { minimumYears: said(12) }),
    );
    const of = (place: string, on: string) => {
      const { minimumYears, basicPension } = book.benefitRulesFor(code(place), day(on));
      return [minimumYears.value, minimumYears.basis.file, basicPension.parts.at(-1)?.amountFen];
    };
    expect(of('530102', '2023-12-31')).toEqual([15, 'cn/2014-02-21', 10_300]);
    expect(of('530102', '2024-12-31')).toEqual([10, '53/2024-01-01', 300]);
    expect(of('530102', '2025-01-01')).toEqual([10, '53/2024-01-01', 700]);
    expect(of('530921', '2025-01-01')).toEqual([12, '5309/2022-01-01', 700]);
  });

  it('in the government-paid premium is stated group by group, and nought ends it', () => {
    const pays = (group: string, amountFen: number) => ({ groups: [group], pays: { amountFen } });
    const book = bookWith(
      local('53', '2024-01-01', { governmentPremium: said([pays('dibao', 5_000)]) }),
      local('530921', '2024-01-01', { governmentPremium: said([pays('registered-poor', 0)]) }),
    );
    const { governmentPremium } = book.benefitRulesFor(fengqing, day('2024-01-01'));
    expect(governmentPremium.value.map(({ groups, basis }) => [groups[0], basis.file])).toEqual([
      ['severely-disabled', 'cn/2009-09-01'],
      ['dibao', '53/2024-01-01'],
      ['tekun', 'cn/2017-08-01'],
      ['fallen-back', 'cn/2021-01-01'],
    ]);
    expect(governmentPremium.value[1]?.pays).toEqual({ amountFen: 5_000 });
  });

  it('was not known before it was decided: a rise of July for January', () => {
    const book = bookWith(local('53', '2025-01-01', adds(20), '2025-07-10'));
    const sum = (on: string, knownOn?: string) =>
      book.benefitRulesFor(fengqing, day(on), knownOn === undefined ? undefined : day(knownOn)).basicPension
        .totalFen;
    expect(sum('2025-03-01', '2025-07-09')).toBe(14_300);
    expect(sum('2025-03-01', '2025-07-10')).toBe(16_300);
    expect(sum('2025-03-01')).toBe(16_300);
    expect(sum('2024-12-31', '2025-07-10')).toBe(12_300);
    expect(Object.keys(book.benefitFilesFor(fengqing, day('2025-01-01'), day('2025-07-09')))).not.toContain(
      '53/2025-01-01-known-2025-07-10',
    );
    expect(Object.keys(book.benefitFilesFor(fengqing, day('2025-01-01'), day('2025-07-10')))).toContain(
      '53/2025-01-01-known-2025-07-10',
    );
  });

  it('is corrected by a file for the same day that was known later', () => {
    const book = bookWith(
      local('53', '2025-01-01', adds(9), '2025-05-01'),
      local('53', '2025-01-01', adds(5)),
    );
    const sum = (knownOn: string) =>
      book.benefitRulesFor(fengqing, day('2025-06-01'), day(knownOn)).basicPension.totalFen;
    expect([sum('2025-04-30'), sum('2025-05-01')]).toEqual([14_800, 15_200]);
    const twice = local('53', '2025-01-01', adds(6), '2025-05-01');
    expect(() => bookWith(twice, twice)).toThrow('policy-stated-twice: 53/2025-01-01-known-2025-05-01');
  });

  it('does not depend on the order in which the files are listed', () => {
    const reversed = createPolicyBook(policyFiles().toReversed());
    for (const place of [fengqing, code('500112'), code('440307')]) {
      expect(reversed.benefitRulesFor(place, day('2023-06-01'))).toEqual(
        benefitRulesFor(place, day('2023-06-01')),
      );
      expect(reversed.policyFor(place, day('2023-06-01'))).toEqual(policyFor(place, day('2023-06-01')));
    }
  });

  it('is one frozen thing for all days between two changes', () => {
    const rules = benefitRulesFor(fengqing, day('2024-01-01'));
    expect(rules.since).toBe('2024-01-01');
    expect(benefitRulesFor(fengqing, day('2024-12-31'))).toBe(rules);
    expect(benefitRulesFor(fengqing, day('2024-12-31'), day('2025-12-31'))).toBe(rules);
    expect(benefitRulesFor(fengqing, day('2025-01-01'))).not.toBe(rules);
    const frozen = (thing: unknown): boolean =>
      typeof thing !== 'object' ||
      thing === null ||
      (Object.isFrozen(thing) && Object.values(thing).every(frozen));
    expect(frozen(rules)).toBe(true);
    const later = benefitRulesFor(code('341102'), day('2025-01-01'));
    expect(later.tiers.basis).toBe(rules.tiers.basis);
  });

  it('names the files that decided, each with its digest, without those superseded', () => {
    const files = benefitFilesFor(code('532325'), day('2025-06-01'), day('2026-03-04'));
    expect(Object.keys(files)).toEqual([
      'cn/2009-09-01',
      'cn/2014-02-21',
      'cn/2014-07-01',
      'cn/2017-08-01',
      'cn/2021-01-01',
      'cn/2023-12-01',
      'cn/2025-01-01',
      '532325/2017-12-21',
      '532325/2021-01-01',
    ]);
    const yaoan = policyFiles().find(({ division }) => division === '532325');
    expect(files['532325/2017-12-21']).toBe(yaoan && policyFileDigest(yaoan));
    expect(Object.keys(benefitFilesFor(code('532325'), day('2025-06-01')))).toContain(
      'cn/2026-01-01-known-2026-03-05',
    );
  });
});
