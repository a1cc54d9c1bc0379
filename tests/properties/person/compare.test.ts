import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreement, compare, judge } from '../../../shared/domain/person/compare.ts';
import {
  type ComparedField,
  comparedFields,
  type Particulars,
} from '../../../shared/domain/person/compared-fields.ts';
import { syntheticPerson } from '../../support/synthetic-people.ts';

const people = fc.nat({ max: 1_000_000 }).map((seed) => syntheticPerson(seed));
const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  people.map(({ name }) => name),
  people.map(({ citizenId }) => citizenId),
  fc.constantFrom(
    '陳秀蘭',
    '陈秀兰',
    '阿依古丽·买买提',
    '阿依古丽•买买提',
    '+86 139 0000 0000',
    '13900000000',
  ),
);
const perhaps = fc.option(texts, { nil: undefined });
const fields: fc.Arbitrary<ComparedField> = fc.constantFrom(...comparedFields);
const particulars: fc.Arbitrary<Particulars> = fc.record(
  Object.fromEntries(comparedFields.map((field) => [field, perhaps])),
);

const swapped: Readonly<Record<Agreement, Agreement>> = {
  same: 'same',
  differs: 'differs',
  'only-here': 'only-sent',
  'only-sent': 'only-here',
  'not-known': 'not-known',
};

describe('a comparison', () => {
  it('says the same of two values whichever was sent', () => {
    fc.assert(
      fc.property(fields, perhaps, perhaps, (field, one, other) => {
        const [there, back] = [judge(field, one, other), judge(field, other, one)];
        expect(back.agreement).toBe(swapped[there.agreement]);
        expect(back.confidence).toBe(there.confidence);
      }),
    );
  });

  it('finds a record equal to itself, for certain', () => {
    fc.assert(
      fc.property(particulars, (record) => {
        const lines = compare({
          sent: record,
          fromCitizenId: {},
          known: [{ source: 'itself', particulars: record }],
        });
        for (const { field, judgement } of lines)
          expect(judgement).toEqual(
            record[field] === undefined
              ? { agreement: 'not-known', why: 'not-known' }
              : { agreement: 'same', confidence: 'certain', why: 'identical' },
          );
      }),
    );
  });

  it('calls nothing certain but what is identical, and nothing the same that it calls doubtful', () => {
    fc.assert(
      fc.property(fields, texts, texts, (field, one, other) => {
        const { agreement, confidence } = judge(field, one, other);
        expect(confidence === 'certain').toBe(one === other);
        expect(agreement === 'same').toBe(confidence === 'certain' || confidence === 'likely');
      }),
    );
  });

  it('is never better for knowing more', () => {
    const order = ['certain', 'likely', 'doubtful', 'contradiction', undefined];
    fc.assert(
      fc.property(fields, texts, texts, texts, (field, sent, first, second) => {
        const knowing = (...values: readonly string[]) =>
          compare({
            sent: { [field]: sent },
            fromCitizenId: {},
            known: values.map((value) => ({ source: value, particulars: { [field]: value } })),
          }).find((line) => line.field === field)?.judgement.confidence;
        expect(order.indexOf(knowing(first, second))).toBeGreaterThanOrEqual(order.indexOf(knowing(first)));
      }),
    );
  });
});
