import { describe, expect, it } from 'vitest';
import { compare, judge, judgeByNumber } from '../../../shared/domain/person/compare.ts';
import type { ComparedField, Particulars } from '../../../shared/domain/person/compared-fields.ts';
import { inStandardCharacters } from '../../../shared/domain/person/variant-characters.ts';
import { fifteenDigitsOf, syntheticPerson } from '../../support/synthetic-people.ts';

const woman = syntheticPerson(1, { sex: 'female' });
const other = syntheticPerson(2);
const old = syntheticPerson(3);
const certificate = `${woman.citizenId}44`;

describe('what was sent agrees with what the hukou locality has', () => {
  it.each<readonly [ComparedField, string, string, string, string]>([
    ['name', '李秀英', '李秀英', 'same', 'certain'],
    ['name', '阿依古丽·买买提', '阿依古丽•买买提', 'same', 'likely'],
    ['name', '阿依古丽·买买提', '阿依古丽 买买提', 'same', 'likely'],
    ['name', '陳秀蘭', '陈秀兰', 'same', 'likely'],
    ['name', 'ＡＮＮＡ', 'anna', 'same', 'likely'],
    ['name', '葛\u{E0100}玉珍', '葛玉珍', 'same', 'likely'],
    ['name', '李秀英', '李秀瑛', 'differs', 'doubtful'],
    ['name', '李秀英', '李秀', 'differs', 'contradiction'],
    ['name', '李秀英', '王桂兰', 'differs', 'contradiction'],
    ['name', '李', '王', 'differs', 'contradiction'],
    ['name', '吴喆', '吴哲', 'differs', 'doubtful'],
    ['citizenId', woman.citizenId, woman.citizenId, 'same', 'certain'],
    ['citizenId', fifteenDigitsOf(old.citizenId), old.citizenId, 'same', 'likely'],
    ['citizenId', certificate, woman.citizenId, 'same', 'likely'],
    ['citizenId', woman.citizenId, other.citizenId, 'differs', 'contradiction'],
    ['bornOn', '1961-07-12', '1961-07-12', 'same', 'certain'],
    ['bornOn', '1961-07-12', '1961-07-21', 'differs', 'contradiction'],
    ['sex', 'female', 'male', 'differs', 'contradiction'],
    ['ethnicGroup', '07', '01', 'differs', 'doubtful'],
    ['residenceDivision', '530921', '530902', 'differs', 'doubtful'],
    ['residenceAddress', '凤山镇３号', '鳳山鎮 3号', 'same', 'likely'],
    ['residenceAddress', '凤山镇，3号。', '凤山镇3号', 'same', 'likely'],
    ['residenceAddress', '凤山镇3号', '凤山镇4号', 'differs', 'doubtful'],
    ['phone', '+86 139-0000-0000', '13900000000', 'same', 'likely'],
    ['phone', '１３９00000000', '13900000000', 'same', 'likely'],
    ['phone', '13900000000', '13900000001', 'differs', 'doubtful'],
    ['householdNumber', 'ab-12', 'AB-12', 'same', 'likely'],
    ['personNumber', '12', '21', 'differs', 'doubtful'],
    ['category', 'dibao', 'tekun', 'differs', 'doubtful'],
    ['certifiedFrom', '2019-03-01', '2020-03-01', 'differs', 'doubtful'],
    ['hukouDivision', '530921', '530921', 'same', 'certain'],
  ])('%s %s and %s: %s, %s', (...[field, sent, known, agreement, confidence]) => {
    expect(judge(field, sent, known)).toMatchObject({ agreement, confidence });
  });

  it.each([
    ['李秀英', undefined, 'only-sent'],
    [undefined, '李秀英', 'only-here'],
    [undefined, undefined, 'not-known'],
  ] as const)('%s and %s: %s, and nothing to be sure of', (sent, known, agreement) => {
    expect(judge('name', sent, known)).toEqual({ agreement, why: agreement });
  });
});

describe('what was sent agrees with what the citizen ID tells', () => {
  it.each([
    ['bornOn', '1961-07-12', '1961-07-12', 'same', 'certain', 'proved-by-number'],
    ['bornOn', '1961-07-21', '1961-07-12', 'differs', 'contradiction', 'against-the-number'],
    ['bornOn', undefined, '1961-07-12', 'only-here', 'certain', 'told-by-number'],
    ['sex', 'male', 'female', 'differs', 'contradiction', 'against-the-number'],
    ['hukouDivision', '530921', '530921', 'same', 'certain', 'proved-by-number'],
    ['hukouDivision', '530921', '341182', 'differs', 'doubtful', 'first-registered-elsewhere'],
  ] as const)('%s %s, by the number %s: %s, %s', (...[field, sent, told, agreement, confidence, why]) => {
    expect(judgeByNumber(field, sent, told)).toEqual({ agreement, confidence, why });
  });
});

const lineOf = (field: ComparedField, sent: Particulars, told: Particulars, ...known: Particulars[]) => {
  const lines = compare({
    sent,
    fromCitizenId: told,
    known: known.map((particulars, source) => ({ source, particulars })),
  });
  return lines.find((line) => line.field === field);
};

describe('a line of the comparison', () => {
  it('says the worst of everything that is known', () => {
    const line = lineOf('name', { name: '李秀英' }, {}, { name: '李秀英' }, { name: '李秀瑛' });
    expect(line?.known.map(({ judgement }) => judgement.agreement)).toEqual(['same', 'differs']);
    expect(line?.judgement).toEqual({
      agreement: 'differs',
      confidence: 'doubtful',
      why: 'one-character-differs',
    });
  });

  it('takes the county of first registration for a hint where the roll knows better, and says so alone', () => {
    const sent = { hukouDivision: '530921' };
    const told = { hukouDivision: '341182' };
    expect(lineOf('hukouDivision', sent, told)?.judgement.confidence).toBe('doubtful');
    expect(lineOf('hukouDivision', sent, told, sent)?.judgement).toMatchObject({ confidence: 'certain' });
  });

  it('is there for every field, also of somebody nothing is known of', () => {
    const lines = compare({ sent: {}, fromCitizenId: {}, known: [] });
    expect(lines.length).toBeGreaterThan(10);
    expect(new Set(lines.map(({ judgement }) => judgement.agreement))).toEqual(new Set(['not-known']));
  });

  it('counts a contradiction with the number although an earlier case said the same', () => {
    const wrong = { bornOn: '1961-07-21' };
    const line = lineOf('bornOn', wrong, { bornOn: '1961-07-12' }, wrong);
    expect(line?.judgement).toMatchObject({ confidence: 'contradiction', why: 'against-the-number' });
  });
});

it.each([
  ['陳華慶', '陈华庆'],
  ['張偉強', '张伟强'],
  ['峯羣', '峰群'],
  ['喆堃昇', '喆堃昇'],
])('%s is %s in standard characters', (written, standard) => {
  expect(inStandardCharacters(written)).toBe(standard);
  expect(inStandardCharacters(standard)).toBe(standard);
});
