import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { caseNumberOf, caseSerialOf, parseCaseNumber } from '../../../shared/kernel/case-number.ts';
import { civilYear } from '../../../shared/kernel/civil-year.ts';
import { covers, prefixOf } from '../../../shared/kernel/division-code.ts';
import { addFen, fen, subtractFen } from '../../../shared/kernel/fen.ts';
import { sha256Hex } from '../../../shared/kernel/sha256.ts';
import { personNameSchema } from '../../../shared/kernel/text.ts';
import { syntheticLocality } from '../../support/synthetic-localities.ts';

const symbols = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXY');
const localities = fc.nat({ max: 100_000 }).map(syntheticLocality);
const parts = fc.record({
  year: fc.integer({ min: 2020, max: 2099 }).map(civilYear),
  destination: localities,
  serial: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(caseSerialOf),
});
/** Where the characters that carry something stand in `CX-2026-530921-7F3K9Q2M-C`. */
const positions = fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 24);

const replaced = (text: string, position: number, character: string): string =>
  text.slice(0, position) + character + text.slice(position + 1);

describe('case numbers', () => {
  it('give back what they were made from', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const number = caseNumberOf(made);
        expect(parseCaseNumber(number)).toEqual({ ok: true, value: made });
      }),
    );
  });

  it('are never valid with one wrong character', () => {
    fc.assert(
      fc.property(parts, positions, fc.constantFrom(...symbols), (made, position, character) => {
        const number = caseNumberOf(made);
        fc.pre(number[position] !== character);
        expect(parseCaseNumber(replaced(number, position, character)).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('are never valid with two characters exchanged, neighbours or not', () => {
    fc.assert(
      fc.property(parts, positions, positions, (made, one, other) => {
        const number = caseNumberOf(made);
        const [left = '', right = ''] = [number[one], number[other]];
        fc.pre(left !== right);
        expect(parseCaseNumber(replaced(replaced(number, one, right), other, left)).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('canonical JSON', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [key, shuffled(inner)]),
    );
  };
  const values = fc.jsonValue({ stringUnit: 'grapheme' });

  it('means the same and is its own spelling', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('and its digest do not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(sha256Hex(canonicalJson(shuffled(value)))).toBe(sha256Hex(canonicalJson(value)));
      }),
    );
  });

  it('has another digest for another value', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        fc.pre(canonicalJson(one) !== canonicalJson(other));
        expect(sha256Hex(canonicalJson(one))).not.toBe(sha256Hex(canonicalJson(other)));
        expect(sha256Hex(canonicalJson(one))).toMatch(/^[0-9a-f]{64}$/u);
      }),
    );
  });
});

describe('small things', () => {
  it('money taken away after it was added leaves what was there', () => {
    const amounts = fc.nat({ max: 1e12 }).map(fen);
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        expect(subtractFen(addFen(one, other), other)).toBe(one);
      }),
    );
  });

  it('a name is given back unchanged or refused, never altered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const result = personNameSchema.safeParse(text);
        expect(result.success ? result.data : text).toBe(text);
        expect(result.error?.issues[0]?.message ?? 'text-kept').toMatch(/^text-[a-z-]+$/u);
      }),
    );
  });

  it('a division covers itself and never its neighbour in another province', () => {
    fc.assert(
      fc.property(localities, localities, (one, other) => {
        expect(covers(prefixOf(one), one)).toBe(true);
        fc.pre(one.slice(0, 2) !== other.slice(0, 2));
        expect(covers(prefixOf(one), other)).toBe(false);
      }),
    );
  });
});
