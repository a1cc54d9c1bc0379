import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { caseNumberOf, caseSerialOf, parseCaseNumber } from '../../../shared/kernel/case-number.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import {
  covers,
  divisionCodeSchema,
  levelOf,
  nation,
  prefectureOf,
  prefixOf,
  prefixSchema,
  provinceOf,
} from '../../../shared/kernel/division-code.ts';
import { addFen, fen, fenSchema, subtractFen } from '../../../shared/kernel/fen.ts';
import { sha256Hex } from '../../../shared/kernel/sha256.ts';

const fengqing = divisionCodeSchema.parse('530921');

describe('money', () => {
  it('is a whole number that is not negative and still exact', () => {
    const wrong = [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, '100'];
    expect(wrong.filter((amount) => fenSchema.safeParse(amount).success)).toEqual([]);
  });

  it('is added and subtracted, and a debt is a bug', () => {
    expect(addFen()).toBe(0);
    expect(addFen(fen(9300), fen(200), fen(500))).toBe(10_000);
    expect(subtractFen(fen(10_000), fen(7000))).toBe(3000);
    expect(subtractFen(fen(7000), fen(7000))).toBe(0);
    expect(() => subtractFen(fen(7000), fen(7001))).toThrow('fen-negative');
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow('fen-not-exact');
  });
});

describe('a division code', () => {
  it('lies in its county, prefecture, province and the nation, and in no neighbour', () => {
    const prefixes = ['', '53', '5309', '530921', '54', '5301', '530922'].map((text) =>
      prefixSchema.parse(text),
    );
    expect(prefixes.filter((prefix) => covers(prefix, fengqing))).toEqual(['', '53', '5309', '530921']);
    expect(covers(nation, fengqing)).toBe(true);
  });

  it.each([
    ['530000', 'province', '53'],
    ['530900', 'prefecture', '5309'],
    ['441900', 'prefecture', '4419'],
    ['530921', 'county', '530921'],
  ])('%s is a %s with everything under %s', (text, level, prefix) => {
    const code = divisionCodeSchema.parse(text);
    expect(levelOf(code)).toBe(level);
    expect(prefixOf(code)).toBe(prefix);
    expect(provinceOf(code)).toBe(text.slice(0, 2));
    expect(prefectureOf(code)).toBe(text.slice(0, 4));
  });

  it('has six digits, a prefix none, two, four or six', () => {
    expect(
      ['53092', '5309210', '030921', '53092a', ''].filter(
        (text) => divisionCodeSchema.safeParse(text).success,
      ),
    ).toEqual([]);
    expect(
      ['5', '530', '53092', '5309210', '05'].filter((text) => prefixSchema.safeParse(text).success),
    ).toEqual([]);
  });
});

describe('a case number', () => {
  const number = caseNumberOf({ year: civilYear(2026), destination: fengqing, serial: '7F3K9Q2M' });

  it('says year and first destination, and is read back', () => {
    expect(number).toMatch(/^CX-2026-530921-7F3K9Q2M-[0-9A-Y]$/u);
    expect(parseCaseNumber(number)).toEqual({
      ok: true,
      value: { year: 2026, destination: '530921', serial: '7F3K9Q2M' },
    });
  });

  it('is read from small letters, without hyphens, and with letters for look-alike digits', () => {
    expect(parseCaseNumber(number.toLowerCase()).ok).toBe(true);
    expect(parseCaseNumber(` ${number.replaceAll('-', ' ')} `).ok).toBe(true);
    expect(parseCaseNumber(number.replace('2026', 'ZO26')).ok).toBe(true);
    expect(parseCaseNumber(number.replace('530921', '53092I')).ok).toBe(true);
  });

  it.each([
    ['', 'case-number-wrong-form'],
    ['CX-2026-530921-7F3K9Q2', 'case-number-wrong-form'],
    ['CX-2026-530921-7F3K9Q2U-0', 'case-number-wrong-character'],
    ['CX-2026-530921-7F3K9Q2*-0', 'case-number-wrong-character'],
    [number.replace('530921', '530912'), 'case-number-wrong-check-character'],
  ])('"%s" is refused as %s', (text, error) => {
    expect(parseCaseNumber(text)).toEqual({ ok: false, error });
  });

  it('has one spelling, which is what a reader of any other comes back to', () => {
    const parts = parseCaseNumber(number.toLowerCase());
    expect(parts.ok && caseNumberOf(parts.value)).toBe(number);
  });

  it('takes its serial from random bytes and refuses fewer than eight', () => {
    expect(caseSerialOf(Uint8Array.from([0, 1, 10, 30, 31, 255, 62, 9]))).toBe('01AY0709');
    expect(() => caseSerialOf(new Uint8Array(7))).toThrow('case-serial-too-few-bytes');
    expect(() => caseNumberOf({ year: civilYear(2026), destination: fengqing, serial: '7F3K9Q2U' })).toThrow(
      'case-number-wrong-character',
    );
  });
});

describe('a digest', () => {
  it('is of the bytes of UTF-8', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is taken of JSON in the spelling of RFC 8785', () => {
    expect(canonicalJson({ b: [1e21, 0.000_001, -0], a: '€\u000F\n', 中: null, absent: undefined })).toBe(
      String.raw`{"a":"€\u000f\n","b":[1e+21,0.000001,0],"中":null}`,
    );
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, '\uD842', { name: '\uDFB7' }])(
    'cannot be taken of what JSON cannot say (%s)',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(/not-json|not allowed/u);
    },
  );
});
